import type { SlowedWay } from '../contract/channels.ts';
import type { Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import type { BatchStore } from './batch.store.ts';
import type { BucketStore } from './bucket.store.ts';
import type { GateLook, GateStore } from './gate.store.ts';
import type { Line } from './line.ts';
import { presentRate, stillSlowed, type Slowed } from './slowdown.ts';
import { measureOf, momentOf, type Limits } from './ways.ts';

export type LineStateDeps = {
  lines: Line[];
  buckets: Pick<BucketStore, 'statusOf'>;
  batches: Pick<BatchStore, 'openElsewhere'>;
  gates: Pick<GateStore, 'look'>;
  /** rates, as settings have them now */
  limits(): Promise<Limits>;
  clock: Clock;
};

/** Of ways that are slowed down, so many are told. */
const MOST_TOLD = 50;

/** How the configured lines stand, and what waits on lines that are not configured any more. */
export function createLineStates({ lines, buckets, gates, batches, limits, clock }: LineStateDeps) {
  return async () => {
    const keys = lines.map((line) => line.key);
    const [statuses, allowed, looks, elsewhere] = await Promise.all([
      buckets.statusOf(keys),
      limits(),
      Promise.all(keys.map((key) => gates.look(key))),
      batches.openElsewhere(keys),
    ]);
    const now = clock();
    const states = lines.map(({ key, channel, sender, provider }, index) => {
      const { pausedUntil, pauseReason } = statuses[index] ?? { pausedUntil: null, pauseReason: null };
      const look = looks[index] ?? { slowed: null, gates: [] };
      const rests = pausedUntil !== null && pausedUntil > now;
      return {
        channel,
        line: key,
        provider: provider.name,
        sender,
        state: rests ? ('paused' as const) : ('ready' as const),
        pausedUntil: rests ? pausedUntil : null,
        reason: rests ? pauseReason : null,
        rate: allowed.rates[channel],
        presentRate: presentRate(allowed.rates[channel], look.slowed, now),
        slowed: slowedIn(channel, look, allowed, now),
      };
    });
    return { states, elsewhere };
  };
}
export type LineStates = ReturnType<typeof createLineStates>;

/** What is slower than it was set, as somebody asked for that: the line, a sender, receiving domains. */
function slowedIn(
  channel: Channel,
  { slowed, gates }: Pick<GateLook, 'slowed' | 'gates'>,
  limits: Limits,
  now: Date,
): SlowedWay[] {
  const { day } = momentOf(now, limits);
  const told = (way: Pick<SlowedWay, 'scope' | 'name'>, of: number, cut: Slowed | null): SlowedWay[] => {
    const still = stillSlowed(of, cut, now);
    if (still === null) return [];
    return [
      { ...way, rate: presentRate(of, still, now), of, since: still.since.toISOString(), why: still.why },
    ];
  };
  const narrow = gates.flatMap(({ name, slowed: cut }) => {
    const { rate } = measureOf(name, { channel, purpose: 'marketing' }, limits, day);
    const scope = name.startsWith('to:') ? ('domain' as const) : ('sender' as const);
    return told({ scope, name: name.slice(name.indexOf(':') + 1) }, rate, cut);
  });
  return [...told({ scope: 'line', name: null }, limits.rates[channel], slowed), ...narrow].slice(
    0,
    MOST_TOLD,
  );
}
