import type { OfficeHours, Weekday } from '../../src/calendar/hours.ts';

const MINUTE_MS = 60_000;

/**
 * The slow way to the next opening, to hold the fast one to: reads the wall clock by Intl at every minute.
 * Starts a day and a half early, so that it knows which openings had closed before a clock was set back.
 */
export function firstOpenMinute(from: Date, hours: OfficeHours, zone: string): Date | null {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const closed = new Set<string>();
  for (
    let at = from.getTime() - 36 * 60 * MINUTE_MS;
    at < from.getTime() + 8 * 1440 * MINUTE_MS;
    at += MINUTE_MS
  ) {
    const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = `${shown['year']}-${shown['month']}-${shown['day']}`;
    const time = `${shown['hour']}:${shown['minute']}`;
    if (hours.holidays.includes(day)) continue;
    const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() || 7) as Weekday;
    for (const { from: opens, to: closes } of hours.weekly[weekday] ?? []) {
      const name = `${day} ${opens} ${closes}`;
      if (time >= closes) closed.add(name);
      if (time >= opens && time < closes && !closed.has(name) && at >= from.getTime()) return new Date(at);
    }
  }
  return null;
}
