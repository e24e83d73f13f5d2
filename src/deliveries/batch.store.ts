import type { Connection } from 'mongoose';
import { after } from '../lib/clock.ts';
import { dueOf, OPEN, type Batch, type BatchState, type NewBatch } from './batch.ts';
import { CLOCK_SKEW_MS } from './skew.ts';
import { createOpenBatches } from './open-batches.store.ts';
import { createStopped } from './stopped.store.ts';
import { createSuspects } from './suspect.store.ts';
import { createTurns } from './turn.store.ts';
import { createUnserved } from './unserved.store.ts';

export type BatchRecord = { _id: string } & Omit<Batch, 'id' | 'claims' | 'suspect' | 'former'> &
  Partial<Pick<Batch, 'claims' | 'suspect' | 'former'>> & {
    /** what its rows were planned for; a day's figures are those of the batches due on it */
    dueAt: Date;
    /** grows with every change to a row of the batch; figures are stale while it is above `counted` */
    changes: number;
    counted: number;
    /** what the clock said when `claimableAt` was set */
    decidedAt: Date;
    /** rows of it may have left that the contacts' histories do not know of (history.store.ts) */
    unnoted?: true;
  };

export type Lease = { worker: string; now: Date; leaseMs: number };

/** The queue. Pause, stop and a change of hours touch batches only, never their rows. */
export function createBatchStore(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  const turns = createTurns(connection);
  async function keep({ id, fence }: Batch, set: Partial<BatchRecord>): Promise<boolean> {
    const held = { _id: id, state: 'leased' as const, fence };
    return (await batches.updateOne(held, { $set: set, $inc: { changes: 1 } })).matchedCount === 1;
  }

  return {
    ...createStopped(connection),
    ...createUnserved(connection),
    ...createSuspects(connection),
    ...createOpenBatches(connection),

    async ready(): Promise<void> {
      await batches.createIndexes([
        { key: { line: 1, state: 1, priority: 1, turn: 1, claimableAt: 1 } },
        { key: { run: 1, state: 1 } },
        { key: { decidedAt: 1 } },
        { key: { dueAt: 1 } },
      ]);
    },

    /** Creates batches that do not exist yet; those that do are left as they are. */
    async ensure(wanted: NewBatch[], state: BatchState, now: Date): Promise<void> {
      if (wanted.length === 0) return;
      await batches.bulkWrite(
        wanted.map(({ id, ...batch }) => ({
          updateOne: {
            filter: { _id: id },
            update: {
              $setOnInsert: {
                ...batch,
                dueAt: dueOf(id),
                state,
                decidedAt: now,
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

    /** Lets the held batches of a planned run go. */
    async release(run: string, now: Date): Promise<void> {
      await turns.letGo(run, 'held', now);
    },

    /** The held batches of a run that was planned to its end while it was halted. */
    async pauseHeld(run: string): Promise<void> {
      await batches.updateMany({ run, state: 'held' }, { $set: { state: 'paused' }, $inc: { changes: 1 } });
    },

    /**
     * Takes the batch whose turn it is, atomically; a leased one is due again when its lease has ended.
     * The fence grows, so a stalled former owner can no longer renew.
     */
    async claim(line: string, { worker, now, leaseMs }: Lease): Promise<Batch | null> {
      const record = await batches.findOneAndUpdate(
        { line, state: { $in: ['ready', 'leased'] }, claimableAt: { $lte: now } },
        [
          {
            $set: {
              state: 'leased',
              worker: { $literal: worker },
              former: '$worker',
              ...leaseOf({ now, leaseMs }),
              unnoted: true,
              fence: { $add: ['$fence', 1] },
              changes: { $add: ['$changes', 1] },
              claims: { $add: [{ $ifNull: ['$claims', 0] }, 1] },
            },
          },
        ],
        { sort: { priority: 1, turn: 1, claimableAt: 1 }, returnDocument: 'after' },
      );
      if (record === null) return null;
      await turns.keepUp(record);
      return toBatch(record);
    },

    /** Whether something of the same line waits that goes before this batch. */
    async isOutranked({ line, priority }: Batch, now: Date): Promise<boolean> {
      const urgent = {
        line,
        state: 'ready' as const,
        priority: { $lt: priority },
        claimableAt: { $lte: now },
      };
      return (await batches.findOne(urgent, { projection: { _id: 1 } })) !== null;
    },

    /** Keeps the batch, of which its owner has got through a lot; false when it was paused, stopped or taken over. */
    async renew(batch: Batch, lease: Omit<Lease, 'worker'>): Promise<boolean> {
      return keep(batch, { ...leaseOf(lease), ...PASSED });
    },

    /** As `renew`, before anything of it was tried. */
    async extend(batch: Batch, lease: Omit<Lease, 'worker'>): Promise<boolean> {
      return keep(batch, leaseOf(lease));
    },

    /** Gives the batch back to the queue, due at `claimableAt`. */
    async giveBack(batch: Batch, claimableAt: Date, now: Date): Promise<void> {
      await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        {
          $set: { state: 'ready', claimableAt, decidedAt: now, ...FREE },
          $inc: { changes: 1 },
        },
      );
    },

    async finish(batch: Batch): Promise<void> {
      await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        { $set: { state: 'done', ...FREE }, $inc: { changes: 1 } },
      );
    },

    /** Opens finished batches again and has them counted again: rows were added to them. */
    async reopen(ids: string[]): Promise<void> {
      const state = { $cond: [{ $eq: ['$state', 'done'] }, 'ready', '$state'] };
      await batches.updateMany({ _id: { $in: ids } }, [
        { $set: { state, changes: { $add: ['$changes', 1] } } },
      ]);
    },

    /** Nothing of the run is claimable any more; a worker that holds a batch of it fails its next renewal. */
    async halt(run: string, to: 'paused' | 'stopped', now: Date): Promise<void> {
      const released = { state: to, ...FREE };
      const from: BatchState[] = to === 'stopped' ? ['ready', 'paused', 'held'] : ['ready'];
      await batches.updateMany({ run, state: { $in: from } }, { $set: released, $inc: { changes: 1 } });
      await batches.updateMany(
        { run, state: 'leased' },
        { $set: { ...released, claimableAt: now, decidedAt: now }, $inc: { changes: 1 } },
      );
    },

    /** As `halt`, for one batch that its owner holds. */
    async setAside(batch: Batch, to: 'paused' | 'stopped', now: Date): Promise<void> {
      await batches.updateOne(
        { _id: batch.id, state: 'leased', fence: batch.fence },
        {
          $set: { state: to, ...FREE, claimableAt: now, decidedAt: now },
          $inc: { changes: 1 },
        },
      );
    },

    /** What was due meanwhile is due from now on: the wait for a person is not held against the run. */
    async resume(run: string, now: Date): Promise<void> {
      await turns.letGo(run, 'paused', now);
    },

    /** Batches that wait for a moment which a clock named before it was set back wait as long as was meant, from now. */
    async correct(now: Date): Promise<void> {
      const wait = { $max: [0, { $subtract: ['$claimableAt', '$decidedAt'] }] };
      const claimableAt = { $add: [now, wait] };
      const leaseUntil = { $cond: [{ $eq: ['$leaseUntil', null] }, null, claimableAt] };
      await batches.updateMany({ decidedAt: { $gt: after(now, CLOCK_SKEW_MS) }, state: { $in: OPEN } }, [
        { $set: { claimableAt, leaseUntil, decidedAt: now } },
      ]);
    },

    async findMany(ids: string[]): Promise<Map<string, Batch>> {
      const found = await batches.find({ _id: { $in: ids } }).toArray();
      return new Map(found.map((record) => [record._id, toBatch(record)]));
    },

    /** Says that rows of these batches changed, so their figures are counted again, and histories told. */
    async touch(ids: string[]): Promise<void> {
      await batches.updateMany({ _id: { $in: ids } }, TOUCHED);
    },

    async touchRun(run: string): Promise<void> {
      await batches.updateMany({ run }, TOUCHED);
    },
  };
}
export type BatchStore = ReturnType<typeof createBatchStore>;

/** Nobody's, and nobody has ended with it in hand. */
const FREE = { leaseUntil: null, worker: null, claims: 0, suspect: null };
/** Its owner has got through a lot. */
const PASSED = { claims: 1, suspect: null };
const leaseOf = ({ now, leaseMs }: Omit<Lease, 'worker'>) => ({
  leaseUntil: after(now, leaseMs),
  claimableAt: after(now, leaseMs),
  decidedAt: now,
});
const TOUCHED = { $inc: { changes: 1 }, $set: { unnoted: true as const } };

function toBatch({
  _id,
  changes: _1,
  counted: _2,
  decidedAt: _3,
  unnoted: _4,
  dueAt: _5,
  claims = 1,
  suspect = null,
  former = null,
  ...batch
}: BatchRecord): Batch {
  return { id: _id, ...batch, claims, suspect, former };
}
