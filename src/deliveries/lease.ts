import { after, type Clock } from '../lib/clock.ts';
import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';

/** A renewal this often: within it, a pause or a stop is noticed in the middle of a lot. */
const BEAT_MS = 400;

export type LeaseKeeper = {
  /** true while the batch is certainly ours; asked before each hand-over */
  held: () => boolean;
  stop(): Promise<void>;
};

/**
 * Renews a batch's lease while its lot is being handed over. What can no longer be renewed (paused, stopped,
 * taken over, database gone), was renewed too long ago (this process was stalled) or in the future (the clock was
 * set back) is not held any more.
 *
 * @param renewedAt when the lease was renewed last, before the lot was screened
 */
export function keepLease(
  batch: Batch,
  renewedAt: Date,
  deps: { batches: Pick<BatchStore, 'renew'>; clock: Clock; leaseMs: number },
): LeaseKeeper {
  const { batches, clock, leaseMs } = deps;
  let heldFrom = renewedAt;
  let lost = false;
  let beating: Promise<void> | null = null;
  const beat = async (): Promise<void> => {
    const now = clock();
    try {
      if (await batches.renew(batch, { now, leaseMs })) heldFrom = now;
      else lost = true;
    } catch {
      // The database did not answer: the lease runs out by itself unless a later beat succeeds.
    }
    beating = null;
  };
  const timer = setInterval(
    () => {
      beating ??= beat();
    },
    Math.min(BEAT_MS, leaseMs / 3),
  );
  return {
    held: () => !lost && heldFrom <= clock() && clock() < after(heldFrom, leaseMs),
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}
