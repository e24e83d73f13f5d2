import { nextOpening } from '../calendar/opening.ts';
import { hoursOf, type Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import { conflict, notFound } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { stateOf, type Campaign } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import { ownHoursOf } from './occurrence.ts';

export type CampaignRead = Omit<
  Campaign,
  'phase' | 'revision' | 'reached' | 'opening' | 'halted' | 'restored' | 'checked'
> & {
  state: ReturnType<typeof stateOf>;
  firstOpening: Date | null;
  progress: { matched: number; planned: number; refused: number; planningDone: boolean } | null;
  hold: Run['hold'];
  preflight: string | null;
  excluded: string[];
  waiting: string | null;
};

export type ViewDeps = {
  store: CampaignStore;
  runs: Pick<RunStore, 'read' | 'readMany'>;
  settings(): Promise<Settings>;
  /** why a line is held up, if it is */
  waitingOf(line: string): Promise<string | null>;
};

/** Campaigns as people see them: their own facts and their run's, together. */
export function createViews({ store, runs, settings, waitingOf }: ViewDeps) {
  async function found(id: string): Promise<Campaign> {
    const campaign = await store.read(id);
    if (campaign === null) throw notFound('campaign', id);
    return campaign;
  }

  async function runOf(campaign: Campaign): Promise<Run | null> {
    return campaign.run === null ? null : runs.read(campaign.run);
  }

  return {
    found,
    runOf,

    async view(campaign: Campaign): Promise<CampaignRead> {
      const run = await runOf(campaign);
      const read = toRead(campaign, run, await settings());
      return run?.state === 'sending' ? { ...read, waiting: await waitingOf(run.line) } : read;
    },

    async views(campaigns: Campaign[]): Promise<CampaignRead[]> {
      const opened = await runs.readMany(campaigns.flatMap((campaign) => campaign.run ?? []));
      const byId = new Map(opened.map((run) => [run.id, run]));
      const now = await settings();
      return campaigns.map((one) => toRead(one, byId.get(one.run ?? '') ?? null, now));
    },

    /** Says why a change was not possible. @throws AppError 409 */
    async refuse(id: string, what: string, allowed: Campaign['phase'][]): Promise<never> {
      const campaign = await found(id);
      const state = stateOf(campaign, await runOf(campaign));
      if (allowed.includes(campaign.phase)) {
        const message = 'The campaign was changed in this moment; look at it and try again.';
        throw conflict('state', message, { state });
      }
      const notStarted = campaign.phase === 'opened' ? ', and not started' : '';
      const message = `A campaign that is ${state} cannot be ${what}; it must be ${allowed.join(' or ')}${notStarted}.`;
      throw conflict('state', message, { state });
    },
  };
}
export type Views = ReturnType<typeof createViews>;

function toRead(read: Campaign, run: Run | null, settings: Settings): CampaignRead {
  const { phase: _p, revision: _r, reached: _reached, opening: _o, halted: _h, ...rest } = read;
  const { checked, restored: _restored, ...campaign } = rest;
  const { matched, planned, refused, done } = run?.planning ?? {
    matched: 0,
    planned: 0,
    refused: 0,
    done: false,
  };
  return {
    ...campaign,
    state: stateOf(read, run),
    firstOpening: firstOpeningOf(read, settings),
    progress: run === null ? null : { matched, planned, refused, planningDone: done },
    hold: holdOf(read, run),
    preflight: checked?.preflight ?? null,
    excluded: checked?.excluded ?? [],
    waiting: null,
  };
}

/** Why it waits for a person: its run, or all that it would open. */
function holdOf({ phase, restored }: Campaign, run: Run | null): Run['hold'] {
  if (run?.state === 'paused' && run.hold !== null) return run.hold;
  return phase === 'scheduled' && restored !== null ? { reason: 'restored', takenAt: restored } : null;
}

function firstOpeningOf({ startsAt, repeat }: Campaign, settings: Settings): Date | null {
  if (startsAt === null) return null;
  const [own] = ownHoursOf(repeat, settings) ?? [];
  return nextOpening(startsAt, hoursOf({ ownHours: own ?? null }, settings.hours), settings.zone);
}
