import { nextOpening } from '../calendar/opening.ts';
import { after, type Clock } from '../lib/clock.ts';
import { AppError } from '../lib/errors.ts';
import { runId, type Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';
import type { Channel } from '../contract/words.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';

export type LaunchDeps = {
  campaigns: CampaignStore;
  runs: Pick<RunStore, 'open' | 'read'>;
  settings(): Promise<Settings>;
  /** the audience as a filter over contacts, as it is now */
  filterOf(audience: Campaign['audience'], now: Date): Promise<Record<string, unknown>>;
  /** a template's content at one version */
  contentOf(template: string, version: number): Promise<PreparedContent>;
  targetsOf(content: PreparedContent, mainLink: string | null): string[];
  /** the line that a channel's campaigns are sent over */
  lineOf(channel: Channel): { key: string; sender: string };
  clock: Clock;
};

/**
 * Opens the runs of all campaigns whose time has come. One whose moment passed while nobody was there to send
 * becomes `missed` and asks a person. Safe to run twice and to die in: the campaign is taken first, then its
 * run is written, and a campaign without its run is found again.
 */
export async function launchDue(deps: LaunchDeps): Promise<number> {
  const now = deps.clock();
  const settings = await deps.settings();
  for (const campaign of await deps.campaigns.due(now)) {
    if (isMissed(campaign, settings, now)) {
      await deps.campaigns.change(campaign.id, ['scheduled'], { phase: 'missed', updatedAt: now });
    } else {
      await deps.campaigns.change(campaign.id, ['scheduled'], {
        phase: 'opened',
        run: runId(campaign.id, ONE_OFF),
        updatedAt: now,
      });
    }
  }
  const taken = await deps.campaigns.withoutRun();
  const failures: unknown[] = [];
  for (const campaign of taken) {
    await openRun(campaign, settings, deps).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return taken.length;
}

/** One campaign that cannot be opened (its segment is gone) keeps no other from its hour; it waits for a person. */
async function openRun(campaign: Campaign, settings: Settings, deps: LaunchDeps): Promise<void> {
  if ((await deps.runs.read(runId(campaign.id, ONE_OFF))) === null) {
    try {
      await deps.runs.open(await runOf(campaign, settings, deps));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const missed = { phase: 'missed' as const, run: null, updatedAt: deps.clock() };
      await deps.campaigns.change(campaign.id, ['opened'], missed, campaign);
      return;
    }
  }
  await deps.campaigns.noteRunOpen(campaign.id);
}

/** The occurrence of a campaign that runs once. */
const ONE_OFF = '0';

function isMissed(campaign: Campaign, settings: Settings, now: Date): boolean {
  const start = campaign.startsAt ?? now;
  const opening = nextOpening(start, settings.hours, settings.zone) ?? start;
  return now > after(opening, settings.missedAfterMinutes * 60_000);
}

/** All that a run keeps, as decided at this moment. */
export async function runOf(campaign: Campaign, settings: Settings, deps: LaunchDeps): Promise<Run> {
  const startsAt = campaign.startsAt ?? deps.clock();
  const version = campaign.templateVersion ?? 1;
  const content = await deps.contentOf(campaign.template, version);
  const line = deps.lineOf(campaign.channel);
  return {
    id: runId(campaign.id, ONE_OFF),
    campaign: campaign.id,
    occurrence: ONE_OFF,
    test: false,
    state: 'planning',
    channel: campaign.channel,
    purpose: campaign.purpose,
    line: line.key,
    sender: line.sender,
    templateId: campaign.template,
    templateVersion: version,
    content,
    targets: deps.targetsOf(content, campaign.link),
    mainLink: campaign.link,
    data: campaign.data,
    filter: await deps.filterOf(campaign.audience, startsAt),
    hoursIn: campaign.hoursIn,
    limits: settings.sms,
    zone: settings.zone,
    currency: settings.currency,
    brand: settings.brand,
    phone: settings.phone,
    mail: settings.mail,
    language: settings.language,
    startsAt,
    expiresAt: after(startsAt, settings.expiryHours * 3_600_000),
    firstDueAt: null,
    startedAt: null,
    resumedAt: null,
    endedAt: null,
    priority: campaign.purpose === 'service' ? 1 : 5,
    planning: { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false },
  };
}
