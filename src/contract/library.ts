import { z } from 'zod';
import { Page, pageOf } from './page.ts';
import { SmsSize, TemplateContent } from './templates.ts';
import { Channel, Purpose } from './words.ts';

/** What a shipped message is for. */
export const LibraryKind = z.enum([
  'membership',
  'purchase',
  'occasion',
  'appointment',
  'care',
  'apology',
  'draw',
  'news',
  'offer',
  'loyalty',
  'order',
  'event',
]);
export type LibraryKind = z.infer<typeof LibraryKind>;

const InBoth = z.object({ fa: z.string(), en: z.string() });

const LibrarySize = z.object({
  plain: SmsSize,
  withOptOut: SmsSize.describe('With the line that marketing messages end with on the present sender'),
});
export type LibrarySize = z.output<typeof LibrarySize>;

export const LibraryMessage = z
  .object({
    id: z.string(),
    channel: Channel,
    purpose: Purpose,
    kind: LibraryKind,
    name: InBoth,
    description: InBoth,
    fields: z
      .array(z.object({ name: z.string(), sample: InBoth }))
      .describe('What the campaign, order or appointment must bring, each with a sample value'),
    content: TemplateContent,
    sizes: z
      .object({ fa: LibrarySize, en: LibrarySize })
      .nullable()
      .describe('Of an SMS, with the sample values and a name of common length; null for a mail'),
  })
  .meta({ id: 'LibraryMessage' });
export type LibraryMessage = z.output<typeof LibraryMessage>;

export const LibraryPage = pageOf(LibraryMessage);

export const LibraryQuery = Page.extend({
  channel: Channel.optional(),
  purpose: Purpose.optional(),
  kind: LibraryKind.optional(),
});
export type LibraryQuery = z.output<typeof LibraryQuery>;
