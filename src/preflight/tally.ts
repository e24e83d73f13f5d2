import type { Channel, Language } from '../contract/words.ts';
import type { Composed } from '../deliveries/compose.ts';
import type { Run } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';
import type { Fit } from '../templates/fits.ts';
import { measure } from '../templates/measure.ts';
import { costOf, createSmsCosts, mailRows } from './costs.ts';
import { groupKey, groupOf, type GroupCode, type Outcome } from './outcome.ts';
import type { Extreme, Totals } from './preflight.ts';
import type { Judged } from './judge.ts';

type Held = { contact: string; composed: Composed; length: number };
export type Counted = { code: GroupCode; field: string | null; count: number };

/** Adds up what a walk over the audience finds; it does not grow with the audience. */
export function createTally(run: Run, settings: Pick<Settings, 'prices' | 'currency'>) {
  const costs = createSmsCosts(settings.prices, run.line);
  const outcomes = new Map<Outcome, number>();
  const groups = new Map<string, Counted>();
  const fits = new Map<Fit, number>();
  const languages = new Map<Language, number>();
  const branded = new Set<Language>();
  let longest: Held | null = null;
  let shortest: Held | null = null;

  function addMessage(contact: string, composed: Composed): void {
    const { language, parts } = composed.facts;
    increase(languages, language);
    for (const fit of composed.facts.fits) increase(fits, fit);
    const text = shownText(composed);
    if (!branded.has(language) && text.includes(run.brand[language])) branded.add(language);
    if (composed.channel === 'sms') costs.add(composed.envelope.to, text, parts ?? 0);
    const length = composed.channel === 'sms' ? text.length : Buffer.byteLength(composed.envelope.html);
    if (longest === null || length > longest.length) longest = { contact, composed, length };
    if (shortest === null || length < shortest.length) shortest = { contact, composed, length };
  }

  return {
    add(contact: string, { outcome, detail, composed }: Judged): void {
      increase(outcomes, outcome);
      if (composed !== null) addMessage(contact, composed);
      const group = groupOf(outcome, detail);
      if (group === null) return;
      const key = groupKey(group.code, group.field);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { ...group, count: 1 });
      else known.count += 1;
    },

    groups: (): Counted[] => [...groups.values()],
    /** languages that are written in, and in none of whose messages the brand is named */
    unbranded: (): Language[] => [...languages.keys()].filter((language) => !branded.has(language)),

    /** What is known when the audience is through; arrivals come from elsewhere. */
    totals(): Omit<Totals, 'arrivals'> {
      const { send = 0, ...excluded } = Object.fromEntries(outcomes) as Partial<Record<Outcome, number>>;
      const matched = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
      const parts = run.channel === 'sms' ? costs.rows() : mailRows(send, settings.prices.email);
      return {
        matched,
        willReceive: send,
        excluded,
        languages: Object.fromEntries(languages),
        parts,
        cost: costOf(parts, settings.currency),
        fits: Object.fromEntries(fits),
        longest: extremeOf(longest, run.channel),
        shortest: extremeOf(shortest, run.channel),
      };
    },
  };
}
export type Tally = ReturnType<typeof createTally>;

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function shownText({ envelope }: Composed): string {
  return envelope.text;
}

/** The most of a rendered mail's text that is kept to be shown. */
const SHOWN_CHARS = 2_000;

function extremeOf(held: Held | null, channel: Channel): Extreme | null {
  if (held === null) return null;
  const { language, parts } = held.composed.facts;
  const text = shownText(held.composed);
  const units = channel === 'sms' ? measure(text).units : held.length;
  return { contact: held.contact, language, text: text.slice(0, SHOWN_CHARS), units, parts };
}
