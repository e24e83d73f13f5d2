import type { BatchStore } from '../deliveries/batch.store.ts';
import type { Run, RunState } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict } from '../lib/errors.ts';
import { repeats, stateOf, type Campaign } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import type { CampaignRead, Views } from './view.ts';

export type HaltDeps = {
  store: CampaignStore;
  runs: RunStore;
  batches: Pick<BatchStore, 'halt' | 'resume'>;
  views: Views;
  /** schedules a campaign whose moment was missed, from now on */
  scheduleNow(id: string): Promise<CampaignRead>;
  clock: Clock;
};

const GOING: RunState[] = ['planning', 'sending'];
const HALTED: RunState[] = ['paused', 'missed'];

/** Pause, resume and stop: of the run of a campaign, or of one that repeats with all of its runs. */
export function createHalts({ store, runs, batches, views, scheduleNow, clock }: HaltDeps) {
  return {
    /** Nothing more is claimed; what is with the provider at this moment is still settled. */
    async pause(id: string): Promise<CampaignRead> {
      const campaign = await views.found(id);
      if (isAtWork(campaign)) {
        if (await setHalted(campaign, true)) await eachRun(id, GOING, pauseRun);
        return views.view(await views.found(id));
      }
      await moved(campaign, 'planning or sending', pauseRun);
      return views.view(await views.found(id));
    },

    /** Goes on with what is left: nobody who was served is served again. */
    async resume(id: string): Promise<CampaignRead> {
      const campaign = await views.found(id);
      if (campaign.phase === 'missed') return scheduleNow(id);
      if (isAtWork(campaign)) {
        const resumed = await eachRun(id, HALTED, resumeRun);
        if (campaign.halted) await setHalted(campaign, false);
        else if (resumed === 0) throw await wrongState(campaign, 'paused or missed');
        return views.view(await views.found(id));
      }
      await moved(campaign, 'paused or missed', resumeRun);
      return views.view(await views.found(id));
    },

    /** For good. What was not handed over yet is skipped with the reason `stopped`. */
    async stop(id: string): Promise<CampaignRead> {
      const patch = { phase: 'stopped' as const, opening: null, updatedAt: clock() };
      const before = await store.change(id, ['scheduled', 'missed'], patch);
      if (before !== null) {
        await eachRun(id, [...GOING, ...HALTED], stopRun);
        return views.view(before);
      }
      const campaign = await views.found(id);
      await moved(campaign, 'scheduled, missed, planning, sending or paused', stopRun);
      return views.view(await views.found(id));
    },
  };

  async function setHalted(campaign: Campaign, halted: boolean): Promise<boolean> {
    const patch = { halted, updatedAt: clock(), ...(halted ? {} : { restored: null }) };
    const changed = await store.change(campaign.id, ['scheduled'], patch);
    if (changed === null) await views.refuse(campaign.id, halted ? 'paused' : 'resumed', ['scheduled']);
    return changed !== null;
  }

  async function pauseRun(run: string): Promise<boolean> {
    const done = await runs.move(run, GOING, 'paused');
    if (done) await batches.halt(run, 'paused', clock());
    return done;
  }

  async function resumeRun(run: string): Promise<boolean> {
    const now = clock();
    const done = await runs.resume(run, now);
    if (done) await batches.resume(run, now);
    return done;
  }

  async function stopRun(run: string): Promise<boolean> {
    const now = clock();
    const done = await runs.move(run, [...GOING, ...HALTED], 'stopped', now);
    if (done) await batches.halt(run, 'stopped', now);
    return done;
  }

  /** @returns how many of the campaign's runs were moved */
  async function eachRun(
    campaign: string,
    states: RunState[],
    move: (run: string) => Promise<boolean>,
  ): Promise<number> {
    let count = 0;
    for (const run of await runs.ofCampaign(campaign, states)) if (await move(run.id)) count += 1;
    return count;
  }

  /** Moves the campaign's run; 409 when it is in no state that allows it. */
  async function moved(
    campaign: Campaign,
    allowed: string,
    move: (run: string) => Promise<boolean>,
  ): Promise<Run> {
    const run = await views.runOf(campaign);
    if (run !== null && (await move(run.id))) return run;
    throw await wrongState(campaign, allowed);
  }

  async function wrongState(campaign: Campaign, allowed: string): Promise<Error> {
    const run = await views.runOf(campaign);
    const state = stateOf(campaign, run);
    if (campaign.phase === 'opened' && run === null) {
      return conflict('state', 'The campaign is just being started; try again in a moment.', { state });
    }
    return conflict('state', `The campaign is ${state}; this needs one that is ${allowed}.`, { state });
  }
}

/** Opens runs by itself, or would if nobody had halted it. One that runs once is halted by a restore alone. */
function isAtWork(campaign: Campaign): boolean {
  return campaign.phase === 'scheduled' && (repeats(campaign) || campaign.halted);
}
