import type { ChangeCampaign, CreateCampaign } from '../contract/campaigns.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { BatchStore } from '../deliveries/batch.store.ts';
import type { Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import { conflict, invalid } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { PreparedContent } from '../templates/template.ts';
import type { CampaignFilter, CampaignList } from './campaign-list.store.ts';
import type { Campaign } from './campaign.ts';
import { copyName } from './copy-name.ts';
import { createHalts } from './halts.ts';
import { createScheduling, type ScheduleDeps } from './schedule.ts';
import { createViews, type CampaignRead, type ViewDeps } from './view.ts';

export type { CampaignRead } from './view.ts';

export type CampaignDeps = Omit<ScheduleDeps, 'views'> &
  Omit<ViewDeps, 'runs'> & {
    runs: RunStore;
    batches: Pick<BatchStore, 'halt' | 'resume'>;
    newId: NewId;
    listed: CampaignList;
  };

export type CampaignActions = ReturnType<typeof createCampaigns>;

export function createCampaigns(deps: CampaignDeps) {
  const { store, clock } = deps;
  const views = createViews(deps);
  const { found, view, refuse } = views;
  const scheduling = createScheduling({ ...deps, views });
  const halts = createHalts({
    ...deps,
    views,
    scheduleNow: (id) => scheduling.schedule(id, null),
  });
  return {
    ...halts,
    schedule: scheduling.schedule,
    unschedule: scheduling.unschedule,

    create,

    /** A new draft of the same: who, what and how, without a start and without what was checked. */
    async duplicate(id: string): Promise<CampaignRead> {
      const { name, template, purpose, audience, link, data, hoursIn, ...rest } = await found(id);
      const { repeat, serving, priority } = rest;
      const copy = copyName(name, (await deps.settings()).language);
      const same = { template, purpose, audience, link, data, hoursIn, repeat, serving, priority };
      return create({ name: copy, ...same });
    },

    async read(id: string): Promise<CampaignRead> {
      return view(await found(id));
    },

    async list(
      limit: number,
      afterId: string | null,
      filter: CampaignFilter = { state: null, q: null },
    ): Promise<PageOf<CampaignRead>> {
      const page = toPage(await deps.listed.page(filter, afterId, limit + 1), limit);
      return { items: await views.views(page.items), next: page.next };
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
      if (await store.remove(id)) return;
      const { phase, run } = await found(id);
      if (phase !== 'draft' || run === null) await refuse(id, 'deleted', ['draft']);
      const message = 'The campaign has sent messages; it stays, so that they can be accounted for.';
      throw conflict('campaign-has-runs', message, { run });
    },

    /**
     * A campaign as a run that its preflight can walk, as if it started at `at` (null: now).
     * @throws AppError 409 once it is under way, 422 for what keeps it from being scheduled at all
     */
    async forPreflight(id: string, at: Date | null): Promise<{ campaign: Campaign; run: Run }> {
      const kept = await found(id);
      if (kept.phase === 'opened' || kept.phase === 'stopped')
        await refuse(id, 'looked at', ['draft', 'scheduled', 'missed']);
      const campaign = await scheduling.ready(kept, at ?? kept.startsAt ?? clock());
      return { campaign, run: await deps.previewRun(campaign) };
    },
  };

  async function create(input: CreateCampaign, id = deps.newId()): Promise<CampaignRead> {
    const template = await templateOf(input.template);
    await deps.checkAudience(input.audience);
    const now = clock();
    const campaign: Campaign = {
      id,
      ...input,
      phase: 'draft',
      channel: template.content.channel,
      templateVersion: null,
      startsAt: null,
      reached: null,
      opening: null,
      halted: false,
      restored: null,
      passed: null,
      checked: null,
      run: null,
      revision: 1,
      createdAt: now,
      updatedAt: now,
    };
    await store.insert(campaign);
    return view(campaign);
  }

  async function templateOf(id: string): Promise<{ version: number; content: PreparedContent }> {
    const template = await deps.template(id);
    if (template === null) throw invalid([{ path: 'template', message: `There is no template ${id}.` }]);
    return template;
  }
}
