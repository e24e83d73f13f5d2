import { DateTime } from 'luxon';

/** A day on a wall calendar, without a zone: YYYY-MM-DD, Gregorian. */
export type IsoDay = string;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What calendar and clock on a wall in `zone` (an IANA name) show at a moment; `minutes` since 00:00 on the dial. */
export function wallClock(at: Date, zone: string): { day: IsoDay; minutes: number } {
  const shown = DateTime.fromJSDate(at, { zone });
  if (!shown.isValid)
    throw new RangeError(`No wall clock for ${zone}: ${shown.invalidExplanation ?? 'invalid'}`);
  return { day: shown.toISODate(), minutes: shown.hour * 60 + shown.minute };
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/**
 * The moments at which the wall clock in `zone` shows `minutes` on `day`, the earliest first: one as a rule, two when
 * the clock is set back over it. A time that the clock jumps over is the moment of the jump.
 *
 * @param minutes since 00:00 on the dial; 1440 is 00:00 of the day after
 */
export function momentsOf(day: IsoDay, minutes: number, zone: string): [Date, ...Date[]] {
  if (minutes >= 1440) return momentsOf(addDays(day, 1), minutes - 1440, zone);
  const [year, month, date] = day.split('-').map(Number);
  const time = { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const read = DateTime.fromObject(time, { zone });
  const shown = wallClock(read.toJSDate(), zone);
  if (shown.day !== day || shown.minutes !== minutes) return [jumpBefore(read)];
  // Which of two moments luxon reads first depends on the machine's clock; this list does not.
  const [first = read, ...others] = read.getPossibleOffsets();
  return [first.toJSDate(), ...others.map((moment) => moment.toJSDate())];
}

/** The moment within the last 24 hours (the longest jump there ever was) at which the clock came to its present offset. */
function jumpBefore(moment: DateTime): Date {
  let before = moment.toMillis() - DAY_MS;
  let after = moment.toMillis();
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (moment.zone.offset(middle) === moment.offset) after = middle;
    else before = middle;
  }
  return new Date(after);
}
