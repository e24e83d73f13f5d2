import { after } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { Campaign, Opening } from './campaign.ts';
import { onceOf } from './launch.ts';
import { SETTLING_MS, firstStep, stepOf } from './occurrence.ts';

/** From now until `to`; who is halted is taken as resumed now. */
export type Window = { now: Date; to: Date };

/**
 * The occurrences of a campaign that begin within a window, as its launches will open them if they come in time.
 * Those of one that goes by orders or appointments are asked for with their moments (`openingAt`). Pure.
 */
export function openingsAhead(campaign: Campaign, settings: Settings, window: Window): Opening[] {
  if (campaign.opening !== null) return [campaign.opening, ...laterOpenings(campaign, settings, window)];
  return laterOpenings(campaign, settings, window);
}

function laterOpenings(campaign: Campaign, settings: Settings, { now, to }: Window): Opening[] {
  const { kind } = campaign.repeat;
  if (campaign.phase === 'opened' || kind === 'order' || kind === 'appointment') return [];
  let next = asResumed(campaign, settings, now);
  const openings: Opening[] = [];
  for (;;) {
    const at = latest(next.startsAt ?? now, now);
    if (at > to) return openings;
    if (kind === 'once') return [onceOf({ startsAt: at }, settings, at)];
    const { opening, startsAt, reached } = stepOf(next, settings, at);
    if (opening !== null) openings.push(opening);
    next = { ...next, startsAt, reached };
  }
}

/** Whoever lets a missed campaign go on schedules it from then on. */
function asResumed(campaign: Campaign, settings: Settings, now: Date): Campaign {
  if (campaign.phase !== 'missed') return campaign;
  return { ...campaign, ...firstStep(campaign.repeat, now, settings) };
}

/** From where on a campaign's looks for orders or appointments have not dealt with anything yet. */
export function lookedThrough(campaign: Campaign, settings: Settings, now: Date): Date {
  const resumed = asResumed(campaign, settings, now);
  const source = stepOf(resumed, settings, now).opening?.source;
  if (source !== undefined && 'from' in source) return source.from;
  return resumed.reached?.kind === 'moments' ? resumed.reached.through : now;
}

/** The run that finds what becomes due at a moment, an order or an appointment's reminder; looks come once a minute. */
export function openingAt(campaign: Campaign, settings: Settings, moment: Date): Opening | null {
  const through = after(moment, -1);
  const looking = { ...campaign, reached: { kind: 'moments' as const, through } };
  const { opening } = stepOf(looking, settings, after(moment, SETTLING_MS));
  return opening === null ? null : { ...opening, startsAt: moment };
}

export function latest(...moments: Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
