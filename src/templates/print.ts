import type { Language } from '../contract/words.ts';
import type { Currency } from '../settings/settings.ts';
import type { Format } from './nodes.ts';

/** What a message says of one recipient, by field name. A missing value is absent or an empty text. */
export type Values = Record<string, Value>;
export type Value = string | number | boolean;

export type PrintOptions = {
  language: Language;
  /** IANA zone in which moments are shown */
  zone: string;
  /** unit that amounts are kept in */
  currency: Currency;
};

/** Writes a value for people; null when it cannot be written in this format. */
export type Printer = (value: Value) => string | null;
/** Makes a format's printer, once for all the recipients of a run. */
export type Print = (format: Format | null) => Printer;

const FA_DIGITS = '۰۱۲۳۴۵۶۷۸۹';

export function printIn({ language }: PrintOptions): Print {
  return () => (value) => plain(value, language);
}

function plain(value: Value, language: Language): string {
  if (typeof value !== 'number' || language === 'en') return String(value);
  return String(value).replace(/\d/g, (digit) => FA_DIGITS.charAt(Number(digit)));
}
