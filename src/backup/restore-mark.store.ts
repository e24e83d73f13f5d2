import type { Connection } from 'mongoose';

/**
 * How a database came out of a backup. `writing`: not to its end; `restored`: nobody has held back yet what was under
 * way; `held`: all of it waits for people.
 */
export type RestoreMark = {
  state: 'writing' | 'restored' | 'held';
  /** the folder that it came from */
  backup: string;
  takenAt: Date;
  restoredAt: Date;
};
type MarkRecord = { _id: string } & RestoreMark;

const ID = 'last';
export const MARK_COLLECTION = 'restores';

export type RestoreMarks = ReturnType<typeof createRestoreMarks>;

/** What tells that this database is the copy of another one. */
export function createRestoreMarks(connection: Connection) {
  const marks = connection.collection<MarkRecord>(MARK_COLLECTION);

  async function read(): Promise<RestoreMark | null> {
    const found = await marks.findOne({ _id: ID });
    if (found === null) return null;
    const { _id, ...mark } = found;
    return mark;
  }

  return {
    read,

    /** A restore was cut off, or is at work. */
    isHalf: async (): Promise<boolean> => (await read())?.state === 'writing',

    async begin(mark: Omit<RestoreMark, 'state'>): Promise<void> {
      const begun: RestoreMark = { ...mark, state: 'writing' };
      await marks.updateOne({ _id: ID }, { $set: begun }, { upsert: true });
    },

    async written(): Promise<void> {
      await marks.updateOne({ _id: ID }, { $set: { state: 'restored' } });
    },

    async held(): Promise<void> {
      await marks.updateOne({ _id: ID }, { $set: { state: 'held' } });
    },

    /** To be called before anything is written. @throws Error with the cure when a restore was cut off */
    async refuseHalf(): Promise<void> {
      const mark = await read();
      if (mark?.state !== 'writing') return;
      throw new Error(
        `The database is half of a backup: restoring ${mark.backup} has not come to its end. If it is still at work, wait for it; else do it again: npm run restore -- --from ${mark.backup}`,
      );
    },
  };
}
