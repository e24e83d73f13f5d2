import { nextOpening } from '../calendar/opening.ts';
import { hoursOf } from '../deliveries/run.ts';
import { after } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { Campaign, Opening } from './campaign.ts';
import { ownHoursOf } from './occurrence.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Whether a campaign that runs once was not started for so long after its first opening that a person is asked. */
export function isMissed(campaign: Pick<Campaign, 'startsAt'>, settings: Settings, now: Date): boolean {
  const start = campaign.startsAt ?? now;
  const opening = nextOpening(start, settings.hours, settings.zone) ?? start;
  return now > after(opening, settings.missedAfterMinutes * MINUTE_MS);
}

/** Whether an occurrence that was taken in hand and never opened, after a crash or fault upon fault, is too late now. */
export function isTooLate(
  { repeat }: Pick<Campaign, 'repeat'>,
  opening: Opening,
  { settings, now }: { settings: Settings; now: Date },
): boolean {
  if (now >= opening.expiresAt) return true;
  if (repeat.kind === 'once') return isMissed(opening, settings, now);
  const [own] = ownHoursOf(repeat, settings) ?? [];
  const hours = hoursOf({ ownHours: own ?? null }, settings.hours);
  const due = nextOpening(opening.startsAt, hours, settings.zone) ?? opening.startsAt;
  const catchesUp = 'catchUp' in repeat && repeat.catchUp;
  return now > after(due, catchesUp ? DAY_MS : settings.missedAfterMinutes * MINUTE_MS);
}
