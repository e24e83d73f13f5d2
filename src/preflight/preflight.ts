import type { Channel, Language } from '../contract/words.ts';
import type { Currency } from '../settings/settings.ts';
import type { Fit } from '../templates/fits.ts';
import type { Encoding } from '../templates/measure.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { GroupCode, Outcome, Severity } from './outcome.ts';

/** cancelled: a newer one of the same campaign took its place. */
export type PreflightState = 'running' | 'done' | 'failed' | 'cancelled';

/** People with one problem, or a problem of the campaign itself (`count` is then the messages it concerns). */
export type Group = {
  /** the code, with some the field behind a colon: `missing-field:city` */
  key: string;
  code: GroupCode;
  field: string | null;
  count: number;
  severity: Severity;
  /** a person has decided: its people are left out, or the matter is accepted */
  settled: boolean;
};

/** Messages of one encoding on one route. `prefix` and `price` null: no row of the price table fits. */
export type PartRow = {
  encoding: Encoding | null;
  prefix: string | null;
  messages: number;
  parts: number;
  /** per part; of mails, per mail */
  price: number | null;
  cost: number | null;
};

export type Cost = {
  /** in `currency`; what is unpriced is not in it */
  amount: number;
  currency: Currency;
  unpricedMessages: number;
};

/** A rendered message and whose it is. `units`: bytes of a mail's HTML; `parts` null for mails. */
export type Extreme = {
  contact: string;
  language: Language;
  text: string;
  units: number;
  parts: number | null;
};

export type Arrivals = {
  first: Date | null;
  last: Date | null;
  /** by hour of the office's clock, hours without arrivals left out */
  hours: { at: Date; count: number }[];
  /** messages that would not get their turn before they expire */
  late: number;
  /** the plan of a sender that is warmed up puts some of them off to a later day */
  spread: boolean;
};

export type Totals = {
  matched: number;
  /** matched less everyone in `excluded`, exactly */
  willReceive: number;
  excluded: Partial<Record<Outcome | 'duplicate-address', number>>;
  languages: Partial<Record<Language, number>>;
  parts: PartRow[];
  cost: Cost;
  fits: Partial<Record<Fit, number>>;
  arrivals: Arrivals;
  longest: Extreme | null;
  shortest: Extreme | null;
};

/** What is not as it was at the last preflight of the campaign. */
export type Changes = {
  since: string;
  /** figures that differ, by name */
  totals: { name: string; before: number; now: number }[];
  groups: { key: string; before: number; now: number }[];
  /** people by what they were and are; `absent` is outside of the audience */
  people: { from: Outcome | 'absent'; to: Outcome | 'absent'; count: number }[];
  /** who gets a message as before, but another text, language or address */
  rewritten: number;
};

/** What sending a campaign now would come to, found out without sending. */
export type Preflight = {
  id: string;
  campaign: string;
  /** the campaign's revision that was looked at */
  revision: number;
  channel: Channel;
  /** made by the schedule before a run, with nobody to ask: people with problems are left out */
  automatic: boolean;
  /** keys of the groups that a person decided upon */
  accepted: string[];
  state: PreflightState;
  /** `counted` null: not counted yet */
  progress: { scanned: number; counted: number | null };
  startedAt: Date;
  endedAt: Date | null;
  failure: string | null;
  fingerprint: Fingerprint;
  /** the set of its verdicts, once it is done */
  verdicts: string | null;
  groups: Group[];
  totals: Totals | null;
  changes: Changes | null;
};

/** What keeps a campaign from being scheduled: everything that a person has yet to decide. */
export function undecided({ groups }: Pick<Preflight, 'groups'>): Group[] {
  return groups.filter((group) => group.severity === 'decide' && !group.settled);
}
