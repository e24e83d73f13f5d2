import { z } from 'zod';
import { Page, pageOf } from './page.ts';
import { Channel, DeliveryState, Language } from './words.ts';

const Moment = z.iso.datetime().nullable();

/** What a person may say of a delivery in doubt. */
export const Decision = z
  .enum(['arrived', 'failed', 'resend', 'accept'])
  .describe(
    'arrived: it went, and counts as submitted; failed: it did not go, and is left; resend: send it again; accept: leave it a doubt that wants nobody’s attention any more',
  );
export type Decision = z.infer<typeof Decision>;

/** Why a delivery was not decided. */
export const LeftWhy = z
  .enum(['unknown', 'settled', 'newer', 'accepted', 'stopped', 'expired', 'not-configured', 'test'])
  .describe(
    'unknown: there is none of this id; settled: it is in doubt no more; newer: it came into doubt after asOf; accepted: it was before; and what stands against sending again: stopped: its run was stopped; expired: its time is over; not-configured: its provider is not configured any more; test: a test is not sent again',
  );
export type LeftWhy = z.infer<typeof LeftWhy>;

/** What a provider's answer told of a delivery in doubt that is in doubt still. */
export const Finding = z
  .enum(['nothing', 'unsure', 'no-address', 'no-answer', 'held'])
  .describe(
    'nothing: its list shows no such message, which proves nothing, for lists lag; unsure: it shows messages of which one may be this; no-address: where it went is not known any more; no-answer: it could not be asked; held: asking would send it, and something stands against that now',
  );
export type Finding = z.infer<typeof Finding>;

export const Decided = z.object({
  as: Decision,
  by: z.string().describe('user:… or key:…'),
  name: z.string().describe('As it was at the time'),
  at: z.iso.datetime(),
});

export const UncertainView = z
  .object({
    id: z.string(),
    campaign: z.object({ id: z.string(), name: z.string().nullable() }),
    run: z.string(),
    test: z.boolean(),
    contact: z.object({
      id: z.string(),
      name: z.string().nullable(),
      address: z.string().nullable().describe('As it is now; null when the contact is gone'),
    }),
    sameAddress: z
      .boolean()
      .nullable()
      .describe('Whether that is the address it was handed over for; null when it is not known'),
    channel: Channel,
    line: z.string().describe('Channel and provider: sms:twilio'),
    sender: z.string(),
    language: Language.nullable(),
    parts: z.int().min(0).nullable().describe('Parts of an SMS; null when it was not recorded'),
    attempt: z.int().min(0),
    markedAt: Moment.describe('When it was taken in hand; since then nobody knows'),
    reason: z.string().nullable(),
    detail: z.string().nullable().describe('What is known of the doubt, in the words of the line'),
    providerMessageId: z.string().nullable(),
    canBeAsked: z
      .boolean()
      .describe(
        'Whether Chapar can ask its provider what became of it; else only a later report or a person tells',
      ),
    asked: z
      .object({
        times: z.int().min(0).describe('Answers that it has given; one that could not be asked is none'),
        at: z.iso.datetime().describe('When it was asked last'),
        found: Finding,
        detail: z.string().nullable().describe('In the provider’s words'),
        nextAt: Moment.describe('When it is asked again; null: no more'),
      })
      .nullable()
      .describe('What asking the provider has brought so far; null: it was not asked yet'),
    expiresAt: z.iso.datetime().describe('Until when it can be sent again'),
    cannotResend: LeftWhy.nullable().describe('What stands against sending it again; null: nothing'),
    decided: Decided.nullable().describe('What somebody said of it last'),
  })
  .meta({ id: 'Uncertain' });

export const UncertainQuery = Page.extend({
  campaign: z.string().min(1).max(64).optional(),
  show: z
    .enum(['open', 'accepted'])
    .default('open')
    .describe('Those that want a decision, or those that somebody left a doubt'),
});

export const UncertainPage = pageOf(UncertainView).extend({
  total: z.int().min(0).describe('How many there are on all pages'),
  asOf: z.iso.datetime().describe('When this was read; send it along with what is decided upon it'),
});

const common = {
  decision: Decision,
  asOf: z.iso
    .datetime({ offset: true })
    .describe('asOf of the page that it is decided upon: what came into doubt after it is left alone'),
};

const Ids = z
  .array(z.string().min(1).max(200))
  .min(1)
  .max(500)
  .refine((ids) => new Set(ids).size === ids.length, 'name each delivery once')
  .meta({ uniqueItems: true });

export const Decide = z
  .strictObject({
    ...common,
    ids: Ids.optional().describe('Deliveries; else all open ones of a campaign'),
    campaign: z.string().min(1).max(64).optional(),
  })
  .refine(({ ids, campaign }) => (ids === undefined) !== (campaign === undefined), {
    path: ['ids'],
    message: 'name either deliveries (ids) or a campaign',
  });

export const DecideAnswer = z.object({
  decided: z.int().min(0),
  left: z.int().min(0).describe('How many were not decided'),
  why: z
    .array(z.object({ id: z.string(), why: LeftWhy, state: DeliveryState.nullable() }))
    .describe('Which, and why: the first 500'),
});
