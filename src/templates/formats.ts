import { CalendarName } from '../contract/words.ts';
import { fieldName, hashOf, stringOf } from './expressions.ts';
import type { Format } from './nodes.ts';

/** What stands between the braces behind a format's name. */
type Arguments = { words: string[]; hash: Record<string, string> };
type Reader = { usage: string; read: (given: Arguments) => Format | null };

const PLAIN = (kind: 'time' | 'number' | 'digits' | 'ordinal'): Reader => ({
  usage: `{{${kind} field}}`,
  read: ({ words, hash }) => (words.length === 0 && isEmpty(hash) ? { kind } : null),
});

const STYLES = ['day', 'full', 'weekday'] as const;
const UNITS = ['rial', 'toman'] as const;

const FORMATS: Partial<Record<string, Reader>> = {
  date: {
    usage:
      '{{date field}}, {{date field "full"}} or {{date field "weekday"}}, each with calendar="jalali" or calendar="gregorian" if need be',
    read({ words: [style = 'day', ...more], hash: { calendar = null, ...others } }) {
      const known = CalendarName.nullable().safeParse(calendar);
      const wanted = STYLES.find((one) => one === style);
      if (!known.success || wanted === undefined || more.length > 0 || !isEmpty(others)) return null;
      return { kind: 'date', style: wanted, calendar: known.data };
    },
  },
  time: PLAIN('time'),
  number: PLAIN('number'),
  digits: PLAIN('digits'),
  ordinal: PLAIN('ordinal'),
  money: {
    usage: '{{money field}}, {{money field "toman"}} or {{money field "rial"}}',
    read({ words: [unit, ...more], hash }) {
      const wanted = unit === undefined ? null : UNITS.find((one) => one === unit);
      return wanted === undefined || more.length > 0 || !isEmpty(hash)
        ? null
        : { kind: 'money', unit: wanted };
    },
  },
  plural: {
    usage: '{{plural field "book" "books"}}, or in Persian {{plural field "کتاب"}}',
    read({ words: [one, other = one, ...more], hash }) {
      if (one === undefined || other === undefined || more.length > 0 || !isEmpty(hash)) return null;
      return { kind: 'plural', one, other };
    },
  },
};

/** Whether a word names a way to write a field's value. */
export function isFormat(name: string): boolean {
  return Object.hasOwn(FORMATS, name);
}

/** Reads what follows a format's name: a field, then words in quotation marks; or says how it is written. */
export function readFormat(
  name: string,
  tag: hbs.AST.MustacheStatement,
): { field: string; format: Format } | { usage: string } {
  const reader = FORMATS[name];
  const field = fieldName(tag.params[0]);
  const given = argumentsOf(tag);
  const format = given === null ? null : (reader?.read(given) ?? null);
  if (field === null || format === null) return { usage: reader?.usage ?? '' };
  return { field, format };
}

function argumentsOf(tag: hbs.AST.MustacheStatement): Arguments | null {
  const words = tag.params.slice(1).map(stringOf);
  const hash = hashOf(tag).map(({ key, value }) => [key, stringOf(value)] as const);
  const sound = words.every((word) => word !== null) && hash.every(([, value]) => value !== null);
  return sound ? { words, hash: Object.fromEntries(hash) as Record<string, string> } : null;
}

function isEmpty(hash: object): boolean {
  return Object.keys(hash).length === 0;
}
