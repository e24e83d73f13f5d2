import { useMemo } from 'react';
import { useZone } from '../app/office.ts';
import { currentPrefs, usePrefs } from './prefs.ts';
import type { Prefs } from './reader.ts';

type Moment = string | Date;

const CURRENCIES = {
  IRR: { en: 'rial', fa: 'ریال' },
  IRT: { en: 'toman', fa: 'تومان' },
  USD: { en: 'USD', fa: 'دلار' },
  EUR: { en: 'EUR', fa: 'یورو' },
} as const;
export type Currency = keyof typeof CURRENCIES;

const AGO: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Numbers, amounts and moments as a reader writes them. Moments are shown in the office's zone. */
export function createFormat({ language, calendar }: Prefs, zone: string) {
  const locale = localeOf(language, calendar);
  const show = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (at: Moment): string => format.format(new Date(at));
  };
  const monthName = show({ month: 'long' });
  const years = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric' });
  const yearOf = (at: Moment): string =>
    years.formatToParts(new Date(at)).find(({ type }) => type === 'year')?.value ?? '';
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = (value: number): string => numbers.format(value);
  return {
    number,
    /** a share of 0 to 1 */
    percent: (share: number): string => percents.format(share),
    /** "—" where there is nothing to divide by */
    rate: (of: number, whole: number): string => (whole === 0 ? '—' : percents.format(of / whole)),
    money: (amount: number, currency: Currency): string =>
      `${number(amount)} ${CURRENCIES[currency][language]}`,
    currency: (currency: Currency): string => CURRENCIES[currency][language],
    date: show({ dateStyle: 'medium' }),
    longDate: show({ dateStyle: 'full' }),
    day: show({ day: 'numeric', month: language === 'fa' ? 'long' : 'short' }),
    weekday: show({ weekday: 'long' }),
    /** "آذر ۱۴۰۵": Intl itself puts a Jalali year first */
    month: (at: Moment): string => `${monthName(at)} ${yearOf(at)}`,
    time: show({ timeStyle: 'short', hourCycle: 'h23' }),
    dateTime: show({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
    /** the same moment on another clock */
    timeIn: (at: Moment, other: string): string =>
      new Intl.DateTimeFormat(locale, {
        timeZone: other,
        dateStyle: 'medium',
        timeStyle: 'short',
        hourCycle: 'h23',
      }).format(new Date(at)),
    /** "3 hours ago", "in 2 days" */
    relative(at: Moment, now = new Date()): string {
      const distance = new Date(at).getTime() - now.getTime();
      const [unit, size] = AGO.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const);
      return ago.format(Math.trunc(distance / size), unit);
    },
    /** Each keeps its own direction, so that a Persian name turns no English list round. */
    list: (items: string[]): string =>
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.map((item) => `\u2068${item}\u2069`)),
    zone,
    locale,
  };
}
export type Format = ReturnType<typeof createFormat>;

function localeOf(language: Prefs['language'], calendar: Prefs['calendar']): string {
  const days = calendar === 'jalali' ? 'persian' : 'gregory';
  return language === 'fa' ? `fa-IR-u-ca-${days}-nu-arabext` : `en-GB-u-ca-${days}-nu-latn`;
}

export function useFormat(): Format {
  const prefs = usePrefs();
  const zone = useZone();
  return useMemo(() => createFormat(prefs, zone), [prefs, zone]);
}

/** A name in the middle of a sentence of the other direction: FSI and PDI keep it together (Unicode's UAX 9). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Digits of a text in the reader's script; for what is already written, as an SMS meter's figures. */
export function inDigits(text: string, language = currentPrefs().language): string {
  if (language === 'en') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** What a person typed as a number, in whatever digits; null when it is none. */
export function numberFrom(typed: string): number | null {
  const latin = typed
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[٬,،\s]/g, '')
    .replace('٫', '.');
  const value = latin === '' ? Number.NaN : Number(latin);
  return Number.isFinite(value) ? value : null;
}
