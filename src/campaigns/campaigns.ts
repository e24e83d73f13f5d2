import { nextOpening } from '../calendar/opening.ts';
import type { ChangeCampaign, CreateCampaign } from '../contract/campaigns.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Channel } from '../contract/words.ts';
import type { BatchStore } from '../deliveries/batch.store.ts';
import type { Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import { after, type Clock } from '../lib/clock.ts';
import { conflict, invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';
import { stateOf, type Campaign } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import { faultsOf } from './ready.ts';

export type CampaignDeps = {
  store: CampaignStore;
  runs: RunStore;
  batches: Pick<BatchStore, 'halt' | 'resume'>;
  settings(): Promise<Settings>;
  /** the template as it is now; null when there is none */
  template(id: string): Promise<{ version: number; content: PreparedContent } | null>;
  /** what a template names besides the standard fields, and whether it has {{link}} */
  needsOf(content: PreparedContent): { fields: string[]; usesMainLink: boolean };
  /** refuses an audience that cannot be read: an unknown segment, a rule with a fault */
  checkAudience(audience: Campaign['audience']): Promise<void>;
  /** true when the channel's provider is real and no PUBLIC_URL is set */
  withoutPublicUrl(channel: Channel): boolean;
  /** why a line is held up, if it is */
  waitingOf(line: string): Promise<string | null>;
  undoMs: number;
  clock: Clock;
  newId: NewId;
};

export type CampaignRead = Omit<Campaign, 'phase' | 'revision'> & {
  state: ReturnType<typeof stateOf>;
  firstOpening: Date | null;
  progress: { matched: number; planned: number; refused: number; planningDone: boolean } | null;
  waiting: string | null;
};

export type CampaignActions = ReturnType<typeof createCampaigns>;

export function createCampaigns(deps: CampaignDeps) {
  const { store, runs, batches, clock } = deps;
  return {
    async create(input: CreateCampaign): Promise<CampaignRead> {
      const template = await templateOf(input.template);
      await deps.checkAudience(input.audience);
      const now = clock();
      const campaign: Campaign = {
        id: deps.newId(),
        ...input,
        phase: 'draft',
        channel: template.content.channel,
        templateVersion: null,
        startsAt: null,
        run: null,
        revision: 1,
        createdAt: now,
        updatedAt: now,
      };
      await store.insert(campaign);
      return view(campaign);
    },

    async read(id: string): Promise<CampaignRead> {
      return view(await found(id));
    },

    async list(limit: number, afterId: string | null): Promise<PageOf<CampaignRead>> {
      const page = toPage(await store.page(limit + 1, afterId), limit);
      const opened = await runs.readMany(page.items.flatMap((campaign) => campaign.run ?? []));
      const byId = new Map(opened.map((run) => [run.id, run]));
      const settings = await deps.settings();
      const items = page.items.map((one) => toRead(one, byId.get(one.run ?? '') ?? null, settings));
      return { items, next: page.next };
    },

    /** Only a draft can be changed: what is scheduled was checked as it is. */
    async change(id: string, { ...given }: ChangeCampaign): Promise<CampaignRead> {
      const patch = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const channel =
        given.template === undefined ? {} : { channel: (await templateOf(given.template)).content.channel };
      if (given.audience !== undefined) await deps.checkAudience(given.audience);
      const changed = await store.change(id, ['draft'], { ...patch, ...channel, updatedAt: clock() });
      return changed === null ? refuse(id, 'changed', ['draft']) : view(changed);
    },

    async remove(id: string): Promise<void> {
      if (!(await store.remove(id))) await refuse(id, 'deleted', ['draft']);
    },

    schedule,

    async unschedule(id: string): Promise<CampaignRead> {
      const draft = await store.change(id, ['scheduled', 'missed'], {
        phase: 'draft',
        startsAt: null,
        templateVersion: null,
        updatedAt: clock(),
      });
      return draft === null ? refuse(id, 'unscheduled', ['scheduled', 'missed']) : view(draft);
    },

    /** Nothing more is claimed; what is with the provider at this moment is still settled. */
    async pause(id: string): Promise<CampaignRead> {
      const run = await moved(await found(id), 'planning or sending', (opened) =>
        runs.move(opened, ['planning', 'sending'], 'paused'),
      );
      await batches.halt(run.id, 'paused', clock());
      return view(await found(id));
    },

    /** Goes on with what is left: nobody who was served is served again. */
    async resume(id: string): Promise<CampaignRead> {
      const campaign = await found(id);
      if (campaign.phase === 'missed') return schedule(id, null);
      const now = clock();
      const run = await moved(campaign, 'paused or missed', (opened) => runs.resume(opened, now));
      await batches.resume(run.id, now);
      return view(await found(id));
    },

    /** For good. What was not handed over yet is skipped with the reason `stopped`. */
    async stop(id: string): Promise<CampaignRead> {
      const now = clock();
      const before = await store.change(id, ['scheduled', 'missed'], { phase: 'stopped', updatedAt: now });
      if (before !== null) return view(before);
      const run = await moved(await found(id), 'scheduled, missed, planning, sending or paused', (opened) =>
        runs.move(opened, ['planning', 'sending', 'paused', 'missed'], 'stopped', now),
      );
      await batches.halt(run.id, 'stopped', now);
      return view(await found(id));
    },
  };

  /**
   * Checks everything and sets the start. It is never sooner than the undo window, and never in the past:
   * a moment that has passed is refused instead of sending at once.
   */
  async function schedule(id: string, at: Date | null): Promise<CampaignRead> {
    const campaign = await found(id);
    const now = clock();
    if (at !== null && at < now)
      throw invalid([{ path: 'at', message: 'That moment has passed; choose a later one.' }]);
    const soonest = after(now, deps.undoMs);
    const startsAt = at !== null && at > soonest ? at : soonest;
    const template = await templateOf(campaign.template);
    const faults = faultsOf(campaign, {
      content: template.content,
      ...deps.needsOf(template.content),
      settings: await deps.settings(),
      withoutPublicUrl: deps.withoutPublicUrl(campaign.channel),
      startsAt,
    });
    if (faults.length > 0) throw invalid(faults);
    await deps.checkAudience(campaign.audience);
    const patch = {
      phase: 'scheduled' as const,
      startsAt,
      templateVersion: template.version,
      updatedAt: now,
    };
    const scheduled = await store.change(id, ['draft', 'missed'], patch, campaign);
    return scheduled === null ? refuse(id, 'scheduled', ['draft', 'missed']) : view(scheduled);
  }

  async function found(id: string): Promise<Campaign> {
    const campaign = await store.read(id);
    if (campaign === null) throw notFound('campaign', id);
    return campaign;
  }

  async function templateOf(id: string): Promise<{ version: number; content: PreparedContent }> {
    const template = await deps.template(id);
    if (template === null) throw invalid([{ path: 'template', message: `There is no template ${id}.` }]);
    return template;
  }

  async function runOf(campaign: Campaign): Promise<Run | null> {
    return campaign.run === null ? null : runs.read(campaign.run);
  }

  /** Moves the campaign's run; 409 when it is in no state that allows it. */
  async function moved(
    campaign: Campaign,
    allowed: string,
    move: (run: string) => Promise<boolean>,
  ): Promise<Run> {
    const run = await runOf(campaign);
    if (run !== null && (await move(run.id))) return run;
    const state = stateOf(campaign, await runOf(campaign));
    if (campaign.phase === 'opened' && run === null)
      throw conflict('state', 'The campaign is just being started; try again in a moment.', { state });
    throw conflict('state', `The campaign is ${state}; this needs one that is ${allowed}.`, { state });
  }

  async function refuse(id: string, what: string, allowed: Campaign['phase'][]): Promise<never> {
    const campaign = await found(id);
    const state = stateOf(campaign, await runOf(campaign));
    if (allowed.includes(campaign.phase)) {
      const message = 'The campaign was changed in this moment; look at it and try again.';
      throw conflict('state', message, { state });
    }
    const notStarted = campaign.phase === 'opened' ? ', and not started' : '';
    const message = `A campaign that is ${state} cannot be ${what}; it must be ${allowed.join(' or ')}${notStarted}.`;
    throw conflict('state', message, { state });
  }

  async function view(campaign: Campaign): Promise<CampaignRead> {
    const run = await runOf(campaign);
    const read = toRead(campaign, run, await deps.settings());
    return run?.state === 'sending' ? { ...read, waiting: await deps.waitingOf(run.line) } : read;
  }
}

function toRead(read: Campaign, run: Run | null, settings: Settings): CampaignRead {
  const { phase: _phase, revision: _revision, ...campaign } = read;
  const { startsAt } = campaign;
  const { matched, planned, refused, done } = run?.planning ?? {
    matched: 0,
    planned: 0,
    refused: 0,
    done: false,
  };
  return {
    ...campaign,
    state: stateOf(read, run),
    firstOpening: startsAt === null ? null : nextOpening(startsAt, settings.hours, settings.zone),
    progress: run === null ? null : { matched, planned, refused, planningDone: done },
    waiting: null,
  };
}
