import { occasionDays } from '../calendar/occasions.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Op } from '../contract/rule-words.ts';
import type { Clause, Rule } from '../contract/segments.ts';
import { Channel } from '../contract/words.ts';
import { dayBounds, type Asked } from './day.ts';
import { afterDot } from './fields.ts';
import { textPattern } from './pattern.ts';

type Test = (held: unknown, value: unknown) => boolean;

const isSet = (held: unknown) => held !== null && held !== undefined && held !== '';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const finds =
  (place: 'anywhere' | 'start'): Test =>
  (held, text) =>
    typeof held === 'string' && new RegExp(textPattern(String(text), place), 'iu').test(held);
const counts =
  (test: (held: number, value: number) => boolean): Test =>
  (held, value) =>
    typeof held === 'number' && typeof value === 'number' && test(held, value);
const sorts =
  (test: (held: string, day: string) => boolean): Test =>
  (held, day) =>
    typeof held === 'string' && held !== '' && typeof day === 'string' && test(held, day);

const TESTS: Record<Exclude<Op, 'isToday'>, Test> = {
  is: (held, value) => held === value,
  isNot: (held, value) => held !== value,
  in: (held, values) => listOf(values).includes(held),
  contains: finds('anywhere'),
  startsWith: finds('start'),
  gt: counts((held, value) => held > value),
  gte: counts((held, value) => held >= value),
  lt: counts((held, value) => held < value),
  lte: counts((held, value) => held <= value),
  on: sorts((held, day) => held === day),
  before: sorts((held, day) => held < day),
  after: sorts((held, day) => held > day),
  has: (held, tag) => listOf(held).includes(tag),
  hasNot: (held, tag) => !listOf(held).includes(tag),
  hasAny: (held, tags) => listOf(tags).some((tag) => listOf(held).includes(tag)),
  hasAll: (held, tags) => listOf(tags).every((tag) => listOf(held).includes(tag)),
  exists: (held) => (Array.isArray(held) ? held.length > 0 : isSet(held)),
  missing: (held) => (Array.isArray(held) ? held.length === 0 : !isSet(held)),
};

/** Whether a rule is true of one contact. Says the same as `toFilter` does to MongoDB; a property test holds the two together. */
export function matches(contact: Contact, rule: Rule, asked: Asked): boolean {
  if ('all' in rule) return rule.all.every((part) => matches(contact, part, asked));
  if ('any' in rule) return rule.any.some((part) => matches(contact, part, asked));
  if ('not' in rule) return !matches(contact, rule.not, asked);
  return clauseMatches(contact, rule, asked);
}

function clauseMatches(contact: Contact, clause: Clause, asked: Asked): boolean {
  const { field, op, value } = clause;
  if (field.startsWith('occasion.')) return occasionMatches(contact, afterDot(field), op, asked);
  if (field === 'createdAt') return momentMatches(contact.createdAt, clause, asked.zone);
  return op !== 'isToday' && TESTS[op](heldBy(contact, field), value);
}

/** What a contact holds under a field's name in the rule language. */
function heldBy(contact: Contact, field: string): unknown {
  const [head] = field.split('.', 1);
  const name = afterDot(field);
  if (head === 'fields') return Object.hasOwn(contact.fields, name) ? contact.fields[name] : null;
  if (head === 'consent') return contact.consents[Channel.parse(name)]?.granted;
  if (head === 'reachable') return isReachable(contact, Channel.parse(name));
  return new Map<string, unknown>(Object.entries(contact)).get(field);
}

function isReachable(contact: Contact, channel: Channel): boolean {
  return (
    isSet(channel === 'sms' ? contact.mobile : contact.email) && contact.consents[channel]?.granted === true
  );
}

function occasionMatches(contact: Contact, kind: string, op: Op, { now, zone }: Asked): boolean {
  const held = contact.occasions.filter((occasion) => occasion.kind === kind);
  if (op === 'exists') return held.length > 0;
  if (op === 'missing') return held.length === 0;
  const today = occasionDays(now, zone);
  return held.some(({ calendar, month, day }) =>
    today.some((kept) => kept.calendar === calendar && kept.month === month && kept.day === day),
  );
}

function momentMatches(moment: Date, { op, value }: Clause, zone: string): boolean {
  if (op === 'exists') return true;
  if (op === 'missing') return false;
  const { from, to } = dayBounds(String(value), zone);
  if (op === 'before') return moment < from;
  return op === 'after' ? moment >= to : moment >= from && moment < to;
}
