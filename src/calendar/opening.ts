import type { OfficeHours, Opening, Weekday } from './hours.ts';
import { addDays, momentsOf, wallClock, weekdayOf, type IsoDay } from './wall.ts';

const DAYS_AHEAD = 366;

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
