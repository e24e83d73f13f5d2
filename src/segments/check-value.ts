import { isRealDay } from '../calendar/jalali.ts';
import { RULE_LIMITS, type Kind, type Op, type RuleValue, type Wants } from '../contract/rule-words.ts';
import { Language } from '../contract/words.ts';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { asciiDigits, displayForm } from '../lib/text.ts';
import { parseZone } from '../lib/zone.ts';
import { WANTS } from './fields.ts';
import { lettersOf } from './pattern.ts';

type About = { field: string; kind: Kind; op: Op };
export type CheckedValue =
  { ok: true; value: RuleValue | null } | { ok: false; at: string[]; message: string };
type Input = RuleValue | undefined;
type CheckedOne = { ok: true; value: string | number | boolean } | { ok: false; message: string };

const yes = (value: string | number | boolean): CheckedOne => ({ ok: true, value });
const no = (message: string): CheckedOne => ({ ok: false, message });

/** Judges what stands after an operator, and brings it into the form in which contacts keep it. */
export function checkValue(about: About, input: Input): CheckedValue {
  const wants = WANTS[about.op];
  if (wants === 'nothing') {
    return input === undefined
      ? { ok: true, value: null }
      : { ok: false, at: [], message: `"${about.op}" takes no value; remove it` };
  }
  if (wants === 'many') return checkList(about, input);
  const span = SPANS[wants];
  const one = span === undefined ? checkOne(about, input) : checkSpan(input, span);
  return one.ok ? one : { ...one, at: [] };
}

type Span = { from: number; to: number; of: string };

const SPANS: Partial<Record<Wants, Span>> = {
  back: { from: 0, to: RULE_LIMITS.days, of: 'whole number of days' },
  ahead: { from: 0, to: RULE_LIMITS.ahead, of: 'whole number of days' },
  month: { from: 1, to: 12, of: 'month' },
};

function checkSpan(input: Input, { from, to, of }: Span): CheckedOne {
  const fits = typeof input === 'number' && Number.isInteger(input) && input >= from && input <= to;
  return fits ? yes(input) : no(`needs a ${of} from ${from} to ${to}`);
}

function checkList(about: About, input: Input): CheckedValue {
  if (!Array.isArray(input) || input.length === 0 || input.length > RULE_LIMITS.list) {
    return { ok: false, at: [], message: `"${about.op}" needs a list of 1 to ${RULE_LIMITS.list} values` };
  }
  const values: (string | number)[] = [];
  for (const [at, part] of input.entries()) {
    const one = checkOne(about, part);
    if (!one.ok) return { ...one, at: [String(at)] };
    if (typeof one.value !== 'boolean') values.push(one.value);
  }
  return { ok: true, value: values };
}

function checkOne(about: About, input: Input): CheckedOne {
  switch (about.kind) {
    case 'number':
    case 'figure':
      return typeof input === 'number' && Number.isFinite(input) ? yes(input) : no('needs a number');
    case 'boolean':
    case 'reach':
      return typeof input === 'boolean' ? yes(input) : no('needs true or false');
    case 'date':
    case 'moment':
      return typeof input === 'string' && isDay(input)
        ? yes(input)
        : no('needs a day that exists, as YYYY-MM-DD');
    case 'text':
    case 'word':
    case 'tags':
    case 'groups':
    case 'bought':
    case 'campaign':
    case 'segment':
    case 'occasion':
    case 'contacted':
      return checkText(about, input);
  }
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return isRealDay({ calendar: 'gregorian', year, month, day });
}

function checkText({ field, op }: About, input: Input): CheckedOne {
  if (typeof input !== 'string') return no('needs a text');
  if (input.length > RULE_LIMITS.text) return no(`is longer than ${RULE_LIMITS.text} characters`);
  // NUL ends a pattern in MongoDB, and half a surrogate pair is no character.
  if (/[\p{Cc}\p{Cs}]/u.test(input)) return no('holds a control character or half a character; remove it');
  const text = displayForm(input).trim();
  if (text === '') return no('is empty; to find contacts without a value use "missing"');
  if (op === 'contains' || op === 'startsWith') return checkPart(field, text);
  return checkWhole(field, text);
}

function checkPart(field: string, text: string): CheckedOne {
  if (lettersOf(text).length === 0) return no('holds nothing that can be looked for');
  return yes(field === 'mobile' ? asciiDigits(text) : text);
}

function checkWhole(field: string, text: string): CheckedOne {
  const or = (value: string | null, message: string) => (value === null ? no(message) : yes(value));
  switch (field) {
    case 'email':
      return or(normaliseEmail(text), 'needs an email address, as sara@example.com');
    case 'mobile':
      return or(normaliseMobile(text), 'needs a mobile number with its country, as +989121234567');
    case 'language':
      return or(Language.safeParse(text).data ?? null, `needs one of ${Language.options.join(', ')}`);
    case 'zone':
      return or(parseZone(text), 'needs an IANA zone, as Asia/Tehran');
    default:
      return yes(text);
  }
}
