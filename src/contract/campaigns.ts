import { z } from 'zod';
import { Page } from './page.ts';
import { CampaignState, Channel, Purpose } from './words.ts';
import { Repeat, Serving } from './repeat.ts';
import { Rule } from './segments.ts';
import { line } from './texts.ts';

/** A list longer than this belongs into a tag or a segment: no document grows with the audience. */
export const MOST_LISTED = 1_000;

const Id = z.string().min(1).max(64);

export const Audience = z
  .union([
    z.strictObject({ everyone: z.literal(true) }),
    z.strictObject({ segment: Id }),
    z.strictObject({ rule: Rule }),
    z.strictObject({ contacts: z.array(Id).min(1).max(MOST_LISTED) }),
  ])
  .describe('Everyone, a saved segment, a rule, or a list of contacts');
export type Audience = z.output<typeof Audience>;

const FieldName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]{0,39}$/, 'Use letters and digits, a small letter first.');
const HttpUrl = z
  .url({ protocol: /^https?$/, error: 'Write a full address that starts with http:// or https://.' })
  .max(2_000);

/** Why a run, or all that a campaign would open, waits for a person. */
export const Hold = z
  .discriminatedUnion('reason', [
    z.object({ reason: z.literal('growth'), expected: z.number().int(), found: z.number().int() }),
    z.object({
      reason: z.literal('refused'),
      refused: z.number().int(),
      of: z.number().int(),
      why: z
        .string()
        .nullable()
        .describe('The last refusal, in the provider’s words; null: they bounced later'),
    }),
    z.object({ reason: z.literal('restored'), takenAt: z.iso.datetime() }),
  ])
  .describe(
    'growth: the audience has grown since the preflight; restored: it comes from a backup, and what of it was sent after ' +
      '`takenAt` is not known',
  );

const shape = {
  name: z.string().trim().min(1).max(200),
  template: Id.describe('Id of the template; its channel is the campaign’s'),
  purpose: Purpose.describe('marketing needs consent and carries an opt-out; service does not'),
  audience: Audience,
  link: HttpUrl.nullable().describe('Where {{link}} leads'),
  data: z
    .record(FieldName, z.string().min(1).max(500))
    .describe('Merge values of the campaign itself: pct, code, date …'),
  hoursIn: z.enum(['organisation', 'contact']).describe('Whose clock the office hours follow'),
  repeat: Repeat,
  serving: Serving.describe('Who is served first'),
  priority: z
    .int()
    .min(1)
    .max(9)
    .nullable()
    .describe('1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest'),
};

export const CreateCampaign = z.strictObject({
  ...shape,
  purpose: shape.purpose.default('marketing'),
  link: shape.link.default(null),
  data: shape.data.default({}),
  hoursIn: shape.hoursIn.default('organisation'),
  repeat: shape.repeat.default({ kind: 'once' }),
  serving: shape.serving.default(null),
  priority: shape.priority.default(null),
});
export type CreateCampaign = z.output<typeof CreateCampaign>;

export const ChangeCampaign = z.strictObject(shape).partial();
export type ChangeCampaign = z.output<typeof ChangeCampaign>;

export const CampaignQuery = Page.extend({
  state: CampaignState.optional(),
  q: line(100).optional().describe('Words of the name; all must be found'),
});

export const ScheduleCampaign = z.strictObject({
  at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('When to start; without it, as soon as the undo window has passed'),
  exclude: z
    .array(z.string().min(1).max(120))
    .max(200)
    .default([])
    .describe('Groups of the preflight whose people are left out; the others must be mended first'),
});
export type ScheduleCampaign = z.output<typeof ScheduleCampaign>;

export const TestCampaign = z.strictObject({
  contact: Id.describe('Whose data the message is written with'),
  to: z.string().min(3).max(254).optional().describe('Send it here instead of to the contact'),
});
export type TestCampaign = z.output<typeof TestCampaign>;

const Moment = z.iso.datetime().nullable();

export const CampaignView = z.object({
  ...shape,
  id: z.string(),
  channel: Channel,
  state: CampaignState,
  startsAt: Moment.describe('Start of the run, of the next one if it repeats; nothing is claimable before'),
  firstOpening: Moment.describe('The first moment inside office hours at or after the start'),
  templateVersion: z.number().int().nullable().describe('The version it was scheduled with'),
  run: z.string().nullable(),
  progress: z
    .object({
      matched: z.number().int(),
      planned: z.number().int(),
      refused: z.number().int(),
      planningDone: z.boolean(),
    })
    .nullable(),
  hold: Hold.nullable().describe('Why the run waits for a person'),
  preflight: z.string().nullable().describe('The preflight it was scheduled with'),
  excluded: z.array(z.string()).describe('Groups of that preflight whose people are left out'),
  passed: z
    .object({ times: z.number().int(), lastAt: z.iso.datetime() })
    .nullable()
    .describe('Occurrences that fell into a time when Chapar was not running, and were not made up for'),
  waiting: z
    .string()
    .nullable()
    .describe('Why nothing leaves at the moment, when something holds the line up'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const TestResult = z.object({
  delivery: z.string(),
  outcome: z.enum(['accepted', 'rejected', 'deferred', 'unavailable', 'uncertain', 'skipped']),
  reason: z.string().nullable(),
  text: z.string().nullable(),
  subject: z.string().nullable(),
});
