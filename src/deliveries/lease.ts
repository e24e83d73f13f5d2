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
 * taken over, database gone) or was renewed too long ago (this process was stalled) is not held any more.
 */
export function keepLease(
  batch: Batch,
  deps: { batches: Pick<BatchStore, 'renew'>; clock: Clock; leaseMs: number },
): LeaseKeeper {
  let heldUntil = after(deps.clock(), deps.leaseMs);
  let lost = false;
  let beating: Promise<void> = Promise.resolve();
  const beat = async (): Promise<void> => {
    const now = deps.clock();
    try {
      if (await deps.batches.renew(batch, { now, leaseMs: deps.leaseMs }))
        heldUntil = after(now, deps.leaseMs);
      else lost = true;
    } catch {
      // The database did not answer: the lease runs out by itself unless a later beat succeeds.
    }
  };
  const timer = setInterval(
    () => {
      beating = beating.then(beat);
    },
    Math.min(BEAT_MS, deps.leaseMs / 3),
  );
  return {
    held: () => !lost && deps.clock() < heldUntil,
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}
