import { z } from 'zod';
import { Hold } from './campaigns.ts';
import { CampaignState, Channel } from './words.ts';

export const OverviewQuery = z.strictObject({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(92)
    .default(30)
    .describe('Days of the organisation’s calendar, today among them'),
});

const Whole = z.number().int().min(0);
const Moment = z.iso.datetime();
const Day = z.iso.date().describe('Gregorian, in the organisation’s zone');
const Campaign = z.object({ id: z.string(), name: z.string() });

const Figures = z.object({
  submitted: Whole.describe('Taken by the provider, whatever came after'),
  delivered: Whole.describe('Of these; not every provider reports it'),
  bounced: Whole,
  failed: Whole,
  uncertain: Whole,
  opened: Whole.describe('Messages that were opened, by whatever; a contact counts once for each message'),
  openedHuman: Whole.describe('The same, without machines'),
  clicked: Whole,
  clickedHuman: Whole,
  replied: Whole,
  unsubscribed: Whole,
  parts: Whole.describe('SMS parts'),
});

const Period = z.object({
  from: Day,
  to: Day.describe('The last day, itself included'),
  ...Figures.shape,
  newContacts: Whole,
  cost: z
    .object({
      amount: z.number(),
      currency: z.enum(['IRR', 'IRT', 'USD', 'EUR']),
      unpricedMessages: Whole.describe('Not in the amount: their price is not known'),
    })
    .nullable()
    .describe(
      'Mails at today’s price; an SMS part at the average that its run’s preflight found, else at the line’s price ' +
        'where it has but one. Null: no price is known',
    ),
});

const Point = z.object({
  day: Day,
  submitted: Whole,
  delivered: Whole,
  openedHuman: Whole,
  clickedHuman: Whole,
});

const Sending = z.object({
  campaign: Campaign,
  run: z.string(),
  channel: Channel,
  state: CampaignState.describe('planning, sending or paused'),
  startsAt: Moment,
  matched: Whole,
  planningDone: z.boolean(),
  progress: z
    .object({
      planned: Whole,
      waiting: Whole,
      submitting: Whole,
      submitted: Whole,
      skipped: Whole,
      failed: Whole,
      uncertain: Whole,
    })
    .describe('Every planned message is in one of the others'),
  hold: Hold.nullable(),
  waiting: z.string().nullable().describe('Why nothing leaves at the moment'),
});

const Coming = z.object({
  campaign: Campaign,
  channel: Channel,
  kind: z.enum(['once', 'weekly', 'occasion']),
  startsAt: Moment,
  firstOpening: Moment.nullable().describe('The first moment at or after the start inside its hours'),
  matched: Whole.nullable().describe('Contacts that its preflight matched; null: not known before the day'),
});

export const AttentionCode = z
  .enum([
    'campaign-missed',
    'campaign-held',
    'campaign-refused',
    'campaign-paused',
    'restored',
    'occurrences-passed',
    'deliveries-uncertain',
    'line-waiting',
    'import-failed',
    'preflight-failed',
    'preflight-problems',
    'public-url-missing',
    'sandbox',
    'brand-as-shipped',
    'hours-as-shipped',
  ])
  .describe(
    'campaign-missed: its hour passed while nothing ran; campaign-held: the audience grew since the preflight; ' +
      'campaign-refused: too many of its messages were refused or bounced, so it paused by itself; ' +
      'restored: all that was scheduled or under way in a backup waits, until a person lets it go on or stops it, and what was ' +
      'sent after `at` is not known; listed for 7 days at least; occurrences-passed: of a repeating campaign, within 7 days; deliveries-uncertain: messages of which nobody knows ' +
      'whether they left, and nobody has decided; line-waiting: a provider takes nothing; import-failed: within 7 days; ' +
      'preflight-failed, preflight-problems: of a scheduled campaign; public-url-missing: a real provider without PUBLIC_URL; ' +
      'sandbox: a channel whose messages stay here; …-as-shipped: as it was at the first start',
  );
export type AttentionCode = z.output<typeof AttentionCode>;

const Attention = z.object({
  code: AttentionCode,
  count: Whole.describe('Campaigns, imports, messages or channels, as the code says'),
  items: z
    .array(z.object({ id: z.string(), name: z.string().nullable() }))
    .describe('Campaigns, or imports with their file’s name; the first 20'),
  channels: z.array(Channel),
  detail: z.string().nullable().describe('A provider’s own words'),
  at: Moment.nullable().describe(
    'Of `restored`: when the backup was taken; of `deliveries-uncertain`: when the oldest was taken in hand',
  ),
});
export type Attention = z.output<typeof Attention>;

export const OverviewView = z
  .object({
    at: Moment.describe('When the figures were counted; they are kept for a minute'),
    zone: z.string(),
    contacts: Whole.describe('All contacts, by the database’s own estimate'),
    period: Period,
    before: Period.describe('As many whole days before it, to compare with'),
    series: z.array(Point).describe('One for each day of the period, the earliest first'),
    sending: z.array(Sending).describe('The latest first, 20 at the most'),
    upNext: z
      .array(Coming)
      .describe(
        'The next 10 starts within 14 days; campaigns that follow orders or appointments have none to tell',
      ),
    attention: z.array(Attention),
  })
  .meta({ id: 'Overview' })
  .describe(
    'A message counts on the day for which it was planned, with all that became of it whenever that came: what is opened ' +
      'today of yesterday’s mail counts for yesterday. Test sends do not count.',
  );
export type Overview = z.output<typeof OverviewView>;
