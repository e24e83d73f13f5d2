import type { DeliveryState } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import type { BatchStore } from './batch.store.ts';
import { tooMany, type Refusals } from './breaker.ts';
import type { RunStore } from './run.store.ts';

export type BounceDeps = {
  runs: Pick<RunStore, 'inState' | 'hold'>;
  batches: Pick<BatchStore, 'halt'>;
  /** how many of a run's messages are in each state */
  statesOf(run: string): Promise<Partial<Record<DeliveryState, number>>>;
  refusedPercent(): Promise<number>;
  clock: Clock;
  onHold(run: string, refusals: Refusals): void;
};

/**
 * Holds runs of which too much bounced after it had been accepted. Bounces lag, so they are taken over the whole run.
 * One that a person has let go on is not held for them again.
 */
export async function holdBounced(deps: BounceDeps): Promise<void> {
  const percent = await deps.refusedPercent();
  for (const run of await deps.runs.inState('sending')) {
    if (run.startedAt === null || run.resumedAt !== null) continue;
    const { submitted = 0, delivered = 0, bounced = 0 } = await deps.statesOf(run.id);
    const found = tooMany(submitted + delivered + bounced, bounced, percent);
    if (found === null || !(await deps.runs.hold(run.id, { reason: 'refused', ...found, why: null })))
      continue;
    await deps.batches.halt(run.id, 'paused', deps.clock());
    deps.onHold(run.id, found);
  }
}
