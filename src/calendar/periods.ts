import type { CalendarName, Language } from '../contract/words.ts';
import { toGregorian, toJalali, type DayParts } from './jalali.ts';
import { addDays, momentsOf, wallClock, weekdayOf, type IsoDay } from './wall.ts';

export type PeriodName = 'day' | 'week' | 'month';

/** From its first moment to that of the next one, which is outside. */
export type Period = { from: Date; to: Date };

/** Whose day, week and month are meant. */
export type Almanac = { zone: string; language: Language };

const SATURDAY = 6;
const MONDAY = 1;

/**
 * The calendar period around a moment, from midnight to midnight of the organisation's wall clock. A week begins on
 * Saturday for who speaks Persian or lives by Tehran's clock, on Monday for others; months are Jalali in Persian.
 */
export function periodAt(name: PeriodName, at: Date, almanac: Almanac): Period {
  const { day } = wallClock(at, almanac.zone);
  const [first, next] = daysOf(name, day, almanac);
  return { from: momentsOf(first, 0, almanac.zone)[0], to: momentsOf(next, 0, almanac.zone)[0] };
}

/** The first day of a period, and the first one of the next. */
function daysOf(name: PeriodName, day: IsoDay, { zone, language }: Almanac): [IsoDay, IsoDay] {
  if (name === 'day') return [day, addDays(day, 1)];
  if (name === 'month') return monthOf(day, language === 'fa' ? 'jalali' : 'gregorian');
  const weekStart = language === 'fa' || zone === 'Asia/Tehran' ? SATURDAY : MONDAY;
  const first = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
  return [first, addDays(first, 7)];
}

function monthOf(day: IsoDay, calendar: CalendarName): [IsoDay, IsoDay] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const here = { year, month, day: date };
  if (calendar === 'gregorian') return [isoDay({ ...here, day: 1 }), isoDay(monthAfter(here))];
  const jalali = toJalali(here);
  if (jalali === null) throw new RangeError(`There is no Jalali day for ${day}.`);
  return [isoDay(toGregorian({ ...jalali, day: 1 })), isoDay(toGregorian(monthAfter(jalali)))];
}

function monthAfter({ year, month }: DayParts): DayParts {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

function isoDay(parts: DayParts | null): IsoDay {
  if (parts === null) throw new RangeError('There is no such month.');
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${year}-${month}-${day}`;
}
