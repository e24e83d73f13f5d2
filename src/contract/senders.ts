import { z } from 'zod';
import { Channel } from './words.ts';

export const Rate = z.number().positive().max(10_000).describe('Messages a second at most');

const SenderLimit = z.strictObject({
  channel: Channel,
  address: z.string().trim().min(1).max(254).describe('As GET /channels names the sender'),
  rate: Rate.nullable().describe('Messages a second at most; null: the rate of the channel'),
  warmUp: z
    .array(
      z.strictObject({
        from: z.iso.date().describe('Day of the office, Gregorian'),
        perDay: z.int().min(1).max(100_000_000).nullable().describe('Null: no more limit from this day on'),
      }),
    )
    .max(60)
    .superRefine((steps, context) => {
      steps.forEach(({ from }, index) => {
        if (index > 0 && from <= (steps[index - 1]?.from ?? ''))
          context.addIssue({
            code: 'custom',
            path: [index, 'from'],
            message: 'must be later than the day before it',
          });
      });
    })
    .describe(
      'How many messages a new sender may send in a day, from a day on until the next; the earliest first',
    ),
});
/** What holds for single senders, beyond the rate of their channel. */
export const Senders = z
  .array(SenderLimit)
  .max(50)
  .superRefine((senders, context) => {
    const keys = senders.map(({ channel, address }) => `${channel} ${address.toLowerCase()}`);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) < index)
        context.addIssue({
          code: 'custom',
          path: [index, 'address'],
          message: 'this sender is listed already',
        });
    });
  });
