import type { Connection } from 'mongoose';
import { after } from '../lib/clock.ts';

/** `_id` is job:period; who inserts it does the work. MongoDB removes it by itself. */
type TickRecord = { _id: string; leaseUntil: Date; done: boolean; expiresAt: Date };

const KEPT_MS = 3_600_000;

/** Decides which process does a job in a period; a process that died in it is replaced when its lease has ended. */
export function createTickStore(connection: Connection) {
  const ticks = connection.collection<TickRecord>('ticks');
  return {
    async ready(): Promise<void> {
      await ticks.createIndexes([{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }]);
    },

    async take(id: string, now: Date, leaseMs: number): Promise<boolean> {
      const leaseUntil = after(now, leaseMs);
      const fresh = await ticks.updateOne(
        { _id: id },
        { $setOnInsert: { leaseUntil, done: false, expiresAt: after(now, KEPT_MS) } },
        { upsert: true },
      );
      if (fresh.upsertedCount === 1) return true;
      const taken = await ticks.updateOne(
        { _id: id, done: false, leaseUntil: { $lte: now } },
        { $set: { leaseUntil } },
      );
      return taken.modifiedCount === 1;
    },

    /**
     * A clock was set back: what was noted for periods that are still to come would keep their jobs from being done.
     */
    async forgetAfter(now: Date): Promise<void> {
      await ticks.deleteMany({ expiresAt: { $gt: after(now, KEPT_MS) } });
    },

    async done(id: string): Promise<void> {
      await ticks.updateOne({ _id: id }, { $set: { done: true } });
    },
  };
}
export type TickStore = ReturnType<typeof createTickStore>;
