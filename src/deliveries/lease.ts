import { after, type Clock } from '../lib/clock.ts';
import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';

/** A renewal this often: within it, a pause or a stop is noticed in the middle of a lot. */
const BEAT_MS = 400;

export type LeaseKeeper = {
  /** true while the batch is certainly ours; asked before each hand-over */
  held: () => boolean;
  /** its owner has got through a lot and goes on; false when it must let go */
  renew(): Promise<boolean>;
  stop(): Promise<void>;
};

/**
 * Keeps a batch's lease while its lots are judged and handed over, however long the database takes for each answer. What can no longer be renewed (paused, stopped,
 * taken over, database gone), was renewed too long ago (this process was stalled) or in the future (the clock was
 * set back) is not held any more.
 *
 * @param renewedAt when the lease was renewed last
 */
export function keepLease(
  batch: Batch,
  renewedAt: Date,
  deps: { batches: Pick<BatchStore, 'extend' | 'renew'>; clock: Clock; leaseMs: number },
): LeaseKeeper {
  const { batches, clock, leaseMs } = deps;
  let heldFrom = renewedAt;
  let lost = false;
  let beating: Promise<void> | null = null;
  const keep = async (how: 'extend' | 'renew'): Promise<boolean> => {
    const now = clock();
    if (await batches[how](batch, { now, leaseMs })) heldFrom = now;
    else lost = true;
    return !lost;
  };
  const beat = async (): Promise<void> => {
    // When the database does not answer, the lease runs out by itself unless a later beat succeeds.
    await keep('extend').catch(() => undefined);
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
    renew: () => keep('renew'),
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}
