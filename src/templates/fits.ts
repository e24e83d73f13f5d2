import type { Settings } from '../settings/settings.ts';
import { isGsm7 } from './gsm7.ts';
import { measure, type Encoding, type Measure } from './measure.ts';
import type { Unwritten } from './ops.ts';
import type { Value, Values } from './print.ts';
import { toGsm7Typography } from './typography.ts';

/** What was done to make a text fit; reports show it. */
export type Fit = 'latin-typography' | 'short-name' | 'optional-dropped';

export type SmsText =
  | { outcome: 'text'; text: string; encoding: Encoding; units: number; parts: number; fits: Fit[] }
  | { outcome: 'too-long'; units: number; parts: number; text: string }
  | Unwritten
  | { outcome: 'empty' };

/** A text before its length is judged. */
export type Written =
  { outcome: 'written'; text: string } | Exclude<SmsText, { outcome: 'text' | 'too-long' }>;

/** A text that can be written for one recipient with only its first optional blocks standing; null for all of them. */
export type Writable = {
  write: (values: Values, standing: number | null) => Written;
  /** how many optional blocks it has */
  optionals: number;
};

type Limits = Settings['sms'];
type Draft = { text: string; size: Measure; fits: Fit[] };

/**
 * Writes a recipient's text so that it is within the limits, trying the fits one on top of the other: as it is, in
 * GSM-7 typography, with the short name, without its optional blocks from the last to the first. What is still too
 * long is reported, never cut.
 */
export function fitText(text: Writable, values: Values, limits: Limits): SmsText {
  const full = text.write(values, null);
  if (full.outcome !== 'written') return full;
  const asWritten = draftOf(full.text, []);
  if (isWithin(asWritten.size, limits)) return ready(asWritten);
  let best = asWritten;
  for (const draft of moreDrafts(asWritten, text, values, limits)) {
    const plain = inGsm7(draft, limits);
    if (isWithin(plain.size, limits)) return ready(plain);
    // A euro sign counts two in GSM-7 and one in UCS-2: the plain form may be the longer one.
    if (isWithin(draft.size, limits)) return ready(draft);
    best = plain;
  }
  return tooLong(best);
}

/** Shorter and shorter forms of a text, each made only when those before it were too long. */
function* moreDrafts(full: Draft, text: Writable, values: Values, limits: Limits): Generator<Draft> {
  yield full;
  let last = full;
  const named = limits.shortNames ? withShortName(values) : null;
  const attempt = (chosen: Values, standing: number | null, fits: Fit[]): Draft | null => {
    const written = text.write(chosen, standing);
    return written.outcome === 'written' && written.text !== last.text ? draftOf(written.text, fits) : null;
  };
  const short = named === null ? null : attempt(named, null, ['short-name']);
  if (short !== null) yield (last = short);
  const chosen = short === null ? values : (named ?? values);
  for (let standing = limits.optionalBlocks ? text.optionals - 1 : -1; standing >= 0; standing--) {
    const dropped = attempt(chosen, standing, [...(short?.fits ?? []), 'optional-dropped']);
    if (dropped !== null) yield (last = dropped);
  }
}

/** The values with the contact's short name in the place of the full one; null when there is none. */
function withShortName(values: Values): Values | null {
  const shortName = ownText(values, 'shortName');
  if (shortName === null) return null;
  const shortGreeting = ownText(values, 'shortGreeting');
  return {
    ...values,
    name: shortName,
    ...(shortGreeting === null ? {} : { greeting: shortGreeting }),
  };
}

function ownText(values: Values, name: string): string | null {
  const value: Value | undefined = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
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
