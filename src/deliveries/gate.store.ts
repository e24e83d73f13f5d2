import type { Connection } from 'mongoose';
import type { Gate } from './gates.ts';
import type { Slowed } from './slowdown.ts';

/** Beside the line's bucket, in one document, so that a lot asks all of its gates at once. */
type GatesRecord = { _id: string; revision: number; gates: Gate[] };
type SlowRecord = { _id: string; slowed?: Slowed | null };

/** What is known of a line's rates beyond its tokens. `revision`: null when nothing is stored. */
export type GateLook = { slowed: Slowed | null; gates: Gate[]; revision: number | null };

/** Others took from the same gates in between; that ends soon. */
const TRIES = 50;
/** As with a bucket's tokens: a failover that forgets the last few costs less than waiting. */
const FORGETTABLE = { writeConcern: { w: 1 } };
/** As it was written last, though no majority knows of it yet: else every other change would seem to be another's. */
const PRESENT = {
  projection: { slowed: 1, gates: 1, revision: 1 },
  readConcern: { level: 'local' as const },
};

/** The gates of each line, changed by one process after the other. */
export function createGateStore(connection: Connection) {
  const records = connection.collection<GatesRecord>('buckets');
  const lines = connection.collection<SlowRecord>('buckets');
  const gatesOf = (line: string): string => `${line}/gates`;

  async function look(line: string): Promise<GateLook> {
    const found = await connection
      .collection<Partial<GatesRecord> & SlowRecord>('buckets')
      .find({ _id: { $in: [line, gatesOf(line)] } }, PRESENT)
      .toArray();
    const own = found.find(({ _id }) => _id === line);
    const narrow = found.find(({ _id }) => _id !== line);
    return { slowed: own?.slowed ?? null, gates: narrow?.gates ?? [], revision: narrow?.revision ?? null };
  }

  async function replace(line: string, before: number | null, gates: Gate[]): Promise<boolean> {
    const _id = gatesOf(line);
    if (before !== null) {
      const filter = { _id, revision: before };
      const result = await records.updateOne(filter, { $set: { gates }, $inc: { revision: 1 } }, FORGETTABLE);
      return result.matchedCount === 1;
    }
    const record = { $setOnInsert: { revision: 1, gates } };
    const result = await records.updateOne({ _id }, record, { upsert: true, ...FORGETTABLE });
    return result.upsertedCount === 1;
  }

  return {
    /** Read once for each lot; what it says may be a lot old. */
    look,

    /** Changes a line's gates as they are now; what `change` returns beside them is passed on. */
    async change<T>(line: string, change: (gates: Gate[]) => { gates: Gate[]; result: T }): Promise<T> {
      for (let tries = 0; tries < TRIES; tries++) {
        const { gates, revision } = await look(line);
        const { gates: changed, result } = change(gates);
        if (await replace(line, revision, changed)) return result;
      }
      throw new Error(`Others changed the gates of ${line} ${TRIES} times; it is tried again.`);
    },

    /** Sets the line's own rate, unless somebody has changed it since it was looked at. */
    async slowDown(line: string, before: Slowed | null, slowed: Slowed): Promise<void> {
      await lines.updateOne(
        { _id: line, 'slowed.at': before?.at ?? null },
        { $set: { slowed } },
        { upsert: false },
      );
    },
  };
}
export type GateStore = ReturnType<typeof createGateStore>;
