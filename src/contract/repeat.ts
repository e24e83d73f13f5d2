import { z } from 'zod';
import { OccasionKind } from './words.ts';

const Time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time from 00:00 to 23:59.')
  .describe('Time of day on the organisation’s clock');

const catchUp = z
  .boolean()
  .default(false)
  .describe('Whether what fell into a time when Chapar was not running is made up for, one day at the most');

const Weekdays = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .overwrite((days) => [...new Set(days)].sort((a, b) => a - b))
  .describe('1 Monday to 7 Sunday');

/** When a campaign's messages leave. */
export const Repeat = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('weekly'), weekdays: Weekdays, time: Time }),
    z.strictObject({
      kind: z.literal('occasion'),
      occasion: OccasionKind,
      offsetDays: z
        .int()
        .min(-30)
        .max(30)
        .default(0)
        .describe('Days after the day (before it: negative) on which the message leaves'),
      time: Time.default('10:00'),
      closedDay: z
        .enum(['keep', 'before', 'after'])
        .default('keep')
        .describe('On a closed day: all the same, on the open day before, or on the next one'),
      catchUp,
    }),
    z.strictObject({
      kind: z.literal('order'),
      afterMinutes: z.int().min(0).max(43_200).default(60).describe('From the order to the message'),
      catchUp,
    }),
    z.strictObject({
      kind: z.literal('appointment'),
      beforeMinutes: z
        .int()
        .min(15)
        .max(43_200)
        .default(1440)
        .describe('From the message to the appointment'),
      catchUp,
    }),
  ])
  .describe(
    'Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment',
  );
export type Repeat = z.output<typeof Repeat>;

/** Who is served first, when that matters; null: in no order. */
export const Serving = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('value') }).describe('By the sum of their orders, the highest first'),
    z
      .strictObject({
        by: z.literal('field'),
        field: z.string().regex(/^[a-z][A-Za-z0-9_]{0,39}$/, 'Name a custom field.'),
        values: z.array(z.string().min(1).max(100)).min(1).max(20),
      })
      .describe('By a custom field such as the tier, in this order of its values; then all others'),
  ])
  .nullable();
export type Serving = z.output<typeof Serving>;
