import * as jalaali from 'jalaali-js';
import { latinDigits } from '../../words/days.ts';
import type { Occasion } from './api.ts';

export const OCCASIONS = ['birthday', 'wedding', 'spouse-birthday', 'membership'] as const;

/** An occasion as it stands in a form; day and year as they were typed. */
export type OccasionDraft = {
  kind: Occasion['kind'];
  calendar: Occasion['calendar'];
  day: string;
  month: number;
  year: string;
};

/** Digits and month names of a reader's language, in the calendar of the occasion. */
function localeOf(language: 'fa' | 'en', calendar: Occasion['calendar']): string {
  const days = calendar === 'jalali' ? 'persian' : 'gregory';
  return language === 'fa' ? `fa-IR-u-ca-${days}-nu-arabext` : `en-GB-u-ca-${days}-nu-latn`;
}

/** The twelve months of a calendar by name. */
export function monthNames(calendar: Occasion['calendar'], language: 'fa' | 'en'): string[] {
  const format = new Intl.DateTimeFormat(localeOf(language, calendar), { month: 'long', timeZone: 'UTC' });
  // The fifth of April lies in Farvardin, the fifth of January in January.
  const first = calendar === 'jalali' ? 3 : 0;
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2025, first + month, 5))));
}

/** «۱۴ مرداد ۱۳۷۰»; without the year where it is not known. */
export function dayInWords(occasion: Omit<Occasion, 'kind' | 'raw'>, language: 'fa' | 'en'): string {
  const { calendar, day, month, year } = occasion;
  const figures = new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en-GB', { useGrouping: false });
  const parts = [figures.format(day), monthNames(calendar, language)[month - 1] ?? ''];
  return [...parts, ...(year === null ? [] : [figures.format(year)])].join(' ');
}

const YEARS = { jalali: [1200, 1499], gregorian: [1900, 2100] } as const;

/** What was typed as an occasion, or which part of it cannot be one. */
export function occasionFrom(draft: OccasionDraft): { occasion: Occasion } | { fault: 'day' | 'year' } {
  const { kind, calendar, month } = draft;
  const day = wholeFrom(draft.day);
  const year = draft.year.trim() === '' ? null : wholeFrom(draft.year);
  const [first, last] = YEARS[calendar];
  if (draft.year.trim() !== '' && (year === null || year < first || year > last)) return { fault: 'year' };
  if (day === null || !isDay({ calendar, day, month, year })) return { fault: 'day' };
  return { occasion: { kind, calendar, day, month, year, raw: null } };
}

function wholeFrom(typed: string): number | null {
  const text = latinDigits(typed).trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** Whether there is such a day; without a year, whether there is one in any year. */
function isDay({ calendar, day, month, year }: Omit<Occasion, 'kind' | 'raw'>): boolean {
  if (calendar === 'jalali') return jalaali.isValidJalaaliDate(year ?? LEAP.jalali, month, day);
  const last = new Date(Date.UTC(year ?? LEAP.gregorian, month, 0)).getUTCDate();
  return day >= 1 && day <= last;
}

const LEAP = { jalali: 1403, gregorian: 2024 };
