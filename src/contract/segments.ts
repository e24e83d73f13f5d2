import { z } from 'zod';
import { pageOf } from './page.ts';
import { Op, RULE_LIMITS, RuleValue } from './rule-words.ts';
import { shapeFaults } from './rule-shape.ts';

/**
 * The segment language. A rule is a group of rules or one clause, and a clause is always `{field, op, value}`:
 * what may follow a field is decided by the field's kind alone (segments/fields.ts), so new fields,
 * and clauses with further keys, widen the language without changing its shape.
 */
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

/**
 * A rule's shape, read by a walk that names the place of every mistake and goes no deeper than the limit: of a
 * recursive union's four branches, four would complain, and deep nesting would exhaust the stack.
 * Whether fields, operators and values suit one another is for segments/check.ts to say.
 */
export const Rule = z.preprocess((input, context) => {
  for (const { path, message } of shapeFaults(input)) {
    context.addIssue({ code: 'custom', path, message });
  }
  return input;
}, RuleShape);

const name = z.string().trim().min(1).max(120);

export const NewSegment = z.strictObject({ name, rule: Rule });
export type NewSegment = z.output<typeof NewSegment>;

export const SegmentPreviewRequest = z.strictObject({ rule: Rule });

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
