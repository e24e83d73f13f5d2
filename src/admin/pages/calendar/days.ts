import * as jalaali from 'jalaali-js';
import { dayFrom, dayInFigures, daysLater, type IsoDay } from '../../words/days.ts';
import type { Prefs } from '../../words/reader.ts';
import { placeInWeek } from '../../words/weekdays.ts';

type Calendar = Prefs['calendar'];
export type View = 'month' | 'week';
export type Span = { first: IsoDay; last: IsoDay };

/** The month of a calendar in which a day lies. */
export function monthOf(day: IsoDay, calendar: Calendar): Span {
  const [year = 0, month = 0] = figuresOf(day, calendar);
  const first = dayOf(year, month);
  return { first, last: daysLater(first, lengthOf(year, month, calendar) - 1) };
}

/** The week in which a day lies: from Saturday in Jalali, from Monday in Gregorian. */
export function weekOf(day: IsoDay, calendar: Calendar): Span {
  const first = daysLater(day, -placeInWeek(day, calendar));
  return { first, last: daysLater(first, 6) };
}

/** The days that a view shows: a month is filled up to whole weeks. */
export function shownDays(view: View, day: IsoDay, calendar: Calendar): IsoDay[] {
  const span = view === 'month' ? monthOf(day, calendar) : weekOf(day, calendar);
  const first = weekOf(span.first, calendar).first;
  const { last } = weekOf(span.last, calendar);
  const count = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, place) => daysLater(first, place));
}

/** The first day of the month or week before (-1) or after (1) that of a day. */
export function stepped(view: View, day: IsoDay, by: -1 | 1, calendar: Calendar): IsoDay {
  const { first, last } = view === 'month' ? monthOf(day, calendar) : weekOf(day, calendar);
  const next = by === 1 ? daysLater(last, 1) : daysLater(first, -1);
  return view === 'month' ? monthOf(next, calendar).first : weekOf(next, calendar).first;
}

/** Days in rows of seven. */
export function inWeeks(days: IsoDay[]): IsoDay[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, row) => days.slice(row * 7, row * 7 + 7));
}

function figuresOf(day: IsoDay, calendar: Calendar): number[] {
  return dayInFigures(day, calendar).split('/').map(Number);
}

function dayOf(year: number, month: number): IsoDay {
  const day = dayFrom(`${year}/${month}/1`);
  if (day === null) throw new RangeError(`no month ${year}/${month}`);
  return day;
}

function lengthOf(year: number, month: number, calendar: Calendar): number {
  return calendar === 'jalali'
    ? jalaali.jalaaliMonthLength(year, month)
    : new Date(Date.UTC(year, month, 0)).getUTCDate();
}
