import type { OccasionDay } from '../calendar/occasions.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Op } from '../contract/rule-words.ts';
import type { Clause, Rule } from '../contract/segments.ts';
import { dayBounds, dayIn, since, windowOf, type Asked } from './day.ts';
import { afterDot, builtInKind } from './fields.ts';
import { comparesTrue } from './figures.ts';
import { figureOf, happened, lastContact } from './happened.ts';
import { heldBy, momentOf } from './held.ts';
import { textPattern } from './pattern.ts';
import { keptDays } from './yearly.ts';

type Test = (held: unknown, value: unknown) => boolean;

const isSet = (held: unknown) => held !== null && held !== undefined && held !== '';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const finds =
  (place: 'anywhere' | 'start'): Test =>
  (held, text) =>
    typeof held === 'string' && new RegExp(textPattern(String(text), place), 'iu').test(held);
const counts =
  (op: Op): Test =>
  (held, value) =>
    typeof held === 'number' && typeof value === 'number' && comparesTrue({ op, value }, held);
const sorts =
  (test: (held: string, day: string) => boolean): Test =>
  (held, day) =>
    typeof held === 'string' && held !== '' && typeof day === 'string' && test(held, day);

const TESTS: Partial<Record<Op, Test>> = {
  is: (held, value) => held === value,
  isNot: (held, value) => held !== value,
  in: (held, values) => listOf(values).includes(held),
  contains: finds('anywhere'),
  startsWith: finds('start'),
  gt: counts('gt'),
  gte: counts('gte'),
  lt: counts('lt'),
  lte: counts('lte'),
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

export type Matches = (contact: Contact) => boolean;

/**
 * A test of whether a rule is true of a contact; what it says of other segments must stand in it (`inline.ts`).
 * Says the same as `toFilter` does to MongoDB; a property test holds the two together.
 */
export function matcherOf(rule: Rule, asked: Asked): Matches {
  if ('not' in rule) {
    const inner = matcherOf(rule.not, asked);
    return (contact) => !inner(contact);
  }
  if ('all' in rule) {
    const parts = rule.all.map((part) => matcherOf(part, asked));
    return (contact) => parts.every((part) => part(contact));
  }
  if ('any' in rule) {
    const parts = rule.any.map((part) => matcherOf(part, asked));
    return (contact) => parts.some((part) => part(contact));
  }
  return (MATCHERS[builtInKind(rule.field)] ?? plainMatcher)(rule, asked);
}

type Matcher = (clause: Clause, asked: Asked) => Matches;

const MATCHERS: Partial<Record<ReturnType<typeof builtInKind>, Matcher>> = {
  occasion: occasionMatcher,
  moment: (clause, asked) => momentMatcher(clause, asked, momentOf),
  contacted: (clause, asked) => momentMatcher(clause, asked, lastContact),
  figure(clause, asked) {
    const from = windowOf(clause, asked);
    return (contact) => comparesTrue(clause, figureOf(contact, clause.field, from));
  },
  bought: happenedMatcher,
  campaign: happenedMatcher,
  segment() {
    throw new RangeError('What a rule says of other segments must be put into it before it is asked.');
  },
};

function plainMatcher({ field, op, value }: Clause, asked: Asked): Matches {
  const test = dayTest(op, Number(value), asked) ?? TESTS[op];
  return (contact) => test?.(heldBy(contact, field), value) ?? false;
}

/** Of a custom field's day, whether it lies in a window of days; null when that is not what is asked. */
function dayTest(op: Op, days: number, asked: Asked): Test | null {
  if (op !== 'withinDays' && op !== 'notWithinDays' && op !== 'inNextDays') return null;
  const [from, to] = op === 'inNextDays' ? [0, days] : [-days, 0];
  const [first, last] = [dayIn(from, asked), dayIn(to, asked)];
  const isWithin = (held: unknown) => typeof held === 'string' && held >= first && held <= last;
  return op === 'notWithinDays' ? (held) => !isWithin(held) : isWithin;
}

function happenedMatcher(clause: Clause, asked: Asked): Matches {
  const from = windowOf(clause, asked);
  const test = TESTS[clause.op];
  return (contact) => test?.(happened(contact, clause.field, from), clause.value) ?? false;
}

function occasionMatcher(clause: Clause, asked: Asked): Matches {
  const { op } = clause;
  const held = (contact: Contact) => contact.occasions.filter(({ kind }) => kind === afterDot(clause.field));
  if (op === 'exists') return (contact) => held(contact).length > 0;
  if (op === 'missing') return (contact) => held(contact).length === 0;
  const keyOf = ({ calendar, month, day }: OccasionDay) => `${calendar}-${month}-${day}`;
  const days = new Set(keptDays(clause, asked).map(keyOf));
  return (contact) => held(contact).some((occasion) => days.has(keyOf(occasion)));
}

type MomentOf = (contact: Contact, field: string) => Date | null;

function momentMatcher({ field, op, value }: Clause, asked: Asked, read: MomentOf): Matches {
  if (op === 'exists') return (contact) => read(contact, field) !== null;
  if (op === 'missing') return (contact) => read(contact, field) === null;
  if (op === 'withinDays' || op === 'notWithinDays') {
    const from = since(Number(value), asked);
    return (contact) => {
      const moment = read(contact, field);
      return (moment !== null && moment >= from) === (op === 'withinDays');
    };
  }
  const { from, to } = dayBounds(String(value), asked.zone);
  return (contact) => {
    const moment = read(contact, field);
    if (moment === null) return false;
    if (op === 'before') return moment < from;
    return op === 'after' ? moment >= to : moment >= from && moment < to;
  };
}
