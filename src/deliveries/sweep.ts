import { after, type Clock } from '../lib/clock.ts';
import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import type { DeliveryStore } from './delivery.store.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';
import { CLOCK_SKEW_MS } from './skew.ts';

const SWEEP = 5_000;
/** Batches of a stopped run that are swept by one statement, and how long a tick spends on it: others wait meanwhile. */
const SWEPT_BATCHES = 20;
const SWEEPING_MS = 2_000;
/** How long after its end a run's rows may still be put back by a worker that was stalled: far longer than any lot. */
const WATCHED_FOR_MS = 86_400_000;

export type SweepDeps = {
  runs: RunStore;
  batches: BatchStore;
  deliveries: Pick<DeliveryStore, 'unsettled' | 'markUncertain' | 'skipPlanned' | 'batchesWithPlanned'>;
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
  const patienceMs = deps.leaseMs + deps.graceMs;
  const bounds = { before: after(now, -patienceMs), latest: after(now, CLOCK_SKEW_MS) };
  const rows = await deps.deliveries.unsettled(bounds, SWEEP);
  const batches = await deps.batches.findMany([...new Set(rows.map((row) => row.batch))]);
  const orphans = rows.filter(
    (row) => !isOwned(batches.get(row.batch), row.fence, after(now, -deps.graceMs)),
  );
  if (orphans.length === 0) return 0;
  const count = await deps.deliveries.markUncertain(
    orphans.map((row) => row.id),
    [...new Set(orphans.map((row) => row.lot))],
  );
  await deps.batches.touch([...new Set(orphans.map((row) => row.batch))]);
  return count;
}

function isOwned(batch: Batch | undefined, fence: number, latest: Date): boolean {
  if (batch?.state !== 'leased' || batch.fence > fence) return false;
  return batch.leaseUntil !== null && batch.leaseUntil > latest;
}

/**
 * Runs that have ended, for a day: whatever a worker, a planner or a crash leaves behind is brought to its end.
 * What is left of a stopped run becomes skipped('stopped'), so that the ledger says what reports say already;
 * what is left of a finished one is sent.
 */
export async function sweepStopped(deps: SweepDeps): Promise<void> {
  const now = deps.clock();
  for (const run of await deps.runs.watched()) {
    if (run.state === 'stopped' && !(await skipRest(run, deps))) continue;
    if (run.state === 'finished' && (await reopenLeft(run, deps))) {
      await deps.runs.move(run.id, ['finished'], 'sending');
    } else if (run.endedAt === null || after(run.endedAt, WATCHED_FOR_MS) <= now) {
      await deps.batches.touchRun(run.id); // counted once more, should a crash have kept a change from being noticed
      await deps.runs.unwatch(run.id);
    }
  }
}

/** @returns false when the next tick is to go on: a million rows take a minute, and a tick has other work */
async function skipRest(run: Run, { batches, deliveries, clock }: SweepDeps): Promise<boolean> {
  const until = after(clock(), SWEEPING_MS);
  await batches.halt(run.id, 'stopped', clock());
  for (;;) {
    const ids = await batches.stoppedOf(run.id, SWEPT_BATCHES);
    if (ids.length === 0) break;
    await deliveries.skipPlanned({ batches: ids }, 'stopped', clock());
    await batches.closeStopped(ids);
    if (clock() >= until) return false;
  }
  // Given back late, to a batch that had been swept.
  if ((await deliveries.skipPlanned({ run: run.id }, 'stopped', clock())) > 0) await batches.touchRun(run.id);
  return true;
}

/** A row that came back to a batch after that was done: given back late, or moved in the moment of its end. */
async function reopenLeft(run: Run, deps: SweepDeps): Promise<boolean> {
  const left = await deps.deliveries.batchesWithPlanned(run.id);
  if (left.length > 0) await deps.batches.reopen(left);
  return left.length > 0;
}

/** Batches follow their run and the clock, whatever a worker or a request was doing when either changed. */
export async function alignBatches(deps: SweepDeps): Promise<void> {
  const now = deps.clock();
  await deps.batches.correct(now);
  for (const run of await deps.runs.inState('sending')) {
    await deps.batches.release(run.id, now);
    await deps.batches.resume(run.id, now);
  }
  for (const state of ['paused', 'missed'] as const) {
    for (const run of await deps.runs.inState(state)) {
      if (run.planning.done) await deps.batches.pauseHeld(run.id);
      await deps.batches.halt(run.id, 'paused', now);
    }
  }
}

/** A run is finished when none of its batches can hand anything over any more. */
export async function finishRuns(deps: SweepDeps): Promise<void> {
  for (const run of await deps.runs.inState('sending')) {
    if (!run.planning.done || (await deps.batches.anyOpen(run.id))) continue;
    if (await reopenLeft(run, deps)) continue;
    await deps.runs.move(run.id, ['sending'], 'finished', deps.clock());
  }
}

/**
 * Holds runs whose moment passed while nobody was there to send: due, never begun, and everything due longer
 * ago than `missedAfterMs`. Called before the workers start and after a gap in the clock.
 * @returns the runs that now wait for a person
 */
export async function holdMissed(deps: SweepDeps, missedAfterMs: number): Promise<Run[]> {
  const now = deps.clock();
  const missed: Run[] = [];
  for (const state of ['planning', 'sending'] as const) {
    for (const run of await deps.runs.inState(state)) {
      if (run.begunAt !== null || now <= after(await dueSince(run, deps), missedAfterMs)) continue;
      if (await deps.runs.miss(run.id)) {
        await deps.batches.halt(run.id, 'paused', now);
        missed.push(run);
      }
    }
  }
  return missed;
}

/** Since when a run could have begun: planned, let go by a person, and the first of its batches due. */
async function dueSince(run: Run, { batches }: SweepDeps): Promise<Date> {
  const moments = [run.firstDueAt ?? run.startsAt, run.resumedAt, await batches.earliestDue(run.id)];
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

/** All that a tick puts in order, in the order that leaves nothing for the next one. */
export async function tidy(deps: SweepDeps): Promise<void> {
  await sweepUnsettled(deps);
  await alignBatches(deps);
  await sweepStopped(deps);
  await finishRuns(deps);
}
