import type { Connection } from 'mongoose';
import type { ProcessRole } from '../contract/workers.ts';
import type { LinePace } from './pace.ts';

/** What a process says of itself with each beat. */
export type Presence = {
  id: string;
  host: string;
  pid: number;
  version: string;
  roles: readonly ProcessRole[];
  since: Date;
  draining: boolean;
  lines: LinePace[];
};

/** `silentMs`: how long it has not been heard of. */
export type Heard = Presence & { seenAt: Date; silentMs: number };

type PresenceRecord = { _id: string; seenAt: Date } & Omit<Presence, 'id'>;

/** A process that was not heard of for so long is forgotten. */
const GONE_S = 600;

const SILENT_MS = { silentMs: { $max: [0, { $subtract: ['$$NOW', '$seenAt'] }] } };

/** Who is there. Silence is measured by the database's clock alone, so machines' clocks do not matter. */
export function createPresenceStore(connection: Connection) {
  const workers = connection.collection<PresenceRecord>('workers');
  return {
    async ready(): Promise<void> {
      await workers.createIndexes([{ key: { seenAt: 1 }, expireAfterSeconds: GONE_S }]);
    },

    async beat({ id, ...presence }: Presence): Promise<void> {
      await workers.updateOne(
        { _id: id },
        { $set: presence, $currentDate: { seenAt: true } },
        { upsert: true },
      );
    },

    async leave(id: string): Promise<void> {
      await workers.deleteOne({ _id: id });
    },

    /** When one was heard of last; null: it has left, or is long forgotten. */
    async heardOf(id: string): Promise<Pick<Heard, 'seenAt' | 'silentMs'> | null> {
      const [found] = await workers
        .aggregate<Pick<Heard, 'seenAt' | 'silentMs'>>([{ $match: { _id: id } }, { $set: SILENT_MS }])
        .toArray();
      return found ?? null;
    },

    /** The longest-running first. */
    async all(): Promise<Heard[]> {
      const found = await workers
        .aggregate<PresenceRecord & { silentMs: number }>([
          { $set: SILENT_MS },
          { $sort: { since: 1, _id: 1 } },
        ])
        .toArray();
      return found.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
    },
  };
}
export type PresenceStore = ReturnType<typeof createPresenceStore>;
