import type { Channel, Language } from '../contract/words.ts';
import { plainOf, type Composed } from '../deliveries/compose.ts';
import type { Run } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';
import type { Fit } from '../templates/fits.ts';
import { measure } from '../templates/measure.ts';
import { bytesOf } from '../templates/pieces.ts';
import { costOf, createSmsCosts, mailRows, mergeRoutes, smsRows, type Routes } from './costs.ts';
import { increase, mergeCounts, type Counts } from './counts.ts';
import type { Judged } from './judge.ts';
import { groupKey, groupOf, type GroupCode, type Outcome } from './outcome.ts';
import type { Extreme, Totals } from './preflight.ts';

export type Counted = { code: GroupCode; field: string | null; count: number };

/** The longest or shortest so far; `length` as it is cheaply told. */
type Held = { length: number; extreme: Extreme };

/** What a walk over an audience adds up, or a part of it; plain, and no bigger for a bigger audience. */
export type Sums = {
  outcomes: Counts<Outcome>;
  /** by key */
  groups: Map<string, Counted>;
  fits: Counts<Fit>;
  languages: Counts<Language>;
  /** languages in which the brand is named in some message */
  branded: Set<Language>;
  routes: Routes;
  longest: Held | null;
  shortest: Held | null;
};

/** Adds up what a walk finds, one by one. */
export function createTally(run: Run, settings: Pick<Settings, 'prices'>) {
  const costs = createSmsCosts(settings.prices, run.line);
  const sums: Sums = {
    outcomes: new Map(),
    groups: new Map(),
    fits: new Map(),
    languages: new Map(),
    branded: new Set(),
    routes: costs.routes,
    longest: null,
    shortest: null,
  };

  function addMessage(contact: string, composed: Composed): void {
    const { language, parts, fits } = composed.facts;
    increase(sums.languages, language);
    for (const fit of fits) increase(sums.fits, fit);
    if (!sums.branded.has(language) && plainOf(composed).includes(run.brand[language])) {
      sums.branded.add(language);
    }
    if (composed.channel === 'sms') costs.add(composed.envelope.to, composed.envelope.text, parts ?? 0);
    const length =
      composed.channel === 'sms' ? composed.envelope.text.length : bytesOf(composed.envelope.html);
    if (sums.longest === null || length > sums.longest.length)
      sums.longest = { length, extreme: extremeOf(contact, composed, length) };
    if (sums.shortest === null || length < sums.shortest.length)
      sums.shortest = { length, extreme: extremeOf(contact, composed, length) };
  }

  return {
    add(contact: string, { outcome, detail, composed }: Judged): void {
      increase(sums.outcomes, outcome);
      if (composed !== null) addMessage(contact, composed);
      const group = groupOf(outcome, detail);
      if (group !== null) addGroup(sums.groups, { ...group, count: 1 });
    },
    sums,
  };
}
export type Tally = ReturnType<typeof createTally>;

function addGroup(groups: Sums['groups'], group: Counted): void {
  const key = groupKey(group.code, group.field);
  groups.set(key, { ...group, count: (groups.get(key)?.count ?? 0) + group.count });
}

/** The sums of two parts of an audience, the first one before the other: as if they had been walked as one. */
export function mergeSums(one: Sums, other: Sums): Sums {
  const groups = new Map(one.groups);
  for (const group of other.groups.values()) addGroup(groups, group);
  return {
    outcomes: mergeCounts(one.outcomes, other.outcomes),
    groups,
    fits: mergeCounts(one.fits, other.fits),
    languages: mergeCounts(one.languages, other.languages),
    branded: new Set([...one.branded, ...other.branded]),
    routes: mergeRoutes(one.routes, other.routes),
    longest: first(one.longest, other.longest, (a, b) => a >= b),
    shortest: first(one.shortest, other.shortest, (a, b) => a <= b),
  };
}

function first(one: Held | null, other: Held | null, stands: (a: number, b: number) => boolean): Held | null {
  if (one === null || other === null) return one ?? other;
  return stands(one.length, other.length) ? one : other;
}

/** Languages that are written in, and in none of whose messages the brand is named. */
export function unbranded({ languages, branded }: Sums): Language[] {
  return [...languages.keys()].filter((language) => !branded.has(language));
}

/** Everybody who was met. */
export function matchedIn({ outcomes }: Sums): number {
  return [...outcomes.values()].reduce((sum, count) => sum + count, 0);
}

/** What is known when the audience is through; arrivals come from elsewhere. */
export function totalsOf(
  sums: Sums,
  channel: Channel,
  settings: Pick<Settings, 'prices' | 'currency'>,
): Omit<Totals, 'arrivals'> {
  const { send = 0, ...excluded } = Object.fromEntries(sums.outcomes) as Partial<Record<Outcome, number>>;
  const parts = channel === 'sms' ? smsRows(sums.routes) : mailRows(send, settings.prices.email);
  return {
    matched: matchedIn(sums),
    willReceive: send,
    excluded,
    languages: Object.fromEntries(sums.languages),
    parts,
    cost: costOf(parts, settings.currency),
    fits: Object.fromEntries(sums.fits),
    longest: sums.longest?.extreme ?? null,
    shortest: sums.shortest?.extreme ?? null,
  };
}

/** The most of a rendered mail's text that is kept to be shown. */
const SHOWN_CHARS = 2_000;

function extremeOf(contact: string, composed: Composed, length: number): Extreme {
  const { language, parts } = composed.facts;
  const text = plainOf(composed);
  const units = composed.channel === 'sms' ? measure(text).units : length;
  return { contact, language, text: text.slice(0, SHOWN_CHARS), units, parts };
}
