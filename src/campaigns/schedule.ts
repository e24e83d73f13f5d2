import { after, type Clock } from '../lib/clock.ts';
import { conflict, invalid } from '../lib/errors.ts';
import type { Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import type { Channel } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';
import { ACTIVE, stateOf, type Campaign } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import { firstStep } from './occurrence.ts';
import { faultsOf } from './ready.ts';
import type { CampaignRead, Views } from './view.ts';

/** What the newest preflight of a campaign says of it as it is now. */
export type Checked =
  | { outcome: 'none' }
  | { outcome: 'running' }
  /** `why` in plain words */
  | { outcome: 'stale'; why: string }
  | {
      outcome: 'fresh';
      preflight: string;
      matched: number;
      /** groups of problems that a person must mend or leave out */
      undecided: { group: string; count: number }[];
    };

export type ScheduleDeps = {
  store: CampaignStore;
  runs: Pick<RunStore, 'ofCampaign'>;
  views: Views;
  settings(): Promise<Settings>;
  /** the template as it is now; null when there is none */
  template(id: string): Promise<{ version: number; content: PreparedContent } | null>;
  /** what a template names besides the standard fields, and whether it has {{link}} */
  needsOf(content: PreparedContent): { fields: string[]; usesMainLink: boolean };
  /** refuses an audience that cannot be read: an unknown segment, a rule with a fault */
  checkAudience(audience: Campaign['audience']): Promise<void>;
  /** true when the channel's provider is real and no PUBLIC_URL is set */
  withoutPublicUrl(channel: Channel): boolean;
  /** a campaign as a run that would be opened now, for its preflight */
  previewRun(campaign: Campaign): Promise<Run>;
  checked(campaign: Campaign, run: Run): Promise<Checked>;
  undoMs: number;
  clock: Clock;
};

/** Sets when a campaign starts, once everything about it was checked. */
export function createScheduling(deps: ScheduleDeps) {
  const { store, views, clock } = deps;
  return {
    /** A campaign with the newest version of its template, as it would be scheduled now. @throws AppError 422 with each fault */
    ready,

    /**
     * The start is never sooner than the undo window, and never in the past: a moment that has passed is refused
     * instead of sending at once. Wants a preflight of the campaign as it is, with every problem decided.
     */
    async schedule(id: string, at: Date | null, exclude: string[] = []): Promise<CampaignRead> {
      const campaign = await views.found(id);
      const now = clock();
      if (at !== null && at < now)
        throw invalid([{ path: 'at', message: 'That moment has passed; choose a later one.' }]);
      if (campaign.phase !== 'draft' && campaign.phase !== 'missed')
        return views.refuse(id, 'scheduled', ['draft', 'missed']);
      const soonest = after(now, deps.undoMs);
      const from = at !== null && at > soonest ? at : soonest;
      const sound = await ready(campaign, from);
      const excluded = [...new Set([...exclude, ...(campaign.checked?.excluded ?? [])])];
      const checked = await passed(sound, excluded);
      const patch = {
        phase: 'scheduled' as const,
        ...firstStep(campaign.repeat, from, await deps.settings()),
        templateVersion: sound.templateVersion,
        checked,
        opening: null,
        halted: false,
        restored: null,
        updatedAt: now,
      };
      const scheduled = await store.change(id, ['draft', 'missed'], patch, campaign);
      return scheduled === null ? views.refuse(id, 'scheduled', ['draft', 'missed']) : views.view(scheduled);
    },

    /** @throws AppError 409 while messages of one that repeats are under way: as a draft nobody could halt them */
    async unschedule(id: string): Promise<CampaignRead> {
      const campaign = await views.found(id);
      if (campaign.phase !== 'opened' && (await deps.runs.ofCampaign(id, ACTIVE)).length > 0) {
        const message =
          'Messages of this campaign are under way: wait until they have left, or stop the campaign.';
        throw conflict('state', message, { state: stateOf(campaign, await views.runOf(campaign)) });
      }
      const patch = {
        phase: 'draft' as const,
        startsAt: null,
        reached: null,
        opening: null,
        halted: false,
        restored: null,
        checked: null,
        templateVersion: null,
        updatedAt: clock(),
      };
      const draft = await store.change(id, ['scheduled', 'missed'], patch, campaign);
      return draft === null ? views.refuse(id, 'unscheduled', ['scheduled', 'missed']) : views.view(draft);
    },
  };

  async function ready(campaign: Campaign, startsAt: Date): Promise<Campaign> {
    const template = await deps.template(campaign.template);
    if (template === null)
      throw invalid([{ path: 'template', message: `There is no template ${campaign.template}.` }]);
    const faults = faultsOf(campaign, {
      content: template.content,
      ...deps.needsOf(template.content),
      settings: await deps.settings(),
      withoutPublicUrl: deps.withoutPublicUrl(campaign.channel),
      startsAt,
    });
    if (faults.length > 0) throw invalid(faults);
    await deps.checkAudience(campaign.audience);
    return { ...campaign, templateVersion: template.version, startsAt };
  }

  /** @throws AppError 409 without a preflight that speaks for the campaign as it is, or with problems undecided */
  async function passed(campaign: Campaign, excluded: string[]): Promise<NonNullable<Campaign['checked']>> {
    const checked = await deps.checked(campaign, await deps.previewRun(campaign));
    switch (checked.outcome) {
      case 'none':
        throw conflict(
          'preflight-missing',
          'Make a preflight of this campaign first: it says who gets what.',
        );
      case 'running':
        throw conflict('preflight-running', 'Its preflight is still running; wait for it, then schedule.');
      case 'stale':
        throw conflict('preflight-stale', `Its preflight is out of date: ${checked.why} Make a new one.`);
      case 'fresh': {
        const undecided = checked.undecided.filter(({ group }) => !excluded.includes(group));
        if (undecided.length === 0)
          return { preflight: checked.preflight, matched: checked.matched, excluded };
        const words = undecided.map(({ group, count }) => `${group} (${count})`).join(', ');
        const message = `The preflight found ${words}: mend them, or leave these people out with “exclude”.`;
        throw conflict('preflight-problems', message, { preflight: checked.preflight, groups: undecided });
      }
    }
  }
}
export type Scheduling = ReturnType<typeof createScheduling>;
