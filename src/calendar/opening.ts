import type { OfficeHours, Opening, Weekday } from './hours.ts';
import { addDays, momentsOf, wallClock, weekdayOf, type IsoDay } from './wall.ts';

const DAYS_AHEAD = 366;
const DAYS_BACK = 10;

/**
 * Next moment at which this office may send, at or after `from`.
 *
 * @param hours weekly openings in the office's wall-clock time
 * @param zone IANA name, for example Asia/Tehran
 * @returns an instant; null when the next 366 days hold no opening
 * Gap: an opening inside a spring-forward hour starts when the clock has jumped.
 * @see RFC 5545 section 3.3.5 for wall-clock times that occur twice: the earlier one counts
 */
export function nextOpening(from: Date, hours: OfficeHours, zone: string): Date | null {
  if (isOpen(from, hours, zone)) return from;
  const today = wallClock(from, zone).day;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const start = firstStart(addDays(today, ahead), from, hours, zone);
    if (start !== null) return start;
  }
  return null;
}

/**
 * Whether the wall clock in `zone` shows a time inside an opening. The closing time itself is outside, and what has
 * closed stays closed when the clock is set back.
 */
export function isOpen(at: Date, hours: OfficeHours, zone: string): boolean {
  const { day, minutes } = wallClock(at, zone);
  return openingsOn(day, hours).some(
    ({ from, to }) =>
      minutesOf(from) <= minutes && minutes < minutesOf(to) && at < momentsOf(day, minutesOf(to), zone)[0],
  );
}

/** Whether the office opens at all on a day. */
export function isOpenDay(day: IsoDay, hours: OfficeHours): boolean {
  return openingsOn(day, hours).length > 0;
}

/**
 * The last moment before `before` at which this office is open, `marginMs` ahead of its closing, or at its opening when
 * it opens for less than that; null when the ten days before hold no opening.
 */
export function lastOpenMoment(
  before: Date,
  hours: OfficeHours,
  { zone, marginMs }: { zone: string; marginMs: number },
): Date | null {
  const today = wallClock(before, zone).day;
  for (let back = 0; back <= DAYS_BACK; back++) {
    const day = addDays(today, -back);
    const moments = openingsOn(day, hours)
      .map(({ from, to }) => {
        const [start] = momentsOf(day, minutesOf(from), zone);
        const end = Math.min(before.getTime(), momentsOf(day, minutesOf(to), zone)[0].getTime());
        return { start: start.getTime(), at: Math.max(start.getTime(), end - marginMs) };
      })
      .filter(({ start }) => start < before.getTime());
    if (moments.length > 0) return new Date(Math.max(...moments.map(({ at }) => at)));
  }
  return null;
}

function firstStart(day: IsoDay, from: Date, hours: OfficeHours, zone: string): Date | null {
  const starts = openingsOn(day, hours)
    .flatMap((opening) => momentsOf(day, minutesOf(opening.from), zone))
    // An opening that lies inside a jump has a start at which it is not open.
    .filter((start) => start > from && isOpen(start, hours, zone))
    .sort((a, b) => a.getTime() - b.getTime());
  return starts[0] ?? null;
}

function openingsOn(day: IsoDay, hours: OfficeHours): Opening[] {
  if (hours.holidays.includes(day)) return [];
  return hours.weekly[weekdayOf(day) as Weekday] ?? [];
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  if (!/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) || hour === undefined || minute === undefined) {
    throw new RangeError(`${time} is not a time from 00:00 to 24:00`);
  }
  return hour * 60 + minute;
}
