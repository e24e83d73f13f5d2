import { openingsAhead } from '../campaigns/ahead.ts';
import { repeats, type Campaign } from '../campaigns/campaign.ts';
import { ownHoursOf } from '../campaigns/occurrence.ts';
import { nextOpening } from '../calendar/opening.ts';
import type { Channel } from '../contract/words.ts';
import { hoursOf } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';

/** A start that is still to come. */
export type Coming = {
  campaign: { id: string; name: string };
  channel: Channel;
  kind: 'once' | 'weekly' | 'occasion';
  startsAt: Date;
  /** the first moment at or after the start inside the hours that it keeps */
  firstOpening: Date | null;
  /** contacts that its preflight matched; null where each run has a preflight of its own */
  matched: number | null;
};

/**
 * The starts within a window of campaigns that are scheduled and not halted, the earliest first. What follows orders or
 * appointments starts whenever one comes, which nobody can tell.
 */
export function comingUp(
  campaigns: Campaign[],
  settings: Settings,
  window: { now: Date; to: Date },
): Coming[] {
  return campaigns
    .flatMap((campaign) => startsOf(campaign, settings, window))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.campaign.id < b.campaign.id ? -1 : 1));
}

function startsOf(campaign: Campaign, settings: Settings, window: { now: Date; to: Date }): Coming[] {
  const { kind } = campaign.repeat;
  if (kind === 'order' || kind === 'appointment') return [];
  const [own] = ownHoursOf(campaign.repeat, settings) ?? [];
  const hours = hoursOf({ ownHours: own ?? null }, settings.hours);
  const { id, name, channel } = campaign;
  const matched = repeats(campaign) ? null : (campaign.checked?.matched ?? null);
  return openingsAhead(campaign, settings, window)
    .filter(({ startsAt }) => startsAt <= window.to)
    .map(({ startsAt }) => {
      const firstOpening = nextOpening(startsAt, hours, settings.zone);
      return { campaign: { id, name }, channel, kind, startsAt, firstOpening, matched };
    });
}
