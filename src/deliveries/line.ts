import type { MailEnvelope, Provider, SmsEnvelope } from '../channels/channel.ts';
import type { Channel } from '../contract/words.ts';

/** A provider that is configured, with the number or address it sends from. */
export type SmsLine = { key: string; channel: 'sms'; sender: string; provider: Provider<SmsEnvelope> };
export type MailLine = { key: string; channel: 'email'; sender: string; provider: Provider<MailEnvelope> };
export type Line = SmsLine | MailLine;

/** The name under which runs and batches are bound to a line: `sms:twilio`, `email:sandbox`. */
export function lineKey(channel: Channel, provider: string): string {
  return `${channel}:${provider}`;
}
