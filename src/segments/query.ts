import type { Op } from '../contract/rule-words.ts';
import type { Clause, Rule } from '../contract/segments.ts';
import { dayBounds, dayIn, since, type Asked } from './day.ts';
import { afterDot, builtInKind } from './fields.ts';
import type { Filter } from './filter.ts';
import { textPattern } from './pattern.ts';
import { contactedFilter, figureFilter, happenedFilter } from './query-history.ts';
import { keptDays, rangesOf } from './yearly.ts';

/** Unset is null or an empty text; a path that does not exist counts as null. */
const UNSET = [null, ''];

const matching = (text: unknown, place: 'anywhere' | 'start') => ({
  $regex: textPattern(String(text), place),
  $options: 'i',
});

/** What each operator asks of a scalar or of tags. Values stand only under operators, so none can become one. */
const CONDITIONS: Partial<Record<Op, (value: unknown) => Filter>> = {
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
 * A checked rule as a MongoDB filter over contacts; what it says of other segments must stand in it (`inline.ts`).
 *
 * `not` is plain negation, and `isNot`, `hasNot` and `notWithinDays` are the negations of `is`, `has` and `withinDays`:
 * they are true of a contact of whom nothing is recorded. Every other operator but `missing` is false of an unset value.
 */
export function toFilter(rule: Rule, asked: Asked): Filter {
  if ('all' in rule)
    return rule.all.length === 0 ? {} : { $and: rule.all.map((part) => toFilter(part, asked)) };
  if ('any' in rule) return { $or: rule.any.map((part) => toFilter(part, asked)) };
  if ('not' in rule) return { $nor: [toFilter(rule.not, asked)] };
  return clauseFilter(rule, asked);
}

type ClauseFilter = (clause: Clause, asked: Asked) => Filter;

const FILTERS: Partial<Record<ReturnType<typeof builtInKind>, ClauseFilter>> = {
  boolean: (clause, asked) => ({ [`consents.${afterDot(clause.field)}.granted`]: condition(clause, asked) }),
  moment: (clause, asked) => ({ [MOMENTS[clause.field] ?? clause.field]: momentCondition(clause, asked) }),
  tags: listFilter,
  groups: listFilter,
  occasion: occasionFilter,
  reach: reachFilter,
  figure: figureFilter,
  bought: happenedFilter,
  campaign: happenedFilter,
  contacted: contactedFilter,
  segment() {
    throw new RangeError('What a rule says of other segments must be put into it before it is asked.');
  },
};

function clauseFilter(clause: Clause, asked: Asked): Filter {
  const filter = FILTERS[builtInKind(clause.field)];
  return filter?.(clause, asked) ?? { [clause.field]: condition(clause, asked) };
}

const MOMENTS: Record<string, string> = {
  'orders.first': 'history.orders.firstAt',
  'orders.last': 'history.orders.lastAt',
};

function condition({ op, value }: Clause, asked: Asked): Filter {
  const days = Number(value);
  if (op === 'withinDays') return { $gte: dayIn(-days, asked), $lte: dayIn(0, asked) };
  if (op === 'notWithinDays') return { $not: { $gte: dayIn(-days, asked), $lte: dayIn(0, asked) } };
  if (op === 'inNextDays') return { $gte: dayIn(0, asked), $lte: dayIn(days, asked) };
  // No other operator suits a scalar, so a checked rule has none here; it would find nobody.
  return CONDITIONS[op]?.(value) ?? { $in: [] };
}

function listFilter(clause: Clause, asked: Asked): Filter {
  const path = clause.field;
  if (clause.op === 'exists') return { [`${path}.0`]: { $exists: true } };
  if (clause.op === 'missing') return { [`${path}.0`]: { $exists: false } };
  return { [path]: condition(clause, asked) };
}

function reachFilter({ field, value }: Clause): Filter {
  const channel = afterDot(field);
  const address = channel === 'sms' ? 'mobile' : 'email';
  const reachable = { [address]: { $nin: UNSET }, [`consents.${channel}.granted`]: { $eq: true } };
  return value === true ? reachable : { $nor: [reachable] };
}

function occasionFilter(clause: Clause, asked: Asked): Filter {
  const kind = afterDot(clause.field);
  if (clause.op === 'missing') return { 'occasions.kind': { $ne: kind } };
  if (clause.op === 'exists') return { 'occasions.kind': { $eq: kind } };
  const ranges = rangesOf(keptDays(clause, asked)).map(({ calendar, month, from, to }) => ({
    calendar,
    month,
    day: { $gte: from, $lte: to },
  }));
  // One `$elemMatch` for each range: the planner serves each by its index, and an `$or` inside one by its kind alone.
  return { $or: ranges.map((range) => ({ occasions: { $elemMatch: { kind, ...range } } })) };
}

function momentCondition({ op, value }: Clause, asked: Asked): Filter {
  if (op === 'exists') return { $ne: null };
  if (op === 'missing') return { $eq: null };
  if (op === 'withinDays') return { $gte: since(Number(value), asked) };
  if (op === 'notWithinDays') return { $not: { $gte: since(Number(value), asked) } };
  const { from, to } = dayBounds(String(value), asked.zone);
  if (op === 'before') return { $lt: from };
  return op === 'after' ? { $gte: to } : { $gte: from, $lt: to };
}
