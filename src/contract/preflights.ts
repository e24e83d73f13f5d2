import { z } from 'zod';
import { Page } from './page.ts';
import { Channel, Language } from './words.ts';

const Whole = z.number().int().min(0);
const Moment = z.iso.datetime();
const Words = z.object({ fa: z.string(), en: z.string() });
const Counts = z.record(z.string(), Whole);

const ProblemGroup = z
  .object({
    key: z
      .string()
      .describe('Names the group; give it to /people, and to the campaign when it is decided upon'),
    code: z.string(),
    field: z.string().nullable(),
    count: Whole.describe('People; of a problem of the campaign itself, the messages that it concerns'),
    severity: z
      .enum(['excluded', 'decide', 'notice'])
      .describe(
        'excluded: simply left out; decide: a person must, before scheduling; notice: holds nothing up',
      ),
    settled: z.boolean().describe('Decided upon: its people are left out, or the matter is accepted'),
    words: Words,
    cures: z.array(z.object({ action: z.string(), words: Words })),
  })
  .meta({ id: 'ProblemGroup' });

const PartRow = z.object({
  encoding: z.enum(['gsm7', 'ucs2']).nullable().describe('null for mails'),
  prefix: z.string().nullable().describe('The row of the price table; null when none fits'),
  messages: Whole,
  parts: Whole,
  price: z.number().nullable().describe('Of one part, or one mail; null when it is not known'),
  cost: z.number().nullable(),
});

const Extreme = z
  .object({
    contact: z.string(),
    language: Language,
    text: z.string(),
    units: Whole.describe('As the standard counts an SMS; bytes of a mail’s HTML'),
    parts: Whole.nullable(),
  })
  .nullable();

const Totals = z.object({
  matched: Whole,
  willReceive: Whole.describe('matched less everyone in excluded, exactly'),
  excluded: Counts.describe('By reason; each person once'),
  languages: Counts,
  parts: z.array(PartRow),
  cost: z.object({
    amount: z.number(),
    currency: z.enum(['IRR', 'IRT', 'USD', 'EUR']).describe('IRR is the rial, IRT the toman'),
    unpricedMessages: Whole.describe('Not in the amount: their price is not known'),
  }),
  fits: Counts.describe('Messages that were made to fit, by how'),
  arrivals: z.object({
    first: Moment.nullable(),
    last: Moment.nullable(),
    hours: z.array(z.object({ at: Moment, count: Whole })).describe('By hour of the office’s clock'),
    late: Whole.describe('Whose turn would not come before the message expires'),
    spread: z
      .boolean()
      .describe('The plan of a sender that is warmed up puts some of them off to later days'),
  }),
  longest: Extreme,
  shortest: Extreme,
});

const Changes = z.object({
  since: z.string().describe('The preflight compared with'),
  totals: z.array(z.object({ name: z.string(), before: z.number(), now: z.number() })),
  groups: z.array(z.object({ key: z.string(), before: Whole, now: Whole })),
  people: z
    .array(z.object({ from: z.string(), to: z.string(), count: Whole }))
    .describe('By what they were and are; absent is outside of the audience'),
  rewritten: Whole.describe('Who gets a message as before, but another text, language or address'),
});

export const PreflightView = z
  .object({
    id: z.string(),
    campaign: z.string(),
    revision: Whole,
    channel: Channel,
    automatic: z.boolean().describe('Made by itself before a recurring run'),
    accepted: z.array(z.string()),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    progress: z.object({ scanned: Whole, counted: Whole.nullable() }),
    startedAt: Moment,
    endedAt: Moment.nullable(),
    failure: z.string().nullable(),
    blocked: z
      .boolean()
      .describe('Not done, or something in it is undecided: the campaign cannot be scheduled'),
    groups: z.array(ProblemGroup).describe('What must be decided comes first'),
    totals: Totals.nullable(),
    changes: Changes.nullable().describe('Since the last preflight of the campaign; null for the first'),
  })
  .meta({ id: 'Preflight' });

/** The newest preflight of a campaign, and whether it still speaks for the world. */
export const CampaignPreflightView = z.object({
  preflight: PreflightView,
  stale: z.object({ reason: z.string(), words: Words }).nullable(),
});

export const PeopleQuery = z.strictObject({
  ...Page.shape,
  group: z.string().min(1).max(120).describe('Key of a group of the preflight'),
});

export const PersonView = z.object({
  id: z.string(),
  contact: z.string(),
  name: z.string().nullable(),
  detail: z
    .string()
    .nullable()
    .describe('What a person needs to understand it: a field, a length, an address'),
});

export const PreflightRequest = z.strictObject({
  at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('When it would start; without it, as it is scheduled, or now'),
});
