import { z } from 'zod';
import { Page, pageOf } from './page.ts';
import { Decided } from './uncertain.ts';
import { CampaignState, Channel, DeliveryState, Language } from './words.ts';

const Whole = z.number().int().min(0);
const Count = z.object({ total: Whole, reasons: z.record(z.string(), Whole) });
const Engagement = z
  .object({ people: Whole, peopleHuman: Whole, hits: Whole, hitsHuman: Whole })
  .describe('people once each, hits every time; human leaves machines out');

const WorldChange = z.object({
  part: z.string().describe('hours, prices, caps, template …'),
  at: z.iso.datetime(),
});
const PeopleChange = z.object({ from: z.string(), to: z.string(), rewritten: z.boolean(), count: Whole });

export const ReportView = z.object({
  campaign: z.string(),
  run: z.string(),
  state: CampaignState,
  matched: Whole,
  refused: Whole,
  planned: Whole,
  waiting: Whole,
  submitting: Whole,
  skipped: Count,
  failed: Count,
  submitted: Whole.describe('Taken by the provider, whatever came after'),
  delivered: Whole,
  bounced: Count,
  uncertain: Whole,
  opened: Engagement,
  clicked: Engagement,
  replied: Whole,
  unsubscribed: Whole,
  parts: Whole,
  fits: z.record(z.string(), Whole),
  changes: z
    .object({ world: z.array(WorldChange), people: z.array(PeopleChange) })
    .describe('What was otherwise at sending than its preflight had found'),
  links: z.array(z.object({ index: Whole, url: z.string(), hits: Whole, hitsHuman: Whole, people: Whole })),
});

const HourSums = {
  submitted: Whole,
  delivered: Whole,
  openedHuman: Whole.describe('Opened for the first time, machines left out'),
  clickedHuman: Whole,
};
export const HoursView = z
  .object({
    campaign: z.string(),
    run: z.string(),
    zone: z.string(),
    until: z.iso.datetime().describe('Seven days after the run’s last moment; what came later is in `later`'),
    hours: z
      .array(z.object({ at: z.iso.datetime(), ...HourSums }))
      .describe(
        'By the hour’s beginning on the office’s clock, the earliest first; empty hours are left out',
      ),
    later: z.object(HourSums),
  })
  .describe('Each message counts once per column, in the hour in which it happened for the first time');

/** A state of a message, or a sum of several as the report gives it. */
export const RecipientState = z.enum([...DeliveryState.options, 'waiting', 'handed-over']);
export type RecipientState = z.infer<typeof RecipientState>;

const filter = {
  state: RecipientState.optional().describe(
    'waiting: planned or submitting; handed-over: taken by the provider, whatever came after',
  ),
  reason: z.string().min(1).max(40).optional(),
  did: z
    .enum(['opened', 'opened-by-human', 'clicked', 'clicked-by-human', 'replied', 'unsubscribed'])
    .optional(),
  link: z.coerce.number().int().min(0).max(4_000).optional().describe('Index of a link of the report'),
};
/** One of a repeating campaign's runs; without it, the last. */
const run = z.string().min(1).max(100).optional().describe('Id of a run; the last one without it');
export const ReportQuery = z.strictObject({ run });
export const RecipientQuery = z.strictObject({ ...Page.shape, ...filter, run });
export const RecipientExport = z.strictObject({ ...filter, run });
const verdict = z.string().min(1).max(40).optional();
export const ChangeQuery = z.strictObject({
  ...Page.shape,
  run,
  from: verdict.describe('Only whom the preflight had found so'),
  to: verdict.describe('Only whose message came to this'),
});
export type RecipientQuery = z.output<typeof RecipientExport>;

const Moment = z.iso.datetime().nullable();
export const RecipientView = z.object({
  id: z.string(),
  run: z.string(),
  campaign: z.string(),
  contact: z.string(),
  channel: Channel,
  batch: z.string(),
  state: DeliveryState,
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  attempt: Whole,
  markedAt: Moment,
  providerMessageId: z.string().nullable(),
  language: Language.nullable(),
  parts: Whole.nullable(),
  fits: z.array(z.string()),
  submittedAt: Moment,
  deliveredAt: Moment,
  openedAt: Moment,
  openedByHumanAt: Moment,
  clickedAt: Moment,
  clickedByHumanAt: Moment,
  repliedAt: Moment,
  unsubscribedAt: Moment,
  decided: Decided.nullable().describe('What somebody said of it when it was in doubt'),
  name: z.string().nullable(),
  address: z.string().nullable(),
});

export const RunView = z.object({
  id: z.string(),
  occurrence: z.string(),
  state: CampaignState,
  startsAt: z.iso.datetime(),
  startedAt: Moment,
  endedAt: Moment,
  matched: Whole,
  planned: Whole,
  refused: Whole,
  templateVersion: Whole,
  preflight: z.string().nullable(),
});
export const RunPage = pageOf(RunView);

export const ChangeView = z.object({
  id: z.string(),
  contact: z.string(),
  name: z.string().nullable().describe('null: no longer a contact'),
  from: z.string().describe('What the preflight had found; absent: not in the audience'),
  to: z.string().describe('What it came to'),
  rewritten: z.boolean().describe('Gets a message as before, but another text, language or address'),
  detail: z.string().nullable(),
  at: z.iso.datetime(),
});
export const ChangePage = pageOf(ChangeView);
