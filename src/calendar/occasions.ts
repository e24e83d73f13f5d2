import type { CalendarName } from '../contract/words.ts';
import { isRealDay, toJalali, type DayParts } from './jalali.ts';
import { addDays, wallClock, type IsoDay } from './wall.ts';

/** A day that comes every year in its calendar. */
export type OccasionDay = { calendar: CalendarName; month: number; day: number };

/** An occasion of one year, counted in its own calendar. */
export type DatedOccasion = OccasionDay & { year: number };

/**
 * When somebody born on a leap day (30 Esfand, 29 February) is greeted in a common year:
 * on the last day of that month, or on the day after it.
 */
export type LeapDayRule = 'last-day' | 'next-day';

const LEAP_DAYS: OccasionDay[] = [
  { calendar: 'jalali', month: 12, day: 30 },
  { calendar: 'gregorian', month: 2, day: 29 },
];

/** The occasions that fall on the day which the wall calendar in `zone` shows at `now`: one or two of each calendar. */
export function occasionDays(now: Date, zone: string, rule: LeapDayRule = 'last-day'): OccasionDay[] {
  return occasionsOn(wallClock(now, zone).day, rule).map(({ calendar, month, day }) => ({
    calendar,
    month,
    day,
  }));
}

/**
 * The occasions that are kept on a day, each with the year that it belongs to: a leap day that is kept on
 * 1 Farvardin belongs to the year that has just ended. Every year of a calendar keeps every one of its days once.
 */
export function occasionsOn(today: IsoDay, rule: LeapDayRule): DatedOccasion[] {
  const lastOfMonth = rule === 'last-day' ? today : addDays(today, -1);
  return LEAP_DAYS.flatMap((leapDay) => {
    const { calendar } = leapDay;
    const kept = { calendar, ...partsIn(calendar, today) };
    const eve = partsIn(calendar, lastOfMonth);
    return standsIn(leapDay, eve) ? [kept, { ...leapDay, year: eve.year }] : [kept];
  });
}

/** Whether `date` is where the month ends because this year has no such leap day. */
function standsIn(leapDay: OccasionDay, date: DayParts): boolean {
  const isEve = date.month === leapDay.month && date.day === leapDay.day - 1;
  return isEve && !isRealDay({ ...leapDay, year: date.year });
}

function partsIn(calendar: CalendarName, isoDay: IsoDay): DayParts {
  const [year = NaN, month = NaN, day = NaN] = isoDay.split('-').map(Number);
  const parts = calendar === 'gregorian' ? { year, month, day } : toJalali({ year, month, day });
  if (parts === null) throw new RangeError(`${isoDay} is not a day`);
  return parts;
}
