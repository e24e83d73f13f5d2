import type { Channel } from '../contract/words.ts';
import { BASE58, randomBase58 } from '../lib/ids.ts';

/**
 * A delivery's code is random and short: 8 base58 characters for SMS, where each is paid for (46 bits), 12 for email
 * (70 bits). Behind it stands the link's index, in one character or two, so that no row is kept per link.
 */
const FORMS: Record<Channel, { code: number; index: number }> = {
  sms: { code: 8, index: 1 },
  email: { code: 12, index: 2 },
};

const ONLY_BASE58 = new RegExp(`^[${BASE58}]+$`);

/** Stand for a delivery's code where it has none yet; of the same length, so that every text comes out as long. */
export const SAMPLE_CODE: Record<Channel, string> = { sms: 'x7Kq2Wm9', email: 'x7Kq2Wm9Rt4p' };

export type LinkCode = { code: string; index: number; channel: Channel };

export function mintCode(channel: Channel): string {
  return randomBase58(FORMS[channel].code);
}

/**
 * What stands in an address for one link of a delivery.
 * @throws RangeError when the index has no room; templates with so many links are refused before
 */
export function linkPath(code: string, index: number, channel: Channel): string {
  const { index: length } = FORMS[channel];
  if (!Number.isInteger(index) || index < 0 || index >= BASE58.length ** length) {
    throw new RangeError(`A message of ${channel} has no link ${index}.`);
  }
  let digits = '';
  for (let rest = index; digits.length < length; rest = Math.floor(rest / BASE58.length)) {
    digits = BASE58.charAt(rest % BASE58.length) + digits;
  }
  return code + digits;
}

/** Takes a link's address apart; null for what cannot be one. */
export function parseCode(text: string): LinkCode | null {
  const channel = channelOf(text.length);
  if (channel === null || !ONLY_BASE58.test(text)) return null;
  const code = text.slice(0, FORMS[channel].code);
  let index = 0;
  for (const digit of text.slice(code.length)) index = index * BASE58.length + BASE58.indexOf(digit);
  return { code, index, channel };
}

/** The code in an open pixel's address; null for what cannot be one. */
export function parseOpenCode(text: string): string | null {
  return text.length === FORMS.email.code && ONLY_BASE58.test(text) ? text : null;
}

function channelOf(length: number): Channel | null {
  if (length === FORMS.sms.code + FORMS.sms.index) return 'sms';
  return length === FORMS.email.code + FORMS.email.index ? 'email' : null;
}
