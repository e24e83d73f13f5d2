import type { Connection } from 'mongoose';
import { after } from '../lib/clock.ts';
import type { Batch, BatchState, NewBatch } from './batch.ts';

export type BatchRecord = { _id: string } & Omit<Batch, 'id'> & {
    /** grows with every change to a row of the batch; figures are stale while it is above `counted` */
    changes: number;
    counted: number;
  };

export type Lease = { worker: string; now: Date; leaseMs: number };

/** The queue. Pause, stop and a change of hours touch batches only, never their rows. */
export function createBatchStore(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  return {
    async ready(): Promise<void> {
      await batches.createIndexes([
        { key: { line: 1, state: 1, priority: 1, turn: 1, claimableAt: 1 } },
        { key: { run: 1, state: 1 } },
      ]);
    },

    /** Creates batches that do not exist yet; those that do are left as they are. */
    async ensure(wanted: NewBatch[], state: BatchState): Promise<void> {
      if (wanted.length === 0) return;
      await batches.bulkWrite(
        wanted.map(({ id, ...batch }) => ({
          updateOne: {
            filter: { _id: id },
            update: {
              $setOnInsert: {
                ...batch,
                state,
                leaseUntil: null,
                fence: 0,
                worker: null,
                changes: 1,
                counted: 0,
              },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    /** Where the queue of a line stands: the lowest turn still waiting, so that a new run joins rather than waits. */
    async currentTurn(line: string, priority: number): Promise<number> {
      const next = await batches.findOne(
        { line, priority, state: { $in: ['ready', 'leased'] } },
        { sort: { turn: 1 }, projection: { turn: 1 } },
      );
      return next?.turn ?? 0;
    },

    /** Lets the held batches of a planned run go, its turns counted from `turn` on. */
    async release(run: string, turn: number, state: 'ready' | 'paused'): Promise<void> {
      await batches.updateMany({ run, state: 'held' }, [
        { $set: { state, turn: { $add: ['$turn', turn] } } },
      ]);
    },

    /**
     * Takes the batch whose turn it is, atomically; a leased one is due again when its lease has ended.
     * The fence grows, so a stalled former owner can no longer renew.
     */
    async claim(line: string, { worker, now, leaseMs }: Lease): Promise<Batch | null> {
      const record = await batches.findOneAndUpdate(
        { line, state: { $in: ['ready', 'leased'] }, claimableAt: { $lte: now } },
        {
          $set: {
            state: 'leased',
            worker,
            leaseUntil: after(now, leaseMs),
            claimableAt: after(now, leaseMs),
          },
          $inc: { fence: 1, changes: 1 },
        },
        { sort: { priority: 1, turn: 1, claimableAt: 1 }, returnDocument: 'after' },
      );
      return record === null ? null : toBatch(record);
    },

    /** Keeps the batch; false when it was paused, stopped or taken over, and its owner must let go. */
    async renew(batch: Batch, { now, leaseMs }: Omit<Lease, 'worker'>): Promise<boolean> {
      const result = await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        { $set: { leaseUntil: after(now, leaseMs), claimableAt: after(now, leaseMs) }, $inc: { changes: 1 } },
      );
      return result.matchedCount === 1;
    },

    /** Gives the batch back to the queue, due at `claimableAt`. */
    async giveBack(batch: Batch, claimableAt: Date): Promise<void> {
      await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        { $set: { state: 'ready', claimableAt, leaseUntil: null, worker: null }, $inc: { changes: 1 } },
      );
    },

    async finish(batch: Batch): Promise<void> {
      await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        { $set: { state: 'done', leaseUntil: null, worker: null }, $inc: { changes: 1 } },
      );
    },

    /** Opens a finished batch again: a row was added to it. */
    async reopen(ids: string[]): Promise<void> {
      await batches.updateMany(
        { _id: { $in: ids }, state: 'done' },
        { $set: { state: 'ready' }, $inc: { changes: 1 } },
      );
    },

    /** Nothing of the run is claimable any more; a worker that holds a batch of it fails its next renewal. */
    async halt(run: string, to: 'paused' | 'stopped', now: Date): Promise<void> {
      const released = { state: to, leaseUntil: null, worker: null };
      const from: BatchState[] = to === 'stopped' ? ['ready', 'paused', 'held'] : ['ready'];
      await batches.updateMany({ run, state: { $in: from } }, { $set: released, $inc: { changes: 1 } });
      await batches.updateMany(
        { run, state: 'leased' },
        { $set: { ...released, claimableAt: now }, $inc: { changes: 1 } },
      );
    },

    /** As `halt`, for one batch that its owner holds. */
    async setAside(batch: Batch, to: 'paused' | 'stopped', now: Date): Promise<void> {
      await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        { $set: { state: to, leaseUntil: null, worker: null, claimableAt: now }, $inc: { changes: 1 } },
      );
    },

    async resume(run: string): Promise<void> {
      await batches.updateMany({ run, state: 'paused' }, { $set: { state: 'ready' }, $inc: { changes: 1 } });
    },

    /** The stopped batches of a run whose rows were all swept. */
    async closeStopped(run: string): Promise<void> {
      await batches.updateMany({ run, state: 'stopped' }, { $set: { state: 'done' }, $inc: { changes: 1 } });
    },

    /** True while a batch of the run may still hand something over. */
    async anyOpen(run: string): Promise<boolean> {
      const states: BatchState[] = ['ready', 'leased', 'paused', 'held'];
      return (await batches.findOne({ run, state: { $in: states } }, { projection: { _id: 1 } })) !== null;
    },

    async idsOf(run: string, state: BatchState): Promise<string[]> {
      const found = await batches.find({ run, state }, { projection: { _id: 1 } }).toArray();
      return found.map((record) => record._id);
    },

    async findMany(ids: string[]): Promise<Map<string, Batch>> {
      const found = await batches.find({ _id: { $in: ids } }).toArray();
      return new Map(found.map((record) => [record._id, toBatch(record)]));
    },

    /** Says that rows of these batches changed, so their figures are counted again. */
    async touch(ids: string[]): Promise<void> {
      await batches.updateMany({ _id: { $in: ids } }, { $inc: { changes: 1 } });
    },
  };
}
export type BatchStore = ReturnType<typeof createBatchStore>;

function toBatch({ _id, changes: _changes, counted: _counted, ...batch }: BatchRecord): Batch {
  return { id: _id, ...batch };
}
