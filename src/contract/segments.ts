import { z } from 'zod';
import { pageOf } from './page.ts';
import { ReachView } from './reach.ts';
import { Op, RULE_LIMITS, RuleDays, RuleValue } from './rule-words.ts';
import { shapeFaults } from './rule-shape.ts';
import { Channel, Purpose } from './words.ts';

/**
 * The segment language. A rule is a group of rules or one clause, and a clause is always `{field, op, value}`, with
 * a window `days` where its field looks back: what may follow a field is decided by the field's kind alone
 * (segments/fields.ts), so new fields widen the language without changing its shape.
 */
export const Clause = z
  .strictObject({ field: z.string(), op: Op, value: RuleValue.optional(), days: RuleDays.optional() })
  .meta({
    id: 'Clause',
    description:
      'Text (firstName, lastName, title, city, province, ref, mobile, email, fields.<text>): is, isNot, in, contains, ' +
      'startsWith. Word (language, zone): is, isNot, in. Number (fields.<number>): is, isNot, in, gt, gte, lt, lte. ' +
      'Yes or no (fields.<boolean>, consent.sms|email): is, isNot; reachable.sms|email: is. ' +
      'Date (createdAt, orders.first|last, fields.<date>): on, before, after with a day (YYYY-MM-DD in the office’s ' +
      'zone), withinDays and notWithinDays with n: from the day n days ago until today; fields.<date> also inNextDays. ' +
      'Tags, groups (by id): has, hasNot, hasAny, hasAll. ' +
      'occasion.birthday|wedding|spouse-birthday|membership: isToday, within n (from today until the day in n days), ' +
      'inJalaliMonth and inGregorianMonth with 1 to 12 (the month in which the day is kept this year). ' +
      'orders.count|sum: as a number. orders.product|category, campaign.received|opened|clicked|notOpened (by the ' +
      'campaign’s id, over the last 50): as tags. These may have a window, "days": n, which counts only what happened ' +
      'since the day n days ago; of orders, it looks at the last 50. ' +
      'contacted.sms|email|any: withinDays, notWithinDays. segment: is, isNot with the id of another segment. ' +
      'All but reachable, orders.count|sum and segment: exists, missing (no value). ' +
      'isNot, hasNot and notWithinDays are also true of a contact of whom nothing is recorded.',
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

export const SegmentPreviewRequest = z.strictObject({
  rule: Rule,
  channel: Channel.optional().describe('Also say whom a message on this channel would reach'),
  purpose: Purpose.default('marketing').describe('Of that message; marketing needs consent'),
});

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
    reach: ReachView.nullable().describe('On the channel that was asked for; null without one'),
  })
  .meta({ id: 'SegmentPreview' });

const verdict = { verdict: z.boolean() };

export type ExplainedRule = { verdict: boolean } & (
  | { all: ExplainedRule[] }
  | { any: ExplainedRule[] }
  | { not: ExplainedRule }
  | (Clause & {
      words: z.output<typeof Sentences>;
      holds: z.output<typeof Sentences>;
      rule?: ExplainedRule | undefined;
    })
);

export const ExplainedRule: z.ZodType<ExplainedRule> = z
  .lazy(() =>
    z.union([
      z.object({ all: z.array(ExplainedRule), ...verdict }),
      z.object({ any: z.array(ExplainedRule), ...verdict }),
      z.object({ not: ExplainedRule, ...verdict }),
      z.object({
        ...Clause.shape,
        ...verdict,
        words: Sentences.describe('The clause in plain words'),
        holds: Sentences.describe('What the contact holds there'),
        rule: ExplainedRule.optional().describe('What another segment asks for'),
      }),
    ]),
  )
  .meta({ id: 'ExplainedRule', description: 'The rule with a verdict at every place of it' });

const ContactId = z.string().min(1).max(64);
export const ExplainRequest = z.strictObject({ rule: Rule, contact: ContactId });
export const ExplainQuery = z.strictObject({ contact: ContactId.describe('The contact’s id') });

export const Explanation = z
  .object({
    contact: z.object({ id: z.string(), name: z.string() }),
    verdict: z.boolean().describe('Whether the contact is in it now; consent and suppressions apart'),
    rule: ExplainedRule,
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.output<typeof Explanation>;
