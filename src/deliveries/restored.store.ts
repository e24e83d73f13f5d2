import type { Connection } from 'mongoose';
import { batchesOf } from './batch.ts';
import type { BatchRecord } from './batch.store.ts';
import type { DeliveryRecord } from './delivery.store.ts';
import type { RunState } from './run.ts';

type RunRow = { _id: string; state: RunState; test: boolean; watched: boolean } & Record<string, unknown>;

const ACTIVE: RunState[] = ['planning', 'sending', 'paused', 'missed'];
const DOUBT = 'it was in the provider’s hands when the backup was taken';

/**
 * Holds all that a restored database would send by itself: runs wait for a person, batches have no owner, what was in a
 * provider's hands is in doubt, and tests have ended. Safe to repeat.
 * @returns how many runs wait, and how many messages are in doubt now
 */
export async function holdRestored(
  connection: Connection,
  { takenAt, now }: { takenAt: Date; now: Date },
): Promise<{ runs: number; doubts: number }> {
  const runs = connection.collection<RunRow>('runs');
  const doubts = await doubtMarked(connection);
  const hold = { reason: 'restored', takenAt };
  await runs.updateMany(
    { test: true, state: { $in: ACTIVE } },
    { $set: { state: 'stopped', endedAt: now, watched: true } },
  );
  const held = await runs.updateMany(
    { test: false, state: { $in: ACTIVE } },
    { $set: { state: 'paused', hold, plannerUntil: null } },
  );
  const left = await endedWithRowsLeft(connection);
  const reopened = await runs.updateMany({ _id: { $in: left } }, { $set: { state: 'paused', hold } });
  const batches = connection.collection<BatchRecord>('batches');
  const freed = { state: 'paused' as const, leaseUntil: null, worker: null };
  await batches.updateMany({ state: 'ready' }, { $set: freed, $inc: { changes: 1 } });
  await batches.updateMany(
    { state: 'leased' },
    { $set: { ...freed, claimableAt: now, decidedAt: now }, $inc: { changes: 1 } },
  );
  return { runs: held.modifiedCount + reopened.modifiedCount, doubts };
}

async function doubtMarked(connection: Connection): Promise<number> {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  const marked = { state: 'submitting' as const, markedAt: { $gt: new Date(0) } };
  const batches = await rows.distinct('batch', marked);
  await connection
    .collection<BatchRecord>('batches')
    .updateMany({ _id: { $in: batches } }, { $set: { unnoted: true }, $inc: { changes: 1 } });
  return (await rows.updateMany(marked, { $set: { state: 'uncertain', detail: DOUBT } })).modifiedCount;
}

/** Runs that had just ended, and to which a worker gave a row back: the next tick would send it. */
async function endedWithRowsLeft(connection: Connection): Promise<string[]> {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  const ended = await connection
    .collection<RunRow>('runs')
    .find({ watched: true, state: 'finished' }, { projection: { _id: 1 } })
    .toArray();
  const left: string[] = [];
  for (const { _id: run } of ended) {
    if (
      (await rows.findOne({ batch: batchesOf(run), state: 'planned' }, { projection: { _id: 1 } })) !== null
    )
      left.push(run);
  }
  return left;
}
