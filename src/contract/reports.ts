import { z } from 'zod';
import { Page } from './page.ts';
import { CampaignState, Channel, DeliveryState, Language } from './words.ts';

const Whole = z.number().int().min(0);
const Count = z.object({ total: Whole, reasons: z.record(z.string(), Whole) });
const Engagement = z
  .object({ people: Whole, peopleHuman: Whole, hits: Whole, hitsHuman: Whole })
  .describe('people once each, hits every time; human leaves machines out');

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
  links: z.array(z.object({ index: Whole, url: z.string(), hits: Whole, hitsHuman: Whole, people: Whole })),
});

const filter = {
  state: DeliveryState.optional(),
  reason: z.string().min(1).max(40).optional(),
  did: z
    .enum(['opened', 'opened-by-human', 'clicked', 'clicked-by-human', 'replied', 'unsubscribed'])
    .optional(),
  link: z.coerce.number().int().min(0).max(4_000).optional().describe('Index of a link of the report'),
};
export const RecipientQuery = z.strictObject({ ...Page.shape, ...filter });
export const RecipientExport = z.strictObject(filter);
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
  name: z.string().nullable(),
  address: z.string().nullable(),
});
