import { nextOpening } from '../calendar/opening.ts';
import { runId, type Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import { after, type Clock } from '../lib/clock.ts';
import { AppError } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { repeats, type Campaign, type Opening } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import { stepOf } from './occurrence.ts';
import { runOf, type RunOfDeps } from './run-of.ts';

export type LaunchDeps = RunOfDeps & {
  campaigns: CampaignStore;
  runs: Pick<RunStore, 'open' | 'read'>;
  /** whether a run would write to anybody */
  addressesAnybody(run: Run): Promise<boolean>;
  /** checks a run of a campaign that repeats, before it is opened: its problems are listed. @returns the preflight's id */
  preflight(campaign: Campaign, run: Run): Promise<string>;
  clock: Clock;
};

/** The occurrence of a campaign that runs once. */
export const ONE_OFF = '0';

/**
 * Opens the runs of all campaigns whose time has come. One whose moment passed while nobody was there to send
 * becomes `missed` and asks a person; an occurrence of one that repeats is passed over or, if the campaign says so,
 * made up for. Safe to run twice and to die in: the campaign is taken first, then its run is written, and a
 * campaign without its run is found again.
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
  };
}

/** One campaign that cannot be opened (its segment is gone) keeps no other from its hour; it waits for a person. */
async function openRun(campaign: Campaign, deps: LaunchDeps): Promise<void> {
  const { opening } = campaign;
  if (opening === null) return;
  const id = runId(campaign.id, opening.occurrence);
  try {
    if ((await deps.runs.read(id)) !== null || (await openNew(campaign, opening, deps)))
      await deps.campaigns.noteOpened(campaign.id, opening, id);
    else await deps.campaigns.noteOpened(campaign.id, opening, campaign.run);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const missed = { phase: 'missed' as const, opening: null, updatedAt: deps.clock() };
    await deps.campaigns.change(campaign.id, ['opened', 'scheduled'], missed, campaign);
  }
}

/** False when it would write to nobody and needs no run: most looks for orders find none. */
async function openNew(campaign: Campaign, opening: Opening, deps: LaunchDeps): Promise<boolean> {
  const run = await runOf(campaign, opening, deps);
  const looks = opening.source.kind === 'orders' || opening.source.kind === 'appointments';
  if (looks && !(await deps.addressesAnybody(run))) return false;
  const preflight = repeats(campaign) ? await deps.preflight(campaign, run) : run.preflight;
  await deps.runs.open({ ...run, preflight });
  return true;
}

function isMissed(campaign: Campaign, settings: Settings, now: Date): boolean {
  const start = campaign.startsAt ?? now;
  const opening = nextOpening(start, settings.hours, settings.zone) ?? start;
  return now > after(opening, settings.missedAfterMinutes * 60_000);
}
