import type { Composed } from '../deliveries/compose.ts';
import { SAMPLE_CODE } from '../links/code.ts';
import type { Fixed, Pieces } from '../templates/pieces.ts';
import type { Outcome } from './outcome.ts';

export const DIGEST_BYTES = 8;

/** The way in which digests are made, kept with each set of them. What was made in another way cannot be compared. */
export const DIGEST_WAY = 'd2';

/**
 * A short name of what one person would get: it changes with the outcome, the language, the address and all that is
 * rendered, and not with the delivery's own code. How a text is cut into pieces changes nothing.
 *
 * @param code the delivery's own, which an SMS prints (a mail's pieces know theirs); null: composed with the sample
 * @returns 16 hexadecimal characters; of who gets nothing, zeros: all that could differ is the outcome
 */
export function digestOf(outcome: Outcome, composed: Composed | null, code: string | null): string {
  if (composed === null) return '0'.repeat(DIGEST_BYTES * 2);
  return digested(outcome, composed, code).toString('hex');
}

/** As `digestOf`, into a page's bytes; for a walk over many. */
export function writeDigest(target: Buffer, offset: number, outcome: Outcome, composed: Composed): void {
  digested(outcome, composed, null).copy(target, offset);
}

function digested(outcome: Outcome, composed: Composed, code: string | null): Buffer {
  [one, other] = [1, 1];
  addPart(outcome);
  addPart(composed.facts.language);
  if (composed.channel === 'sms') {
    const { to, text } = composed.envelope;
    addPart(to);
    addPart(code === null ? text : text.replaceAll(code, SAMPLE_CODE.sms));
    return mixed();
  }
  const { from, to, subject, html, text, unsubscribeUrl } = composed.envelope;
  for (const part of [from.name, from.address, to.name, to.address]) addPart(part);
  addPart(unsubscribeUrl === null ? '' : 'may leave');
  addPart(subject);
  addPieces(text);
  addPieces(html);
  return mixed();
}

/**
 * Texts are summed as polynomials over their UTF-16 units, modulo 2^32 and for two multipliers (L'Ecuyer 1999, of those
 * that are 5 modulo 8): the sum of a text follows from those of its pieces, so what is the same for all is summed once.
 * Nothing is hidden by it; texts that differ in one unit, or by two that changed places, never share their sums.
 */
const [ONE, OTHER] = [2_891_336_453 | 0, 747_796_405];

/** A text's own sums, and by what it multiplies those of what is before it. */
type Summed = { one: number; other: number; byOne: number; byOther: number };

function summed(text: string): Summed {
  const { length } = text;
  let [first, second] = [0, 0];
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    first = (Math.imul(first, ONE) + unit) | 0;
    second = (Math.imul(second, OTHER) + unit) | 0;
  }
  return { one: first, other: second, byOne: power(ONE, length), byOther: power(OTHER, length) };
}

function power(base: number, exponent: number): number {
  let [result, factor] = [1, base];
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result = Math.imul(result, factor);
    factor = Math.imul(factor, factor);
  }
  return result;
}

/** The sums of a message, so far. */
let [one, other] = [1, 1];

function add(text: Summed): void {
  one = (Math.imul(one, text.byOne) + text.one) | 0;
  other = (Math.imul(other, text.byOther) + text.other) | 0;
}

/** Keeps parts apart: no message holds it. */
const END = summed('\0');

function addPart(text: string): void {
  add(summed(text));
  add(END);
}

const kept = new WeakMap<Fixed, Summed>();

function addPieces(pieces: Pieces): void {
  /** A reader's name may stand in a dozen places. */
  const said = new Map<string, Summed>();
  for (const piece of pieces) {
    if (typeof piece === 'string') add(said.get(piece) ?? rememberedIn(said, piece, piece));
    else {
      const fixed = 'like' in piece ? piece.like : piece;
      add(kept.get(fixed) ?? rememberedIn(kept, fixed, fixed.text));
    }
  }
  add(END);
}

function rememberedIn<K>(memory: { set(key: K, value: Summed): unknown }, key: K, text: string): Summed {
  const made = summed(text);
  memory.set(key, made);
  return made;
}

const digest = Buffer.alloc(DIGEST_BYTES);

/** Both sums, each mixed with the other (as cyrb53 does), so that every bit of a digest depends on every unit. */
function mixed(): Buffer {
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  digest.writeInt32LE(one, 0);
  digest.writeInt32LE(other, 4);
  return digest;
}
