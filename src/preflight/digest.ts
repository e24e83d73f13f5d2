import { hash } from 'node:crypto';
import type { Channel } from '../contract/words.ts';
import type { Composed } from '../deliveries/compose.ts';
import { joined, textOf, type Fixed, type Piece, type Pieces } from '../templates/pieces.ts';
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
  const plain = (piece: Piece): Piece => {
    // What is the same for all holds nothing of one delivery's, nor does what is shorter than its code.
    if (typeof piece !== 'string' || piece.length < own.code.length) return piece;
    return piece.replaceAll(own.unsubscribe, sample).replaceAll(own.code, code);
  };
  return hashed(parts.map((part) => part.map(plain))).toString('hex', 0, DIGEST_BYTES);
}

/** As `digestOf`, into a page's bytes; for a walk over many. */
export function writeDigest(target: Buffer, offset: number, outcome: Outcome, composed: Composed): void {
  hashed(partsOf(outcome, composed)).copy(target, offset, 0, DIGEST_BYTES);
}

function partsOf(outcome: Outcome, composed: Composed): Pieces[] {
  const { language } = composed.facts;
  if (composed.channel === 'sms') {
    return [[outcome], [language], [composed.envelope.to], [composed.envelope.text]];
  }
  const { from, to, subject, html, text, unsubscribeUrl } = composed.envelope;
  const leave = unsubscribeUrl === null ? '' : 'may leave';
  const lines = [outcome, language, from.name, from.address, to.name, to.address, leave, subject];
  return [...lines.map((line) => [line]), text, html];
}

/** Written over and over: a walk over many would else leave as many buffers behind. */
let scratch = Buffer.alloc(64 * 1024);
/** Up to so many UTF-16 units our own loop is quicker than the way into the hash of the system. */
const SHORT_UNITS = 1_000;

/** Nothing is hidden by it, so a fast hash will do. A zero unit keeps parts apart: no message holds one. */
function hashed(parts: Pieces[]): Buffer {
  let units = parts.length;
  for (const part of parts) for (const piece of part) units += textOf(piece).length;
  if (units <= SHORT_UNITS) return mixed(parts.map(joined));
  if (2 * units > scratch.length) scratch = Buffer.alloc(4 * units);
  let end = 0;
  for (const part of parts) {
    for (const piece of part) {
      if (typeof piece === 'string') end += scratch.write(piece, end, 'utf16le');
      else end += bytesOf(piece).copy(scratch, end);
    }
    end = scratch.writeUInt16LE(0, end);
  }
  return hash('sha1', scratch.subarray(0, end), 'buffer');
}

const kept = new WeakMap<Fixed, Buffer>();

function bytesOf(piece: Fixed): Buffer {
  const known = kept.get(piece);
  if (known !== undefined) return known;
  const bytes = Buffer.from(piece.text, 'utf16le');
  kept.set(piece, bytes);
  return bytes;
}

const short = Buffer.alloc(DIGEST_BYTES);

/** Two multiplicative hashes of 32 bits side by side, each mixed with the other at the end (as cyrb53 does). */
function mixed(parts: string[]): Buffer {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const part of parts) {
    for (let at = 0; at <= part.length; at++) {
      const unit = at < part.length ? part.charCodeAt(at) : 0;
      one = Math.imul(one ^ unit, 0x9e3779b1);
      other = Math.imul(other ^ unit, 0x5f356495);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  short.writeInt32LE(one, 0);
  short.writeInt32LE(other, 4);
  return short;
}
