import type { Settings } from '../settings/settings.ts';
import { isGsm7 } from './gsm7.ts';
import { measure, type Encoding, type Measure } from './measure.ts';
import type { Values } from './ops.ts';
import { toGsm7Typography } from './typography.ts';

/** What was done to make a text fit; reports show it. */
export type Fit = 'latin-typography' | 'short-name';

export type SmsText =
  | { outcome: 'text'; text: string; encoding: Encoding; units: number; parts: number; fits: Fit[] }
  | { outcome: 'too-long'; units: number; parts: number; text: string }
  | { outcome: 'missing-field'; field: string }
  | { outcome: 'empty' };

/** A text before its length is judged. */
export type Written =
  { outcome: 'written'; text: string } | Exclude<SmsText, { outcome: 'text' | 'too-long' }>;

type Limits = Settings['sms'];
type Draft = { text: string; size: Measure; fits: Fit[] };

/**
 * Writes a recipient's text so that it is within the limits, trying the fits one on top of the other:
 * as it is, in GSM-7 typography, with the short name. What is still too long is reported, never cut.
 */
export function fitText(write: (values: Values) => Written, values: Values, limits: Limits): SmsText {
  const full = write(values);
  if (full.outcome !== 'written') return full;
  const asWritten = draftOf(full.text, []);
  if (isWithin(asWritten.size, limits)) return ready(asWritten);
  const plain = inGsm7(asWritten, limits);
  if (isWithin(plain.size, limits)) return ready(plain);
  const named = withShortName(write, values, limits);
  if (named === null || named.text === full.text) return tooLong(plain);
  const short = inGsm7(named, limits);
  if (isWithin(short.size, limits)) return ready(short);
  // A euro sign counts two in GSM-7 and one in UCS-2: the plain form may be the longer one.
  return isWithin(named.size, limits) ? ready(named) : tooLong(short);
}

function withShortName(write: (values: Values) => Written, values: Values, limits: Limits): Draft | null {
  const shortName = Object.hasOwn(values, 'shortName') ? (values['shortName'] ?? '') : '';
  if (!limits.shortNames || shortName.trim() === '') return null;
  const written = write({ ...values, name: shortName });
  return written.outcome === 'written' ? draftOf(written.text, ['short-name']) : null;
}

/** Plain forms for curly quotes and the like, only where that makes the text GSM-7: in UCS-2 they save nothing. */
function inGsm7(draft: Draft, limits: Limits): Draft {
  if (!limits.latinTypography || draft.size.encoding === 'gsm7') return draft;
  const text = toGsm7Typography(draft.text);
  return isGsm7(text) ? draftOf(text, ['latin-typography', ...draft.fits]) : draft;
}

function draftOf(text: string, fits: Fit[]): Draft {
  return { text, size: measure(text), fits };
}

function isWithin(size: Measure, limits: Limits): boolean {
  return size.units <= limits.maxUnits && size.parts <= limits.maxParts;
}

function ready(draft: Draft): SmsText {
  return { outcome: 'text', text: draft.text, ...draft.size, fits: draft.fits };
}

function tooLong(draft: Draft): SmsText {
  return { outcome: 'too-long', units: draft.size.units, parts: draft.size.parts, text: draft.text };
}
