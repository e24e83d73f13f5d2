import { CLOCK_SKEW_MS } from './skew.ts';

/** A rate that was cut because somebody asked for fewer messages: what it was at `at`, since when, and in whose words. */
export type Slowed = { rate: number; at: Date; since: Date; why: string };

/** Of the full rate, what comes back each minute. */
const GROWTH_A_MINUTE = 0.05;
/** However often it is cut, this part of the full rate is left. */
const FLOOR = 1 / 64;

/** The rate in force, in messages a second: it grows back evenly, as slowly as it must to find where the limit lies. */
export function presentRate(full: number, slowed: Slowed | null, now: Date): number {
  if (slowed === null) return full;
  const minutes = Math.max(0, now.getTime() - slowed.at.getTime()) / 60_000;
  const floor = full * FLOOR;
  return Math.min(full, Math.max(floor, slowed.rate) + full * GROWTH_A_MINUTE * minutes);
}

/** Null when the rate has grown back. */
export function stillSlowed(full: number, slowed: Slowed | null, now: Date): Slowed | null {
  return presentRate(full, slowed, now) < full ? slowed : null;
}

/**
 * Half the rate, once for all that was under way: what was handed over before the last cut says nothing about the rate
 * after it.
 *
 * @param begun when the lot was begun that was asked to slow down
 * @returns the new state; null when nothing changes
 */
export function halved(
  full: number,
  before: Slowed | null,
  { begun, now, why }: { begun: Date; now: Date; why: string },
): Slowed | null {
  // A cut from the future was made by a clock that was set back since.
  const isNews = before === null || before.at <= begun || before.at.getTime() > now.getTime() + CLOCK_SKEW_MS;
  if (!isNews) return null;
  const rate = Math.max(full * FLOOR, presentRate(full, before, now) / 2);
  const since = stillSlowed(full, before, now)?.since ?? now;
  return { rate, at: now, since, why };
}
