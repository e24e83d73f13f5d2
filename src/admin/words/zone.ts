/** A moment as a wall clock shows it: a Gregorian ISO day and a time of 24 hours. */
export type WallTime = { day: string; time: string };

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock in `zone` shows at a moment. */
export function wallTime(at: string | Date, zone: string): WallTime {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * The moment at which the wall clock in `zone` shows a day and a time.
 *
 * Of a time that occurs twice, when clocks are set back, the earlier one; a time that is skipped, when they are set
 * forward, becomes as much later as the clocks were moved.
 */
export function momentAt({ day, time }: WallTime, zone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset of the zone is one of those a day before and a day after; clocks are not moved twice within two days.
  const offsets = [-86_400_000, 86_400_000].map((away) => offsetAt(asUtc + away, zone));
  const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b);
  const right = candidates.find((at) => offsetAt(at, zone) === asUtc - at);
  return new Date(right ?? asUtc - (offsets[0] ?? 0));
}

/** Whether two zones show the same time at a moment. */
export function sameClock(at: string | Date, one: string, other: string): boolean {
  const moment = new Date(at).getTime();
  return offsetAt(moment, one) === offsetAt(moment, other);
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Milliseconds by which the zone's clock is ahead of UTC. */
function offsetAt(moment: number, zone: string): number {
  const { day, time } = wallTime(new Date(moment), zone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}
