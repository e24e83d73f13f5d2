import { after } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import { repeats, type Campaign, type Opening } from './campaign.ts';
import { isMissed } from './late.ts';
import { stepOf } from './occurrence.ts';
import { openRun, type OpenRunDeps } from './open-run.ts';

export type LaunchDeps = OpenRunDeps;

/** The occurrence of a campaign that runs once. */
export const ONE_OFF = '0';

/**
 * Opens the runs of all campaigns whose time has come. One whose moment passed while nobody was there to send
 * becomes `missed` and asks a person; an occurrence of one that repeats is passed over or, if the campaign says so,
 * made up for. Safe to run twice and to die in: the campaign is taken first, then its run is looked at and written,
 * and a campaign without its run is found again. Waits for nothing: what is still being looked at is asked about at
 * the next tick.
 */
export async function launchDue(deps: LaunchDeps): Promise<number> {
  const now = deps.clock();
  const settings = await deps.settings();
  for (const campaign of await deps.campaigns.due(now)) {
    const patch = repeats(campaign)
      ? repeatedly(campaign, settings, now)
      : isMissed(campaign, settings, now)
        ? { phase: 'missed' as const }
        : { phase: 'opened' as const, opening: onceOf(campaign, settings, now) };
    await deps.campaigns.change(campaign.id, ['scheduled'], { ...patch, updatedAt: now }, campaign);
  }
  const taken = await deps.campaigns.opening();
  const failures: unknown[] = [];
  for (const campaign of taken) {
    await openRun(campaign, deps).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return taken.length;
}

function repeatedly(campaign: Campaign, settings: Settings, now: Date): Partial<Campaign> {
  const { opening, startsAt, reached, passed } = stepOf(campaign, settings, now);
  const times = (campaign.passed?.times ?? 0) + 1;
  return { opening, startsAt, reached, ...(passed ? { passed: { times, lastAt: now } } : {}) };
}

/** The only occurrence of a campaign that runs once. */
export function onceOf(campaign: Pick<Campaign, 'startsAt'>, settings: Settings, now: Date): Opening {
  const startsAt = campaign.startsAt ?? now;
  return {
    occurrence: ONE_OFF,
    startsAt,
    expiresAt: after(startsAt, settings.expiryHours * 3_600_000),
    source: { kind: 'contacts', bands: [] },
    preflight: null,
  };
}
