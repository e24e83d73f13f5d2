import { after, type Clock } from '../lib/clock.ts';
import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import type { DeliveryStore } from './delivery.store.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';

const SWEEP = 5_000;
/** How long after a stop a worker may still put a row back to planned: far longer than any lot. */
const STOPPED_FOR_MS = 86_400_000;

export type SweepDeps = {
  runs: RunStore;
  batches: BatchStore;
  deliveries: Pick<DeliveryStore, 'unsettled' | 'markUncertain' | 'skipAll'>;
  clock: Clock;
  leaseMs: number;
  graceMs: number;
};

/**
 * What was marked by an owner that is gone, and not settled within the grace period, becomes `uncertain`.
 * A batch that is still leased under the same fence has a living owner; its rows are left alone.
 * @returns how many became uncertain
 */
export async function sweepUnsettled(deps: SweepDeps): Promise<number> {
  const now = deps.clock();
  const before = after(now, -(deps.leaseMs + deps.graceMs));
  const rows = await deps.deliveries.unsettled(before, SWEEP);
  const batches = await deps.batches.findMany([...new Set(rows.map((row) => row.batch))]);
  const orphans = rows.filter(
    (row) => !isOwned(batches.get(row.batch), row.fence, after(now, -deps.graceMs)),
  );
  if (orphans.length === 0) return 0;
  const count = await deps.deliveries.markUncertain(
    orphans.map((row) => row.id),
    before,
  );
  await deps.batches.touch([...new Set(orphans.map((row) => row.batch))]);
  return count;
}

function isOwned(batch: Batch | undefined, fence: number, latest: Date): boolean {
  if (batch?.state !== 'leased' || batch.fence > fence) return false;
  return batch.leaseUntil !== null && batch.leaseUntil > latest;
}

/** Stopped runs: what was left becomes skipped('stopped'), so that the ledger says what reports say already. */
export async function sweepStopped(deps: SweepDeps): Promise<void> {
  for (const run of await deps.runs.stoppedSince(after(deps.clock(), -STOPPED_FOR_MS))) {
    const batches = await deps.batches.idsOf(run.id, 'stopped');
    if (batches.length === 0) continue;
    await deps.deliveries.skipAll(batches, 'stopped', deps.clock());
    await deps.batches.closeStopped(run.id);
  }
}

/** Batches follow their run, whatever a worker or a request was doing when it changed its state. */
export async function alignBatches(deps: SweepDeps): Promise<void> {
  for (const run of await deps.runs.inState('sending')) await deps.batches.resume(run.id);
  for (const state of ['paused', 'missed'] as const) {
    for (const run of await deps.runs.inState(state)) await deps.batches.halt(run.id, 'paused', deps.clock());
  }
}

/** A run is finished when none of its batches can hand anything over any more. */
export async function finishRuns(deps: SweepDeps): Promise<void> {
  for (const run of await deps.runs.inState('sending')) {
    if (!run.planning.done || (await deps.batches.anyOpen(run.id))) continue;
    await deps.runs.move(run.id, ['sending'], 'finished', deps.clock());
  }
}

/**
 * Holds runs whose moment passed while nobody was there to send: due, never started, and the first opening
 * longer ago than `missedAfterMs`. Called before the workers start and after a gap in the clock.
 * @returns the runs that now wait for a person
 */
export async function holdMissed(deps: SweepDeps, missedAfterMs: number): Promise<Run[]> {
  const now = deps.clock();
  const missed: Run[] = [];
  for (const state of ['planning', 'sending'] as const) {
    for (const run of await deps.runs.inState(state)) {
      const due = run.firstDueAt ?? run.startsAt;
      if (run.startedAt !== null || now <= after(due, missedAfterMs)) continue;
      if (await deps.runs.move(run.id, [state], 'missed')) {
        await deps.batches.halt(run.id, 'paused', now);
        missed.push(run);
      }
    }
  }
  return missed;
}
