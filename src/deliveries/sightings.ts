import type { Sighting } from '../channels/channel.ts';
import { after } from '../lib/clock.ts';
import { CLOCK_SKEW_MS } from './skew.ts';

/** A delivery in doubt, as it may be recognised on a provider's list. */
export type Claimant = {
  id: string;
  /** stands in every link of its text, and in no other message */
  code: string;
  /** as it would be written today; null when it cannot be */
  text: string | null;
  markedAt: Date;
};

/** What a provider's list holds of one address, without what is known to belong to other deliveries. */
export type Listed = {
  sightings: Sighting[];
  /** false: there is more than was read */
  complete: boolean;
  /** other deliveries went to this address about then, under a number that nobody recorded */
  rivals: boolean;
};

export type Verdict = { found: Sighting } | 'nothing' | 'unsure';

/** How long after its mark a message may have been taken: far longer than a lot and a submission. */
export const REACH_MS = 300_000;

/**
 * Which messages of a list are these deliveries; each message is at most one. The code in a link is certain. Without
 * one, only the whole text tells, and only where nothing else could be meant: as many messages of that text as there
 * are deliveries, each in the time of its own. Everything else stays in doubt. Pure.
 */
export function recognise(claimants: Claimant[], listed: Listed): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const coded = new Set<Sighting>();
  for (const one of claimants) {
    const own = listed.sightings.filter(({ text }) => text.includes(one.code));
    for (const sighting of own) coded.add(sighting);
    const found = strongest(own.filter((sighting) => isAfter(sighting, one) || !isBad(sighting)));
    if (found !== undefined) verdicts.set(one.id, { found });
  }
  const open = claimants.filter(({ id }) => !verdicts.has(id)).toSorted(byTime('markedAt'));
  const rest = listed.sightings.filter((one) => !coded.has(one)).toSorted(byTime('takenAt'));
  for (const one of open) verdicts.set(one.id, byText(one, open, { ...listed, sightings: rest }));
  return verdicts;
}

function byText(one: Claimant, open: Claimant[], { sightings, complete, rivals }: Listed): Verdict {
  const absent = complete ? 'nothing' : 'unsure';
  if (holdsCode(one) || !sightings.some((sighting) => inTimeOf(sighting, one))) return absent;
  const plain = open.filter((other) => !holdsCode(other));
  if (!complete || rivals || plain.some(({ text }) => text === null)) return 'unsure';
  const twins = plain.filter(({ text }) => text === one.text);
  const same = sightings.filter(
    (sighting) => sighting.text === one.text && twins.some((twin) => inTimeOf(sighting, twin)),
  );
  const pairs = twins.every((twin, place) => same[place] !== undefined && inTimeOf(same[place], twin));
  const found = same[twins.indexOf(one)];
  return pairs && same.length === twins.length && found !== undefined ? { found } : 'unsure';
}

function holdsCode({ text, code }: Claimant): boolean {
  return text?.includes(code) === true;
}

/** A message of a former try is older than the mark. */
function isAfter({ takenAt }: Sighting, { markedAt }: Claimant): boolean {
  return takenAt >= after(markedAt, -CLOCK_SKEW_MS);
}

function inTimeOf(sighting: Sighting, one: Claimant): boolean {
  return isAfter(sighting, one) && sighting.takenAt <= after(one.markedAt, REACH_MS);
}

const STRENGTH = { failed: 0, bounced: 0, submitted: 1, delivered: 2 } as const;

function isBad({ word }: Sighting): boolean {
  return STRENGTH[word.status] === 0;
}

/** Of several tries of one delivery the one that came furthest; then the latest. */
function strongest(sightings: Sighting[]): Sighting | undefined {
  return sightings
    .toSorted(byTime('takenAt'))
    .toSorted((a, b) => STRENGTH[a.word.status] - STRENGTH[b.word.status])
    .at(-1);
}

function byTime<Key extends string>(key: Key) {
  return (a: Record<Key, Date>, b: Record<Key, Date>): number => a[key].getTime() - b[key].getTime();
}
