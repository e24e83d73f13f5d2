import { periodAt, type Almanac, type Period } from '../calendar/periods.ts';
import type { Channel } from '../contract/words.ts';
import type { Cap } from '../settings/settings.ts';

/** What the organisation allows, and by which calendar. */
export type CapSettings = Almanac & { caps: Cap[] };

/** A cap in its period around one moment. */
export type Rule = Cap & { during: Period };

/** A place taken: this message counts from the moment for which it was reserved. */
export type Held = { id: string; channel: Channel; at: Date };

/** A message of higher priority that is planned, and when it will leave. */
export type Rival = { id: string; channel: Channel; due: Date };

/** What is known of one contact's places. */
export type Taken = { held: Held[]; rivals: Rival[] };

/** All caps in their periods around a moment. */
export function rulesAt({ caps, ...almanac }: CapSettings, moment: Date): Rule[] {
  return caps.map((cap) => ({ ...cap, during: periodAt(cap.period, moment, almanac) }));
}

/** Those that a message of this channel meets; it needs a place in each. */
export function rulesFor(channel: Channel, rules: Rule[]): Rule[] {
  return rules.filter((rule) => concerns(rule, channel));
}

/**
 * Why one more message may not leave: the first cap that is full, counting what is planned with more right to the
 * place; null when there is room in all. `rules`: those of the message's channel.
 */
export function refusalOf(rules: Rule[], { held, rivals }: Taken): string | null {
  for (const rule of rules) {
    const taken = new Set(held.filter((one) => counts(rule, one)).map((one) => one.id));
    if (taken.size >= rule.max) return wording(rule);
    for (const { id, channel, due } of rivals) {
      if (concerns(rule, channel) && due >= rule.during.from && due < rule.during.to) taken.add(id);
    }
    if (taken.size >= rule.max) return `${wording(rule)}; the last is kept for what has priority`;
  }
  return null;
}

/** Whether a message holds its place in all of these periods; one that was reserved in an earlier one asks again. */
export function hasPlace(id: string, rules: Rule[], held: Held[]): boolean {
  return held.some((one) => one.id === id && rules.every(({ during }) => one.at >= during.from));
}

/** Without what no rule of any channel counts any more. */
export function stillCounting(held: Held[], rules: Rule[]): Held[] {
  return held.filter((one) => rules.some((rule) => counts(rule, one)));
}

/** A place of a later moment, taken before the clock was set back, counts too: rather one too few than one too many. */
function counts(rule: Rule, { channel, at }: Held): boolean {
  return concerns(rule, channel) && at >= rule.during.from;
}

function concerns(rule: Cap, channel: Channel): boolean {
  return rule.channel === 'any' || rule.channel === channel;
}

const THINGS: Record<Cap['channel'], [one: string, more: string]> = {
  sms: ['SMS', 'SMS'],
  email: ['email', 'emails'],
  any: ['message', 'messages'],
};

/** `3 SMS a week` */
function wording({ channel, period, max }: Cap): string {
  const [one, more] = THINGS[channel];
  return `${max} ${max === 1 ? one : more} a ${period}`;
}
