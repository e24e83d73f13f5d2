import { occasionDays } from '../calendar/occasions.ts';
import type { Op } from '../contract/rule-words.ts';
import type { Clause, Rule } from '../contract/segments.ts';
import { dayBounds, type Asked } from './day.ts';
import { afterDot } from './fields.ts';
import { textPattern } from './pattern.ts';

export type Filter = Record<string, unknown>;

/** Unset is null or an empty text; a path that does not exist counts as null. */
const UNSET = [null, ''];

const matching = (text: unknown, place: 'anywhere' | 'start') => ({
  $regex: textPattern(String(text), place),
  $options: 'i',
});

/** What each operator asks of a scalar or of tags. Values stand only under operators, so none can become one. */
const CONDITIONS: Record<Exclude<Op, 'isToday'>, (value: unknown) => Filter> = {
  is: (value) => ({ $eq: value }),
  isNot: (value) => ({ $ne: value }),
  in: (values) => ({ $in: values }),
  contains: (text) => matching(text, 'anywhere'),
  startsWith: (text) => matching(text, 'start'),
  gt: (value) => ({ $gt: value }),
  gte: (value) => ({ $gte: value }),
  lt: (value) => ({ $lt: value }),
  lte: (value) => ({ $lte: value }),
  // Custom dates are ISO texts, which sort as days do; the empty text is no day.
  on: (day) => ({ $eq: day }),
  before: (day) => ({ $gt: '', $lt: day }),
  after: (day) => ({ $gt: day }),
  has: (tag) => ({ $eq: tag }),
  hasNot: (tag) => ({ $ne: tag }),
  hasAny: (tags) => ({ $in: tags }),
  hasAll: (tags) => ({ $all: tags }),
  exists: () => ({ $nin: UNSET }),
  missing: () => ({ $in: UNSET }),
};

/**
 * A checked rule as a MongoDB filter over contacts.
 *
 * `not` is plain negation, and `isNot` and `hasNot` are the negations of `is` and `has`: they are true of a
 * contact of whom nothing is recorded. Every other operator but `missing` is false of an unset value.
 */
export function toFilter(rule: Rule, asked: Asked): Filter {
  if ('all' in rule)
    return rule.all.length === 0 ? {} : { $and: rule.all.map((part) => toFilter(part, asked)) };
  if ('any' in rule) return { $or: rule.any.map((part) => toFilter(part, asked)) };
  if ('not' in rule) return { $nor: [toFilter(rule.not, asked)] };
  return clauseFilter(rule, asked);
}

function clauseFilter(clause: Clause, asked: Asked): Filter {
  const { field } = clause;
  if (field.startsWith('reachable.')) return reachFilter(afterDot(field), clause.value === true);
  if (field.startsWith('occasion.')) return occasionFilter(afterDot(field), clause.op, asked);
  if (field.startsWith('consent.')) return { [`consents.${afterDot(field)}.granted`]: condition(clause) };
  if (field === 'createdAt') return { createdAt: momentCondition(clause, asked.zone) };
  if (field === 'tags' && clause.op === 'exists') return { 'tags.0': { $exists: true } };
  if (field === 'tags' && clause.op === 'missing') return { 'tags.0': { $exists: false } };
  return { [field]: condition(clause) };
}

function condition({ op, value }: Clause): Filter {
  // Only an occasion can be today, and occasions have a filter of their own.
  return op === 'isToday' ? { $in: [] } : CONDITIONS[op](value);
}

function reachFilter(channel: string, wanted: boolean): Filter {
  const address = channel === 'sms' ? 'mobile' : 'email';
  const reachable = { [address]: { $nin: UNSET }, [`consents.${channel}.granted`]: { $eq: true } };
  return wanted ? reachable : { $nor: [reachable] };
}

function occasionFilter(kind: string, op: Op, { now, zone }: Asked): Filter {
  if (op === 'missing') return { 'occasions.kind': { $ne: kind } };
  if (op === 'exists') return { 'occasions.kind': { $eq: kind } };
  return { occasions: { $elemMatch: { kind: { $eq: kind }, $or: occasionDays(now, zone) } } };
}

function momentCondition({ op, value }: Clause, zone: string): Filter {
  if (op === 'exists' || op === 'missing') return CONDITIONS[op](value);
  const { from, to } = dayBounds(String(value), zone);
  if (op === 'before') return { $lt: from };
  return op === 'after' ? { $gte: to } : { $gte: from, $lt: to };
}
