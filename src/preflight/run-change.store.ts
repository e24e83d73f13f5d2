import type { Connection } from 'mongoose';
import type { Outcome } from './outcome.ts';

/** What was otherwise for one person when a run was sent than its preflight had found. `absent`: outside of the audience. */
export type PersonChanged = {
  contact: string;
  from: Outcome | 'absent';
  to: Outcome | 'absent';
  /** gets a message as before, but another text, language or address */
  rewritten: boolean;
  detail: string | null;
};

type PersonRecord = { _id: string; run: string; kind: 'person'; at: Date } & PersonChanged;
type WorldRecord = { _id: string; run: string; kind: 'world'; at: Date; part: string };
type ChangeRecord = PersonRecord | WorldRecord;

export type RunChanges = {
  /** parts of the world (hours, prices …) that are not as they were */
  world: { part: string; at: Date }[];
  people: { from: string; to: string; rewritten: boolean; count: number }[];
};

export type RunChangePage = { id: string; at: Date } & PersonChanged;

/** What a change was from and came to; null: whatever. */
export type ChangeFilter = { from: string | null; to: string | null };

export type RunChangeStore = ReturnType<typeof createRunChangeStore>;

/** What changed between a run's preflight and its sending; a change found twice is one. */
export function createRunChangeStore(connection: Connection) {
  const changes = connection.collection<ChangeRecord>('runChanges');
  return {
    async ready(): Promise<void> {
      await changes.createIndexes([{ key: { run: 1, kind: 1, _id: 1 } }]);
    },

    /** `id`: the delivery's, or what stands for it when there is none. The last look counts. */
    async notePeople(run: string, people: (PersonChanged & { id: string })[], at: Date): Promise<void> {
      if (people.length === 0) return;
      await changes.bulkWrite(
        people.map(({ id, ...person }) => ({
          replaceOne: {
            filter: { _id: id },
            replacement: { run, kind: 'person' as const, at, ...person },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    /** Nothing is otherwise for these deliveries after all. */
    async takeBack(ids: string[]): Promise<void> {
      if (ids.length > 0) await changes.deleteMany({ _id: { $in: ids } });
    },

    async noteWorld(run: string, parts: string[], at: Date): Promise<void> {
      if (parts.length === 0) return;
      await changes.bulkWrite(
        parts.map((part) => ({
          updateOne: {
            filter: { _id: `${run}.world.${part}` },
            update: { $setOnInsert: { run, kind: 'world' as const, at, part } },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    async summary(run: string): Promise<RunChanges> {
      const [world, people] = await Promise.all([
        changes.find({ run, kind: 'world' }).sort({ _id: 1 }).toArray(),
        changes
          .aggregate<{ _id: Omit<RunChanges['people'][number], 'count'>; count: number }>([
            { $match: { run, kind: 'person' } },
            { $group: { _id: { from: '$from', to: '$to', rewritten: '$rewritten' }, count: { $sum: 1 } } },
            { $sort: { count: -1, _id: 1 } },
          ])
          .toArray(),
      ]);
      return {
        world: (world as WorldRecord[]).map(({ part, at }) => ({ part, at })),
        people: people.map(({ _id, count }) => ({ ..._id, count })),
      };
    },

    /** People in the order of their deliveries: all, or those of one kind of change. */
    async page(
      run: string,
      { from, to }: ChangeFilter,
      after: string | null,
      limit: number,
    ): Promise<RunChangePage[]> {
      const behind = after === null ? {} : { _id: { $gt: after } };
      const kind = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
      const found = await changes
        .find({ run, kind: 'person', ...kind, ...behind })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return (found as PersonRecord[]).map(({ _id, run: _run, kind: _kind, ...person }) => ({
        id: _id,
        ...person,
      }));
    },
  };
}
