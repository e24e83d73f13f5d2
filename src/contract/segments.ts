import { z } from 'zod';
import { pageOf } from './page.ts';

/**
 * The segment language. A rule is a group of rules or one clause, and a clause is always `{field, op, value}`:
 * what may follow a field is decided by the field's kind alone (segments/fields.ts), so new fields,
 * and clauses with further keys, widen the language without changing its shape.
 */
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

export const Clause = z.strictObject({ field: z.string(), op: Op, value: RuleValue.optional() }).meta({
  id: 'Clause',
  description:
    'Fields: firstName, lastName, title, city, ref, mobile, email, language, zone, createdAt, tags, ' +
    'fields.<custom field>, consent.sms|email, reachable.sms|email, ' +
    'occasion.birthday|wedding|spouse-birthday|membership. ' +
    'Text: is, isNot, in, contains, startsWith. Number: is, isNot, in, gt, gte, lt, lte. ' +
    'Yes or no: is, isNot. Date (YYYY-MM-DD in the office’s zone): on, before, after. ' +
    'Tags: has, hasNot, hasAny, hasAll. Occasion: isToday. All but reachable: exists, missing (no value). ' +
    'isNot and hasNot are also true of a contact of whom nothing is recorded.',
});
export type Clause = z.infer<typeof Clause>;

export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Clause;

const RuleShape: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(RuleShape) }),
      z.strictObject({ any: z.array(RuleShape).min(1) }),
      z.strictObject({ not: RuleShape }),
      Clause,
    ]),
  )
  .meta({
    id: 'Rule',
    description: `Nested at most ${RULE_LIMITS.depth} deep with at most ${RULE_LIMITS.clauses} clauses. { "all": [] } is everyone.`,
  });

/** Looks no deeper than the limit, so that no nesting exhausts the stack of what reads the rule after it. */
function isTooDeep(input: unknown, left: number = RULE_LIMITS.depth): boolean {
  if (typeof input !== 'object' || input === null) return false;
  if (left === 0) return true;
  const parts: unknown[] = Object.values(input).flat();
  return parts.some((part) => isTooDeep(part, left - 1));
}

/** The shape of a rule; whether its fields, operators and values suit one another is for segments/check.ts to say. */
export const Rule = z.preprocess((input, context) => {
  if (isTooDeep(input)) {
    context.addIssue({ code: 'custom', message: `is nested deeper than ${RULE_LIMITS.depth} levels` });
  }
  return input;
}, RuleShape);

/**
 * A rule as it comes in. It is taken unread and judged by segments/check.ts, which names the place
 * of every mistake (`rule.all.1.any.0.op`) and stops at the depth limit; a recursive union can do neither.
 */
export const RuleInput = z.unknown().meta({ allOf: [{ $ref: '#/components/schemas/Rule' }] });

const name = z.string().trim().min(1).max(120);

export const NewSegment = z.strictObject({ name, rule: RuleInput });
export type NewSegment = z.output<typeof NewSegment>;

export const SegmentPreviewRequest = z.strictObject({ rule: RuleInput });

export const Sentences = z.object({ fa: z.string(), en: z.string() });

export const SegmentView = z
  .object({
    id: z.string(),
    name: z.string(),
    rule: Rule,
    sentence: Sentences.describe('The rule in plain words'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Segment' });

export const SegmentPage = pageOf(SegmentView);

export const SegmentPreview = z
  .object({
    count: z.number().int().describe('Contacts that the rule matches now; consent and suppressions apart'),
    sample: z.array(z.object({ id: z.string(), name: z.string() })).describe('Ten of them at the most'),
    sentence: Sentences,
  })
  .meta({ id: 'SegmentPreview' });
