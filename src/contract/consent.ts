import { z } from 'zod';
import { Page } from './page.ts';
import { Channel, ConsentScope } from './words.ts';

export const SuppressionReason = z.enum([
  'unsubscribed',
  'stop',
  'complaint',
  'bounce',
  'invalid-address',
  'manual',
]);

export type SuppressionReason = z.infer<typeof SuppressionReason>;

/** A standing no. The address is not in it: only its keyed hash is kept. */
export const Suppression = z.object({
  id: z.string().describe('Keyed hash of channel and address'),
  channel: Channel,
  reasons: z.array(SuppressionReason).describe('Every reason ever given, the first one first'),
  source: z.string(),
  hint: z.string().nullable().describe('Last two digits of a number; null for email'),
  at: z.iso.datetime().describe('When the first no came'),
});

export const SuppressionQuery = Page.extend({
  channel: Channel.optional(),
  reason: SuppressionReason.optional().describe('Given for it, first or later'),
  from: z.iso.datetime({ offset: true }).optional().describe('Said at or after'),
  until: z.iso.datetime({ offset: true }).optional().describe('Said before'),
});

const typedAddress = z
  .string()
  .min(1)
  .max(400)
  .describe('A mobile number or an email address, in any usual form');

export const NewSuppression = z.strictObject({
  channel: Channel,
  address: typedAddress,
  reason: SuppressionReason.default('manual'),
  source: z.string().trim().min(1).max(200).default('staff').describe('Where the no came from'),
});

export const SuppressionQuestion = z.strictObject({ channel: Channel, address: typedAddress });

export const SuppressionAnswer = z.object({ suppressed: z.boolean(), suppression: Suppression.nullable() });

/** Permission for one channel, as somebody states it now; the time is ours. */
export const StatedConsent = z.strictObject({
  granted: z.boolean(),
  source: z.string().trim().min(1).max(200).describe('Where it was said: shop form, phone call, website'),
  wording: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .nullable()
    .default(null)
    .describe('The exact words that the person agreed to; kept in the history'),
});
export type StatedConsent = z.output<typeof StatedConsent>;

export const ConsentEntry = z.object({
  id: z.string(),
  contactId: z.string(),
  channel: ConsentScope,
  granted: z.boolean(),
  source: z.string(),
  wording: z.string().nullable(),
  actor: z.string(),
  at: z.iso.datetime(),
});
