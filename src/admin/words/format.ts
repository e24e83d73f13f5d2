import { useMemo } from 'react';
import { useZone } from '../app/office.ts';
import { momentsIn } from './moments.ts';
import { currentPrefs, usePrefs } from './prefs.ts';
import type { Prefs } from './reader.ts';

const CURRENCIES = {
  IRR: { en: 'rial', fa: 'ریال' },
  IRT: { en: 'toman', fa: 'تومان' },
  USD: { en: 'USD', fa: 'دلار' },
  EUR: { en: 'EUR', fa: 'یورو' },
} as const;
export type Currency = keyof typeof CURRENCIES;

/** Numbers, amounts and moments as a reader writes them. Moments are shown in the office's zone. */
export function createFormat({ language, calendar }: Prefs, zone: string) {
  const locale = localeOf(language, calendar);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
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
    ...momentsIn(locale, zone),
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
