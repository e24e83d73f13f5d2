import { formatDay } from '../calendar/dates.ts';
import { toGregorian } from '../calendar/jalali.ts';
import type { OccasionDay } from '../calendar/occasions.ts';
import type { Clause } from '../contract/segments.ts';
import { Language, type CalendarName } from '../contract/words.ts';
import type { Currency } from '../settings/settings.ts';
import { WANTS } from './fields.ts';

const SHOWN_OF_LIST = 5;
/** They have every day that any year has. */
const LEAP_YEARS: Record<CalendarName, number> = { jalali: 1403, gregorian: 2024 };
const IN_CALENDAR: Record<CalendarName, string> = { jalali: 'persian', gregorian: 'gregory' };

/** The value of a clause, or the days that it counts. */
export function valueWords({ field, op, value }: Clause, language: Language): string {
  if (value === undefined) return '';
  const wants = WANTS[op];
  if (wants === 'back') return lastDays(Number(value), language);
  if (wants === 'ahead') return nextDays(Number(value), language);
  if (op === 'inJalaliMonth') return monthWord('jalali', Number(value), language);
  if (op === 'inGregorianMonth') return monthWord('gregorian', Number(value), language);
  if (op === 'on' || op === 'before' || op === 'after') return isoDayWords(String(value), language);
  if (typeof value === 'boolean') return booleanWord(field, value, language);
  if (field === 'language')
    return [value]
      .flat()
      .map((one) => languageWord(String(one), language))
      .join(language === 'fa' ? '، ' : ', ');
  return Array.isArray(value) ? listWords(value, language) : one(value, language);
}

const LANGUAGES: Record<Language, Record<Language, string>> = {
  en: { fa: 'Persian', en: 'English' },
  fa: { fa: 'فارسی', en: 'انگلیسی' },
};

/** A language by its name; what is none of ours as it was written. */
export function languageWord(value: string, language: Language): string {
  const known = Language.safeParse(value);
  return known.success ? LANGUAGES[language][known.data] : one(value, language);
}

/** Some of a list, and how many are left out. */
export function listWords(values: (string | number)[], language: Language): string {
  const shown = values.slice(0, SHOWN_OF_LIST).map((value) => one(value, language));
  const left = values.length - shown.length;
  if (left > 0) shown.push(language === 'fa' ? `${numberWord(left, 'fa')} مورد دیگر` : `${left} more`);
  return shown.join(language === 'fa' ? '، ' : ', ');
}

export function booleanWord(field: string, value: boolean, language: Language): string {
  const [no, yes] = field.startsWith('consent.')
    ? { en: ['refused', 'given'], fa: ['رد‌شده', 'داده‌شده'] }[language]
    : { en: ['no', 'yes'], fa: ['«نه»', '«بله»'] }[language];
  return (value ? yes : no) ?? '';
}

export function one(value: string | number, language: Language): string {
  if (typeof value === 'number') return numberWord(value, language);
  return language === 'fa' ? `«${value}»` : `“${value}”`;
}

function numberWord(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en').format(value);
}

const UNITS: Record<Language, Record<Currency, string>> = {
  en: { IRR: 'rials', IRT: 'tomans', USD: 'dollars', EUR: 'euros' },
  fa: { IRR: 'ریال', IRT: 'تومان', USD: 'دلار', EUR: 'یورو' },
};

/** An amount with its unit after it; of a list, after the last one. */
export function amountWords(amount: string, currency: Currency, language: Language): string {
  return `${amount} ${UNITS[language][currency]}`;
}

export function lastDays(days: number, language: Language): string {
  if (days === 0) return language === 'fa' ? 'امروز' : 'today';
  if (days === 1) return language === 'fa' ? 'امروز یا دیروز' : 'today or yesterday';
  return language === 'fa'
    ? `در ${numberWord(days, 'fa')} روز گذشته`
    : `in the last ${numberWord(days, 'en')} days`;
}

function nextDays(days: number, language: Language): string {
  if (days === 0) return language === 'fa' ? 'امروز' : 'today';
  if (days === 1) return language === 'fa' ? 'امروز یا فردا' : 'today or tomorrow';
  return language === 'fa'
    ? `امروز یا در ${numberWord(days, 'fa')} روز آینده`
    : `today or in the next ${days} days`;
}

export function isoDayWords(day: string, language: Language): string {
  return formatDay(new Date(`${day}T12:00Z`), language, 'utc');
}

function monthWord(calendar: CalendarName, month: number, language: Language): string {
  return partOf({ calendar, month, day: 1 }, language, 'month');
}

/** «۱۴ مرداد», 5 August: in the calendar in which it is kept. */
export function yearlyDayWords(day: OccasionDay, language: Language): string {
  return `${partOf(day, language, 'day')} ${partOf(day, language, 'month')}`;
}

function partOf({ calendar, month, day }: OccasionDay, language: Language, part: 'day' | 'month'): string {
  const inYear = { year: LEAP_YEARS[calendar], month, day };
  const date = (calendar === 'jalali' ? toGregorian(inYear) : inYear) ?? inYear;
  const locale = `${language === 'fa' ? 'fa-IR' : 'en-GB'}-u-ca-${IN_CALENDAR[calendar]}`;
  const shown = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
  const parts = shown.formatToParts(Date.UTC(date.year, date.month - 1, date.day));
  return parts.find(({ type }) => type === part)?.value ?? '';
}
