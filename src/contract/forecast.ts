import { z } from 'zod';
import { Channel, Language, Purpose } from './words.ts';

const LONGEST_DAYS = 92;

export const ForecastQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(LONGEST_DAYS).default(30).describe('How far to look, from now'),
});

const Words = z.object({ fa: z.string(), en: z.string() });
const Moment = z.iso.datetime();

const ForecastItem = z
  .object({
    campaign: z.object({ id: z.string(), name: z.string() }),
    channel: Channel,
    purpose: Purpose,
    kind: z.enum(['once', 'weekly', 'occasion', 'order', 'appointment']),
    why: Words.describe('What sets it off, and by what the contact is in the audience'),
    wishedAt: Moment.describe('When the campaign would have it leave'),
    arrivesAt: Moment.nullable().describe('The first moment at or after it within the hours that it keeps'),
    waitsFor: z
      .enum(['paused', 'missed', 'growth'])
      .nullable()
      .describe('It leaves only if a person lets it go; the times and the text are as if that were now'),
    outcome: z.string().describe('send, or the reason why it would be skipped'),
    reason: Words.nullable().describe('That reason in words'),
    detail: z.string().nullable().describe('What explains it: a field, a length, a cap'),
    language: Language.nullable(),
    parts: z.number().int().nullable(),
    fits: z.array(z.string()).describe('How the text was made to fit'),
    subject: z.string().nullable(),
    text: z.string().nullable().describe('As it would be sent, its codes as placeholders of their length'),
  })
  .meta({ id: 'ForecastItem' });
export type ForecastItem = z.output<typeof ForecastItem>;

export const Forecast = z
  .object({
    contact: z.object({ id: z.string(), name: z.string() }),
    from: Moment,
    to: Moment,
    items: z.array(ForecastItem).describe('In the order in which they would leave'),
    untold: z
      .array(z.object({ campaign: z.object({ id: z.string(), name: z.string() }), why: z.string() }))
      .describe('Campaigns of which nothing can be told, because they could not be opened either'),
  })
  .meta({ id: 'Forecast' })
  .describe(
    'The contact, its orders and its consents are taken as they are today. Rules are asked for the moment of each ' +
      'occurrence, so that occasions and windows of days move. A campaign whose audience the contact is not in is left out.',
  );
export type Forecast = z.output<typeof Forecast>;
