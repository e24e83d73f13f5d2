import type { Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import type { BatchStore } from './batch.store.ts';
import type { BucketStore } from './bucket.store.ts';
import type { Line } from './line.ts';

export type LineStateDeps = {
  lines: Line[];
  buckets: Pick<BucketStore, 'statusOf'>;
  batches: Pick<BatchStore, 'openElsewhere'>;
  /** messages a second, as settings have them now */
  rates(): Promise<Record<Channel, number>>;
  clock: Clock;
};

/** How the configured lines stand, and what waits on lines that are not configured any more. */
export function createLineStates({ lines, buckets, batches, rates, clock }: LineStateDeps) {
  return async () => {
    const keys = lines.map((line) => line.key);
    const [statuses, rate, elsewhere] = await Promise.all([
      buckets.statusOf(keys),
      rates(),
      batches.openElsewhere(keys),
    ]);
    const now = clock();
    const states = lines.map(({ key, channel, sender, provider }, index) => {
      const { pausedUntil, pauseReason } = statuses[index] ?? { pausedUntil: null, pauseReason: null };
      const rests = pausedUntil !== null && pausedUntil > now;
      return {
        channel,
        line: key,
        provider: provider.name,
        sender,
        state: rests ? ('paused' as const) : ('ready' as const),
        pausedUntil: rests ? pausedUntil : null,
        reason: rests ? pauseReason : null,
        rate: rate[channel],
      };
    });
    return { states, elsewhere };
  };
}
export type LineStates = ReturnType<typeof createLineStates>;
