import * as jalaali from 'jalaali-js';

/** A Gregorian day, YYYY-MM-DD. */
export type IsoDay = string;
type Calendar = 'jalali' | 'gregorian';

/** Latin digits for whatever digits a person typed. */
export function latinDigits(typed: string): string {
  return typed.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * Reads a day as a person types it, the year first, in either digits: ۱۴۰۵/۰۹/۰۱, 1405-9-1, 2026/11/22, 20261122.
 * Years of 1200 to 1499 are Jalali, of 1900 to 2100 Gregorian.
 *
 * @returns null for what is no such day, or not all of one (1405/12); it is never moved to another one
 */
export function dayFrom(typed: string): IsoDay | null {
  const text = latinDigits(typed).trim();
  const parts = /^(\d{4})(?:(\d\d)(\d\d)|[/\-.٫،](\d{1,2})[/\-.٫،](\d{1,2}))$/.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0] = parts.slice(1).filter(Boolean).map(Number);
  if (year >= 1200 && year <= 1499) return fromJalali(year, month, day);
  return year >= 1900 && year <= 2100 ? fromGregorian(year, month, day) : null;
}

function fromJalali(year: number, month: number, day: number): IsoDay | null {
  if (!jalaali.isValidJalaaliDate(year, month, day)) return null; // the library would roll over to the next month
  const { gy, gm, gd } = jalaali.toGregorian(year, month, day);
  return isoOf(gy, gm, gd);
}

function fromGregorian(year: number, month: number, day: number): IsoDay | null {
  const iso = isoOf(year, month, day);
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A day in figures, as it may be typed again: 1405/09/01 or 2026/11/22, in Latin digits. */
export function dayInFigures(day: IsoDay, calendar: Calendar): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (calendar === 'gregorian') return `${year}/${two(month)}/${two(date)}`;
  const { jy, jm, jd } = jalaali.toJalaali(year, month, date);
  return `${jy}/${two(jm)}/${two(jd)}`;
}

/** A time as a person types it, in either digits: 9:30, ۰۹:۳۰, 0930, 9. Null for what is none. */
export function timeFrom(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:.٫]?([0-5]\d))?$/.exec(latinDigits(typed).trim());
  const hour = Number(parts?.[1] ?? NaN);
  return parts === null || hour > 23 ? null : `${two(hour)}:${parts[2] ?? '00'}`;
}

/** The day `count` days later, or earlier. */
export function daysLater(day: IsoDay, count: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function isoOf(year: number, month: number, day: number): IsoDay {
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
