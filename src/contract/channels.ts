import { z } from 'zod';
import { Channel } from './words.ts';

const Variable = z.object({
  name: z.string().describe('Of an environment variable'),
  set: z.boolean().describe('Whether it is in force; its value is never told'),
});

const Address = z.object({
  variable: z.string(),
  given: z
    .boolean()
    .describe('False: the address is a guess that only this machine can open, or there is none'),
  url: z.string().nullable(),
});

const SlowedWay = z
  .object({
    scope: z
      .enum(['line', 'sender', 'domain'])
      .describe('All of the line, one sender, or mails to one domain'),
    name: z.string().nullable().describe('The sender or the receiving domain; null for the line'),
    rate: z.number().describe('Messages a second that it takes now; it grows back slowly'),
    of: z.number().describe('Messages a second that it is set to'),
    since: z.iso.datetime(),
    why: z.string().describe('Who asked to slow down, in the words of the provider or receiver'),
  })
  .meta({ id: 'SlowedWay' });
export type SlowedWay = z.infer<typeof SlowedWay>;

export const ChannelView = z
  .object({
    channel: Channel,
    line: z.string().describe('Channel and provider, as runs are bound to them: sms:twilio'),
    provider: z.string().describe('twilio, smtp, sandbox …'),
    sandbox: z.boolean().describe('True: no provider is set; nothing leaves this machine'),
    sender: z.string().describe('The number or address that messages come from'),
    variables: z.array(Variable).describe('Where its settings come from, and what else can be set'),
    state: z.enum(['ready', 'paused']),
    pausedUntil: z.iso.datetime().nullable(),
    reason: z.string().nullable().describe('Why it rests, in the words of the line'),
    rate: z.number().describe('Messages a second at the most, as the settings have it now'),
    presentRate: z
      .number()
      .describe('Messages a second at the most, now: less while it was asked to slow down'),
    slowed: z.array(SlowedWay).describe('What is slower than it is set, because somebody asked for that'),
  })
  .meta({ id: 'ChannelState' });

export const ChannelAlert = z
  .object({
    kind: z
      .enum(['not-configured', 'no-public-url', 'embedded-database'])
      .describe(
        'not-configured: runs wait on a line whose provider is not configured any more; no-public-url: real messages, and their links lead nowhere; embedded-database: real messages on the built-in database, which nobody else keeps a copy of',
      ),
    line: z.string().nullable(),
    runs: z.int().min(0).nullable().describe('How many runs wait on it'),
    batches: z.int().min(0).nullable(),
  })
  .meta({ id: 'ChannelAlert' });
export type ChannelAlert = z.infer<typeof ChannelAlert>;

export const ChannelsView = z.object({
  channels: z.array(ChannelView),
  alerts: z.array(ChannelAlert),
  publicUrl: Address,
  linkUrl: Address.describe('Origin of short links; without one they are under the public address'),
  database: z.enum(['embedded', 'external']),
  version: z.string().describe('Of Chapar'),
});
export type ChannelsView = z.input<typeof ChannelsView>;
