import type { CountryCode } from 'libphonenumber-js/max';
import { parseDay, type DayOptions } from '../calendar/dates.ts';
import { toGregorian, type CalendarDay } from '../calendar/jalali.ts';
import type { FieldValue, Occasion } from '../contacts/contact.ts';
import type { ConsentTarget, DayColumn, FieldTarget, PlainTarget, Target } from '../contract/imports.ts';
import { OccasionKind, type Channel, type Language } from '../contract/words.ts';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { asciiDigits, searchKey } from '../lib/text.ts';
import type { CustomField } from '../settings/settings.ts';
import { REASONS, type Reason } from './reasons.ts';

/** What one cell says of a contact. */
export type Said =
  | {
      key: 'ref' | 'title' | 'firstName' | 'lastName' | 'zone' | 'city' | 'province' | 'mobile' | 'email';
      value: string;
    }
  | { key: 'language'; value: Language }
  | { key: 'tags' | 'groups'; value: string[] }
  | { key: 'occasions'; value: Occasion }
  | { key: 'consents'; channel: Channel; value: boolean }
  | { key: 'fields'; name: string; value: FieldValue };
export type ReadCell = Said | { fault: Reason };

export type CellContext = {
  /** of mobile numbers without one */
  country: CountryCode;
  customFields: CustomField[];
};

const YES = ['yes', 'y', 'true', '1', 'on', 'ok', 'بله', 'بلی', 'اری', 'دارد', '✓', '✔'];
const NO = ['no', 'n', 'false', '0', 'off', 'خیر', 'نه', 'ندارد', '✗', '✘'];
const LANGUAGES: Record<Language, string[]> = {
  fa: ['fa', 'فارسی', 'persian', 'farsi'],
  en: ['en', 'انگلیسی', 'english'],
};

type Reader = (text: string, context: CellContext) => ReadCell;

const textOf =
  (key: 'ref' | 'title' | 'firstName' | 'lastName' | 'zone' | 'city' | 'province'): Reader =>
  (value) => ({ key, value });
const consentTo =
  (channel: Channel): Reader =>
  (text) => {
    const value = yesOrNo(text);
    return value === null ? { fault: REASONS.yesOrNo } : { key: 'consents', channel, value };
  };

const READERS: Record<PlainTarget | ConsentTarget, Reader> = {
  ref: textOf('ref'),
  title: textOf('title'),
  firstName: textOf('firstName'),
  lastName: textOf('lastName'),
  zone: textOf('zone'),
  city: textOf('city'),
  province: textOf('province'),
  tags: (text) => ({ key: 'tags', value: namesIn(text) }),
  groups: (text) => ({ key: 'groups', value: namesIn(text) }),
  'consent.sms': consentTo('sms'),
  'consent.email': consentTo('email'),
  mobile(text, { country }) {
    const value = normaliseMobile(text, country);
    if (value === null) return { fault: REASONS.mobile };
    return { key: 'mobile', value };
  },
  email(text) {
    const value = normaliseEmail(text);
    return value === null ? { fault: REASONS.email } : { key: 'email', value };
  },
  language(text) {
    const word = searchKey(text);
    const value = (['fa', 'en'] as const).find((language) => LANGUAGES[language].includes(word));
    return value === undefined ? { fault: REASONS.language } : { key: 'language', value };
  },
};

/** Reads a cell that is not blank, as the target of its column wants it. */
export function readCell(column: Target | DayColumn, text: string, context: CellContext): ReadCell {
  const { to: target, ...written } = typeof column === 'string' ? { to: column } : column;
  if (isOccasion(target)) return readOccasion(target, text, written);
  return isField(target) ? readField(target, text, { ...context, written }) : READERS[target](text, context);
}

function isOccasion(target: Target): target is OccasionKind {
  return OccasionKind.safeParse(target).success;
}

function isField(target: Target): target is FieldTarget {
  return target.startsWith('fields.');
}

function readOccasion(kind: OccasionKind, text: string, written: DayOptions): ReadCell {
  const day = parseDay(text, written);
  return 'fault' in day ? day : { key: 'occasions', value: { kind, ...day, raw: text.trim() } };
}

function readField(
  target: FieldTarget,
  text: string,
  context: CellContext & { written: DayOptions },
): ReadCell {
  const name = target.slice('fields.'.length);
  const type = context.customFields.find((field) => field.name === name)?.type ?? 'text';
  const said = (value: FieldValue | null, fault: Reason): ReadCell =>
    value === null ? { fault } : { key: 'fields', name, value };
  switch (type) {
    case 'text':
      return { key: 'fields', name, value: text };
    case 'number':
      return said(numberIn(text), REASONS.number);
    case 'boolean':
      return said(yesOrNo(text), REASONS.yesOrNo);
    case 'date': {
      const day = parseDay(text, context.written);
      return 'fault' in day ? day : said(isoDay(day), REASONS.year);
    }
  }
}

function yesOrNo(text: string): boolean | null {
  const word = searchKey(text);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

function namesIn(text: string): string[] {
  const names = text.split(/[,;|،؛\r\n]/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** Digits of any script, thousands in groups of three, and a point or «٫» before the fraction. */
function numberIn(text: string): number | null {
  const typed = asciiDigits(text).trim().replace('٫', '.');
  const plain = /^-?\d{1,3}([,٬]\d{3})+(\.\d+)?$/.test(typed) ? typed.replace(/[,٬]/g, '') : typed;
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : null;
}

/** A custom date is kept as a Gregorian ISO day, so that dates sort as texts. */
function isoDay({ calendar, year, month, day }: CalendarDay): string | null {
  if (year === null) return null;
  const parts = calendar === 'jalali' ? toGregorian({ year, month, day }) : { year, month, day };
  if (parts === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
}
