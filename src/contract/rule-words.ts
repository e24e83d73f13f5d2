import { z } from 'zod';

/** `days` bounds how far back a rule may look, `ahead` how far ahead it may look for a day. */
export const RULE_LIMITS = { depth: 8, clauses: 200, text: 200, list: 500, days: 3650, ahead: 366 };

export const Op = z.enum([
  'is',
  'isNot',
  'in',
  'contains',
  'startsWith',
  'gt',
  'gte',
  'lt',
  'lte',
  'on',
  'before',
  'after',
  'has',
  'hasNot',
  'hasAny',
  'hasAll',
  'isToday',
  'within',
  'inJalaliMonth',
  'inGregorianMonth',
  'withinDays',
  'notWithinDays',
  'inNextDays',
  'exists',
  'missing',
]);
export type Op = z.infer<typeof Op>;

/**
 * What sort of thing a field holds; it alone decides which operators may follow.
 * - date: a custom field's day, as YYYY-MM-DD; moment: when something happened
 * - groups, campaign, segment: known by the id of what they name
 * - figure, bought, campaign: from a history, so that a window (`days`) may follow
 */
export const Kind = z.enum([
  'text',
  'word',
  'number',
  'boolean',
  'date',
  'moment',
  'tags',
  'groups',
  'occasion',
  'reach',
  'figure',
  'bought',
  'campaign',
  'contacted',
  'segment',
]);
export type Kind = z.infer<typeof Kind>;

/** What an operator wants after it; `back` and `ahead` are numbers of days, `month` is one from 1 to 12. */
export const Wants = z.enum(['nothing', 'one', 'many', 'back', 'ahead', 'month']);
export type Wants = z.infer<typeof Wants>;

export const RuleValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])).max(RULE_LIMITS.list),
]);
export type RuleValue = z.infer<typeof RuleValue>;

/** A window: only what happened in the last so many days counts. */
export const RuleDays = z.int().min(1).max(RULE_LIMITS.days);
