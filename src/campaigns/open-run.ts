import { runId, type Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import { after, type Clock } from '../lib/clock.ts';
import { AppError } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { PreflightState } from '../preflight/preflight.ts';
import { repeats, type Campaign, type Opening } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import { isTooLate } from './late.ts';
import { runOf, type RunOfDeps } from './run-of.ts';

export type OpenRunDeps = RunOfDeps & {
  campaigns: CampaignStore;
  runs: Pick<RunStore, 'open' | 'read' | 'move'>;
  /** whether a run would write to anybody */
  addressesAnybody(run: Run): Promise<boolean>;
  /** looks at a run of a campaign that repeats, before it is opened: its problems are listed */
  preflights: {
    /** begins, under this id and only once, and returns at once */
    start(id: string, campaign: Campaign, run: Run): Promise<void>;
    /** null when there is none */
    find(id: string): Promise<{ state: PreflightState; endedAt: Date | null } | null>;
  };
  clock: Clock;
  newId: NewId;
};

/** How long after a preflight that came to nothing the next one is tried. */
const TRY_AGAIN_MS = 30_000;

/** One campaign that cannot be opened (its segment is gone) keeps no other from its hour; it waits for a person. */
export async function openRun({ id }: Pick<Campaign, 'id'>, deps: OpenRunDeps): Promise<void> {
  const campaign = await deps.campaigns.read(id); // as it is now: others of this tick may have taken their time
  if (campaign === null || campaign.opening === null) return;
  try {
    await open(campaign, campaign.opening, deps);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await leaveToPerson(campaign, deps);
  }
}

async function open(campaign: Campaign, opening: Opening, deps: OpenRunDeps): Promise<void> {
  const id = runId(campaign.id, opening.occurrence);
  if ((await deps.runs.read(id)) !== null) return noteOpened(campaign, opening, deps);
  if (isTooLate(campaign, opening, { settings: await deps.settings(), now: deps.clock() }))
    return passOver(campaign, deps);
  if (!repeats(campaign)) {
    await deps.runs.open(await runOf(campaign, opening, deps));
    return noteOpened(campaign, opening, deps);
  }
  const looked = opening.preflight === null ? null : await deps.preflights.find(opening.preflight);
  if (looked?.state === 'done') {
    await deps.runs.open({ ...(await runOf(campaign, opening, deps)), preflight: opening.preflight });
    return noteOpened(campaign, opening, deps);
  }
  if (looked?.state === 'running') return;
  if (looked?.endedAt && deps.clock() < after(looked.endedAt, TRY_AGAIN_MS)) return;
  return lookAt(campaign, opening, looked === null ? opening.preflight : null, deps);
}

/**
 * Only the process that could put its preflight's name down begins one, or whoever finds the name without its preflight.
 * Most looks for orders find none, and need no run.
 */
async function lookAt(
  campaign: Campaign,
  opening: Opening,
  named: string | null,
  deps: OpenRunDeps,
): Promise<void> {
  const run = await runOf(campaign, opening, deps);
  const looks = opening.source.kind === 'orders' || opening.source.kind === 'appointments';
  if (looks && !(await deps.addressesAnybody(run)))
    return deps.campaigns.noteOpened(campaign.id, opening, campaign.run);
  const preflight = named ?? deps.newId();
  if (named === preflight || (await deps.campaigns.claimPreflight(campaign.id, opening, preflight)))
    await deps.preflights.start(preflight, campaign, run);
}

/** A person who halted or stopped the campaign in this very moment found no run to halt: it follows them. */
async function noteOpened({ id }: Campaign, opening: Opening, deps: OpenRunDeps): Promise<void> {
  const run = runId(id, opening.occurrence);
  await deps.campaigns.noteOpened(id, opening, run);
  const campaign = await deps.campaigns.read(id);
  if (campaign === null || campaign.phase === 'stopped' || campaign.phase === 'draft')
    await deps.runs.move(run, ['planning', 'sending', 'paused', 'missed'], 'stopped', deps.clock());
  else if (campaign.halted) await deps.runs.move(run, ['planning', 'sending'], 'paused');
}

async function passOver(campaign: Campaign, deps: OpenRunDeps): Promise<void> {
  if (!repeats(campaign)) return leaveToPerson(campaign, deps);
  const now = deps.clock();
  const passed = { times: (campaign.passed?.times ?? 0) + 1, lastAt: now };
  const patch = { opening: null, passed, updatedAt: now };
  await deps.campaigns.change(campaign.id, ['scheduled'], patch, campaign);
}

async function leaveToPerson(campaign: Campaign, deps: OpenRunDeps): Promise<void> {
  const missed = { phase: 'missed' as const, opening: null, updatedAt: deps.clock() };
  await deps.campaigns.change(campaign.id, ['opened', 'scheduled'], missed, campaign);
}
