import { z } from 'zod';

export const RULE_LIMITS = { depth: 8, clauses: 200, text: 200, list: 500 };

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
  'exists',
  'missing',
]);
export type Op = z.infer<typeof Op>;

export const RuleValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])).max(RULE_LIMITS.list),
]);
export type RuleValue = z.infer<typeof RuleValue>;
