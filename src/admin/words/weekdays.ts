import { weekdayOf, type IsoDay } from './days.ts';
import type { Prefs } from './reader.ts';

/** ISO weekdays: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days of a week in the order of a calendar's readers: from Saturday in Jalali, from Monday in Gregorian. */
export function weekOrder(calendar: Prefs['calendar']): Weekday[] {
  return calendar === 'jalali' ? [6, 7, 1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7];
}

/** Name of a weekday in a locale. */
export function weekdayName(weekday: Weekday, locale: string, width: 'long' | 'short' = 'long'): string {
  // 2 January 2023 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + weekday),
  );
}

/** How many days a day lies behind the first of its week. */
export function placeInWeek(day: IsoDay, calendar: Prefs['calendar']): number {
  return weekOrder(calendar).indexOf(weekdayOf(day) as Weekday);
}
