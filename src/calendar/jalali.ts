import * as jalaali from 'jalaali-js';
import type { CalendarName } from '../contract/words.ts';

/** Years that have every day that any year has. */
const LEAP_JALALI_YEAR = 1403;
const LEAP_GREGORIAN_YEAR = 2024;

/** A day of one calendar or the other: only its parts, so it says nothing of zones. */
export type DayParts = { year: number; month: number; day: number };

/** A day that comes every year; with the year when it is known. */
export type CalendarDay = { calendar: CalendarName; year: number | null; month: number; day: number };

/** @returns null for a day that the Jalali calendar does not have, such as 30 Esfand of a common year */
export function toGregorian({ year, month, day }: DayParts): DayParts | null {
  if (!isJalali(year, month, day)) return null;
  const { gy, gm, gd } = jalaali.toGregorian(year, month, day);
  return { year: gy, month: gm, day: gd };
}

/** @returns null for a day that the Gregorian calendar does not have, such as 29 February of a common year */
export function toJalali({ year, month, day }: DayParts): DayParts | null {
  if (!isGregorian(year, month, day)) return null;
  const { jy, jm, jd } = jalaali.toJalaali(year, month, day);
  return { year: jy, month: jm, day: jd };
}

/** Whether there is such a day; without a year, whether any year has it (12-30 and 02-29 are real days). */
export function isRealDay({ calendar, year, month, day }: CalendarDay): boolean {
  if (calendar === 'jalali') return isJalali(year ?? LEAP_JALALI_YEAR, month, day);
  return isGregorian(year ?? LEAP_GREGORIAN_YEAR, month, day);
}

/** The library's functions roll an impossible day over to the next month without a word, so everything asks here first. */
function isJalali(year: number, month: number, day: number): boolean {
  return [year, month, day].every(Number.isInteger) && jalaali.isValidJalaaliDate(year, month, day);
}

/** Years 1 to 9999. */
function isGregorian(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day <= lastDay;
}
