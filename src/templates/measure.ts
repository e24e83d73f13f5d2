import { septetsOf } from './gsm7.ts';
import { gsm7FormOf } from './typography.ts';

export type Encoding = 'gsm7' | 'ucs2';

/** `units` are septets in GSM-7 and UTF-16 units in UCS-2; `parts` are what is paid for. An empty text has neither. */
export type Measure = { encoding: Encoding; units: number; parts: number };

/** The most units of a text that stands alone, and of each part of a longer one (a header of 6 bytes takes the rest). */
const GSM7 = { alone: 160, inPart: 153 };
const UCS2 = { alone: 70, inPart: 67 };

/**
 * What a text costs as an SMS. A pair (escape and extension character, or two surrogates) is never split over two
 * parts: it begins the next one and leaves a unit of the former empty.
 * @see 3GPP TS 23.038 section 6.2, TS 23.040 section 9.2.3.24.1
 */
export function measure(text: string): Measure {
  let septets = 0;
  for (let i = 0; i < text.length; i++) {
    const cost = septetsOf(text.charCodeAt(i));
    if (cost === 0) return { encoding: 'ucs2', units: text.length, parts: ucs2Parts(text) };
    septets += cost;
  }
  return { encoding: 'gsm7', units: septets, parts: gsm7Parts(text, septets) };
}

function gsm7Parts(text: string, septets: number): number {
  if (septets <= GSM7.alone) return septets === 0 ? 0 : 1;
  if (septets === text.length) return Math.ceil(septets / GSM7.inPart); // no pair: nothing can straddle
  let parts = 1;
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const cost = septetsOf(text.charCodeAt(i));
    if (used + cost > GSM7.inPart) {
      parts++;
      used = 0;
    }
    used += cost;
  }
  return parts;
}

function ucs2Parts(text: string): number {
  if (text.length <= UCS2.alone) return 1;
  let parts = 0;
  for (let start = 0; start < text.length; parts++) {
    start += UCS2.inPart;
    if (start < text.length && isPair(text.charCodeAt(start - 1), text.charCodeAt(start))) start--;
  }
  return parts;
}

function isPair(first: number, second: number): boolean {
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
}

/** A character that GSM-7 cannot write, at a UTF-16 index; `fix` is what could stand there instead ('' = nothing). */
export type Culprit = { char: string; index: number; fix: string | null };

/** Letters of scripts that GSM-7 has no room for: a text in one of them is UCS-2 by nature, not by accident. */
const FOREIGN_LETTER = /(?=\p{L})[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u;

/** The characters that make an otherwise GSM-7 text UCS-2, and so less than half as long; none for a Persian text. */
export function culprits(text: string): Culprit[] {
  if (FOREIGN_LETTER.test(text)) return [];
  const found: Culprit[] = [];
  let index = 0;
  for (const char of text) {
    if (septetsOf(char.charCodeAt(0)) === 0) found.push({ char, index, fix: gsm7FormOf(char) });
    index += char.length;
  }
  return found;
}
