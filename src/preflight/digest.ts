import { hash } from 'node:crypto';
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
 * @returns 16 hexadecimal characters; of who gets nothing, zeros: all that could differ is the outcome
 */
export function digestOf(outcome: Outcome, composed: Composed | null, own: OwnParts | null): string {
  if (composed === null) return '0'.repeat(DIGEST_BYTES * 2);
  const parts = partsOf(outcome, composed);
  if (own === null) return hashed(parts).toString('hex', 0, DIGEST_BYTES);
  const [sample, code] = [sampleUnsubscribe(own.unsubscribe), SAMPLE_CODE[composed.channel]];
  const plain = parts.map((part) => part.replaceAll(own.unsubscribe, sample).replaceAll(own.code, code));
  return hashed(plain).toString('hex', 0, DIGEST_BYTES);
}

/** As `digestOf`, into a page's bytes; for a walk over many. */
export function writeDigest(target: Buffer, offset: number, outcome: Outcome, composed: Composed): void {
  hashed(partsOf(outcome, composed)).copy(target, offset, 0, DIGEST_BYTES);
}

function partsOf(outcome: Outcome, composed: Composed): string[] {
  const { language } = composed.facts;
  if (composed.channel === 'sms') return [outcome, language, composed.envelope.to, composed.envelope.text];
  const { from, to, subject, html, text, unsubscribeUrl } = composed.envelope;
  const leave = unsubscribeUrl === null ? '' : 'may leave';
  return [outcome, language, from.name, from.address, to.name, to.address, leave, subject, text, html];
}

/** Written over and over: a walk over many would else leave as many buffers behind. */
let scratch = Buffer.alloc(64 * 1024);

/**
 * Nothing is hidden by it, so a fast hash will do; over UTF-16, which spares the conversion. A zero unit keeps parts
 * apart: no message holds one.
 */
function hashed(parts: string[]): Buffer {
  const bytes = parts.reduce((sum, part) => sum + 2 * part.length + 2, 0);
  if (bytes > scratch.length) scratch = Buffer.alloc(2 * bytes);
  let end = 0;
  for (const part of parts) {
    end += scratch.write(part, end, 'utf16le');
    end = scratch.writeUInt16LE(0, end);
  }
  return hash('sha1', scratch.subarray(0, end), 'buffer');
}
