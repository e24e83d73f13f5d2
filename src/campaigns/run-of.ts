import { ownHoursOf } from './occurrence.ts';
import { priorityOf, type Campaign, type Opening } from './campaign.ts';
import type { Channel } from '../contract/words.ts';
import { runId, type Run, type Source } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';

export type RunOfDeps = {
  settings(): Promise<Settings>;
  /** the audience as a filter over contacts, as it is now */
  filterOf(audience: Campaign['audience'], now: Date): Promise<Record<string, unknown>>;
  /** the audience in parts, the first to be served first; none when the campaign asks for no order */
  bandsOf(campaign: Campaign, filter: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** a template's content at one version */
  contentOf(template: string, version: number): Promise<PreparedContent>;
  targetsOf(content: PreparedContent, mainLink: string | null): string[];
  /** the line that a channel's campaigns are sent over */
  lineOf(channel: Channel): { key: string; sender: string };
};

/** Before a run of a campaign that repeats nobody is asked: one mailbox gets one mail. */
const DUPLICATES = 'duplicate-address';

/** All that a run keeps, as decided at this moment. */
export async function runOf(campaign: Campaign, opening: Opening, deps: RunOfDeps): Promise<Run> {
  const settings = await deps.settings();
  const version = campaign.templateVersion ?? 1;
  const content = await deps.contentOf(campaign.template, version);
  const line = deps.lineOf(campaign.channel);
  const filter = await deps.filterOf(campaign.audience, opening.startsAt);
  return {
    id: runId(campaign.id, opening.occurrence),
    campaign: campaign.id,
    occurrence: opening.occurrence,
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
    filter: withOptIn(filter, opening.source),
    source: await served(campaign, opening.source, filter, deps),
    expected: expectedOf(campaign, settings),
    hold: null,
    preflight: campaign.checked?.preflight ?? null,
    excluded: campaign.repeat.kind === 'once' ? (campaign.checked?.excluded ?? []) : [DUPLICATES],
    ownHours: ownHoursOf(campaign.repeat, settings)?.[0] ?? null,
    hoursIn: campaign.hoursIn,
    limits: settings.sms,
    zone: settings.zone,
    currency: settings.currency,
    brand: settings.brand,
    phone: settings.phone,
    mail: settings.mail,
    language: settings.language,
    startsAt: opening.startsAt,
    expiresAt: opening.expiresAt,
    firstDueAt: null,
    begunAt: null,
    startedAt: null,
    resumedAt: null,
    endedAt: null,
    priority: priorityOf(campaign),
    planning: { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false },
  };
}

/** What is said about a spouse needs a yes of its own. */
function withOptIn(filter: Record<string, unknown>, source: Source): Record<string, unknown> {
  if (source.kind !== 'occasion' || source.occasion !== 'spouse-birthday') return filter;
  return { $and: [filter, { 'consents.spouse.granted': { $eq: true } }] };
}

async function served(
  campaign: Campaign,
  source: Source,
  filter: Record<string, unknown>,
  deps: RunOfDeps,
): Promise<Source> {
  if (source.kind !== 'contacts' || campaign.serving === null) return source;
  return { ...source, bands: await deps.bandsOf(campaign, filter) };
}

/** Only a campaign that runs once asks about growth: one that repeats is checked anew before each run. */
function expectedOf({ repeat, checked }: Campaign, { growthPercent }: Settings): Run['expected'] {
  if (repeat.kind !== 'once' || checked === null) return null;
  return { matched: checked.matched, growthPercent };
}
