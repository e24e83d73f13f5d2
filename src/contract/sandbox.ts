import { z } from 'zod';
import { normaliseMobile } from '../lib/phone.ts';
import { Page } from './page.ts';
import { Channel } from './words.ts';

const SmsCost = z
  .object({ encoding: z.enum(['gsm7', 'ucs2']), units: z.int(), parts: z.int() })
  .describe('What the text would have cost');

/** One message that would have gone out, had a provider been set. */
export const SandboxMessage = z
  .object({
    id: z.string(),
    channel: Channel,
    at: z.iso.datetime(),
    deliveryId: z.string(),
    to: z.string().describe('A mobile number, or an email address'),
    toName: z.string().nullable(),
    from: z.string().nullable().describe('Null for an SMS: the line belongs to the provider'),
    replyTo: z.string().nullable(),
    subject: z.string().nullable(),
    text: z.string(),
    html: z.string().nullable(),
    unsubscribeUrl: z.string().nullable(),
    sms: SmsCost.nullable(),
  })
  .meta({ id: 'SandboxMessage' });

function numberOf(text: string, context: z.RefinementCtx): string {
  const number = normaliseMobile(text);
  if (number === null) context.addIssue({ code: 'custom', message: 'is not a mobile number' });
  return number ?? text;
}

/** What a customer answers to a sandboxed text. */
export const SandboxReply = z.strictObject({
  from: z.string().max(60).transform(numberOf).describe('The customer’s number'),
  text: z.string().trim().min(1).max(1_600),
});

export const SandboxAnswer = z.object({
  answer: z.string().nullable().describe('What the customer would be answered; null for nothing'),
});

/** `to` is matched whole, in whichever form it is typed. */
export const SandboxQuery = Page.extend({
  to: z.string().min(1).max(254).optional(),
  channel: Channel.optional(),
});
