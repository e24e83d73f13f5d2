import { z } from 'zod';
import { AppointmentStatus } from './appointments.ts';
import { Page, pageOf } from './page.ts';
import { Channel, ConsentScope, DeliveryState, Language } from './words.ts';

/** A place in a timeline holds a moment and an id, which may be long. */
export const TimelineQuery = z.strictObject({
  limit: Page.shape.limit,
  after: z.string().min(1).max(2_000).optional().describe('The `next` of the page before'),
});
export type TimelineQuery = z.output<typeof TimelineQuery>;

const Moment = z.iso.datetime();
const Campaign = z.object({
  id: z.string(),
  name: z.string().nullable().describe('Null: it was deleted'),
});
const about = {
  at: Moment,
  id: z.string(),
  campaign: Campaign,
  channel: Channel,
  delivery: z.string(),
};
const head = { at: Moment, id: z.string() };

const Message = z.object({
  kind: z.literal('delivery'),
  ...about,
  run: z.string(),
  test: z.boolean(),
  state: DeliveryState,
  reason: z.string().nullable().describe('Why it was skipped, refused or came back'),
  detail: z.string().nullable().describe('The provider’s own words or code, or what explains the reason'),
  language: Language.nullable(),
  parts: z.number().int().nullable(),
  submittedAt: Moment.nullable(),
  deliveredAt: Moment.nullable(),
  template: z.object({ id: z.string(), version: z.number().int() }).nullable(),
  subject: z.string().nullable(),
  text: z
    .string()
    .nullable()
    .describe('As it was sent, while the sandbox keeps it; real providers’ messages are not kept'),
});

const Deed = z.object({
  kind: z.enum(['opened', 'clicked']),
  ...about,
  label: z
    .enum(['human', 'machine', 'preview', 'scanner', 'unknown'])
    .nullable()
    .describe('Who it was, as far as can be told'),
  link: z.object({ index: z.number().int(), url: z.string().nullable() }).nullable(),
});

const Word = z.object({
  kind: z.enum(['replied', 'unsubscribed', 'resubscribed']),
  ...head,
  campaign: Campaign.nullable().describe('Of the message that it answers'),
  delivery: z.string().nullable(),
  note: z.string().nullable().describe('The text of a reply; else where it was said'),
});

const Consent = z.object({
  kind: z.literal('consent'),
  ...head,
  scope: ConsentScope,
  granted: z.boolean(),
  source: z.string(),
  wording: z.string().nullable(),
  actor: z.string(),
});

const Order = z.object({
  kind: z.literal('order'),
  ...head,
  total: z.number(),
  status: z.enum(['placed', 'returned']),
  returned: z.number().describe('Given back so far'),
  products: z.array(z.string()),
});

const Appointment = z.object({
  kind: z.literal('appointment'),
  ...head,
  status: AppointmentStatus,
  title: z.string().nullable(),
  zone: z.string(),
});

const Made = z.object({ kind: z.literal('created'), ...head });

export const TimelineEntry = z
  .discriminatedUnion('kind', [Message, Deed, Word, Consent, Order, Appointment, Made])
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof TimelineEntry>;

export const TimelinePage = pageOf(TimelineEntry).describe(
  'Newest first. An order stands at the moment at which it was placed, an appointment at its time, which may be to come; a ' +
    'message at the moment at which it was taken in hand. What is only planned is in the forecast',
);
