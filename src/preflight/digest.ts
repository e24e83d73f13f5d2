import { createHash } from 'node:crypto';
import type { Channel } from '../contract/words.ts';
import type { Composed } from '../deliveries/compose.ts';
import type { Outcome } from './outcome.ts';

export const DIGEST_BYTES = 8;

/** Stand for a delivery's code until it has one; of the same length, so that every text comes out as long. */
export const SAMPLE_CODE: Record<Channel, string> = { sms: 'x7Kq2Wm9', email: 'x7Kq2Wm9Rt4p' };

/** What each delivery has to itself and a digest leaves out: its code, and its address of unsubscription. */
export type OwnParts = { code: string; unsubscribe: string };

/** An address of unsubscription of the same length, its token made of x. */
export function sampleUnsubscribe(url: string): string {
  const token = url.lastIndexOf('/') + 1;
  return url.slice(0, token) + 'x'.repeat(url.length - token);
}

/**
 * A short name of what one person would get: it changes with the outcome, the language, the address and all that is
 * rendered, and not with the delivery's own code. Two messages share one by chance once in 2^64.
 *
 * @param own null when it was composed with the placeholders already
 * @returns 16 hexadecimal characters
 */
export function digestOf(outcome: Outcome, composed: Composed | null, own: OwnParts | null): string {
  return hashed(textOf(outcome, composed, own)).toString('hex', 0, DIGEST_BYTES);
}

/** As `digestOf`, into a page's bytes; for a walk over many. */
export function writeDigest(
  target: Buffer,
  offset: number,
  outcome: Outcome,
  composed: Composed | null,
): void {
  hashed(textOf(outcome, composed, null)).copy(target, offset, 0, DIGEST_BYTES);
}

/** Nothing is hidden by it, so the fastest one will do; as UTF-16, which spares the conversion. */
function hashed(text: string): Buffer {
  return createHash('sha1').update(text, 'utf16le').digest();
}

/** A suppressed address is one verdict at sending, whatever its reasons. */
function wordOf(outcome: Outcome): string {
  return outcome === 'bad-address' ? 'suppressed' : outcome;
}

function textOf(outcome: Outcome, composed: Composed | null, own: OwnParts | null): string {
  if (composed === null) return wordOf(outcome);
  const { language } = composed.facts;
  const rendered = composed.channel === 'sms' ? smsText(composed) : mailText(composed);
  const whole = `${wordOf(outcome)}\0${language}\0${rendered}`;
  if (own === null) return whole;
  return whole
    .replaceAll(own.unsubscribe, sampleUnsubscribe(own.unsubscribe))
    .replaceAll(own.code, SAMPLE_CODE[composed.channel]);
}

function smsText({ envelope }: Extract<Composed, { channel: 'sms' }>): string {
  return `${envelope.to}\0${envelope.text}`;
}

function mailText({ envelope }: Extract<Composed, { channel: 'email' }>): string {
  const { from, to, subject, html, text, unsubscribeUrl } = envelope;
  const leave = unsubscribeUrl === null ? '' : 'may leave';
  return [from.name, from.address, to.name, to.address, leave, subject, text, html].join('\0');
}
