import { isDeepStrictEqual } from 'node:util';
import type { Campaign } from '../campaigns/campaign.ts';
import type { Attention, AttentionCode } from '../contract/overview.ts';
import type { Channel } from '../contract/words.ts';
import type { OpenDoubts } from '../deliveries/doubt.store.ts';
import type { Run } from '../deliveries/run.ts';
import { after } from '../lib/clock.ts';
import { undecided, type Preflight } from '../preflight/preflight.ts';
import type { Seed } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';

const MOST_ITEMS = 20;
const RECENT_MS = 7 * 86_400_000;

export type LineFacts = {
  channel: Channel;
  sandbox: boolean;
  /** a real provider, and no address that customers could open */
  withoutPublicUrl: boolean;
  /** why it takes nothing at the moment */
  waiting: string | null;
};

/** All that may want a person, as it is now. */
export type AttentionFacts = {
  now: Date;
  /** scheduled, missed, or being opened */
  campaigns: Campaign[];
  /** the newest preflights of scheduled campaigns */
  preflights: Pick<Preflight, 'campaign' | 'state' | 'groups' | 'automatic'>[];
  /** runs that have not ended */
  runs: Run[];
  uncertain: Map<string, OpenDoubts>;
  failedImports: { id: string; fileName: string | null }[];
  lines: LineFacts[];
  settings: Settings;
  shipped: Pick<Seed, 'brand' | 'hours'>;
  /** the backup that all this came from; null when it came from none */
  restored: { takenAt: Date; restoredAt: Date } | null;
  /** what campaigns are called */
  nameOf(campaign: string): string | null;
};

/** What wants a person, the most urgent first. Pure. */
export function attentionTo(facts: AttentionFacts): Attention[] {
  return [
    ...ofRestore(facts),
    ...ofCampaigns(facts),
    ...ofLines(facts),
    ...ofImports(facts),
    ...ofSettings(facts),
  ];
}

function ofCampaigns(facts: AttentionFacts): Attention[] {
  const { campaigns, runs, preflights, uncertain, now } = facts;
  const about = (code: AttentionCode, ids: string[]): Attention[] => {
    const distinct = [...new Set(ids)];
    const items = distinct.slice(0, MOST_ITEMS).map((id) => ({ id, name: facts.nameOf(id) }));
    return distinct.length === 0 ? [] : [{ ...bare(code, distinct.length), items }];
  };
  const idsOf = (found: Campaign[]) => found.map(({ id }) => id);
  const runsOf = (is: (run: Run) => boolean) => runs.filter(is).map(({ campaign }) => campaign);
  const looked = (is: (preflight: AttentionFacts['preflights'][number]) => boolean) =>
    preflights.filter(is).map(({ campaign }) => campaign);
  // What was decided upon when the campaign was scheduled stands on the campaign, not on its preflight.
  const decided = new Map(campaigns.map(({ id, checked }) => [id, checked?.excluded ?? []]));
  const isOpen = (one: AttentionFacts['preflights'][number]) =>
    undecided(one).some(({ key }) => decided.get(one.campaign)?.includes(key) !== true);
  const inDoubt = about('deliveries-uncertain', [...uncertain.keys()]);
  const messages = [...uncertain.values()].reduce((sum, { count }) => sum + count, 0);
  const oldest = Math.min(...[...uncertain.values()].map((open) => open.oldest.getTime()));
  return [
    ...about('campaign-missed', [
      ...idsOf(campaigns.filter(({ phase }) => phase === 'missed')),
      ...runsOf(({ state }) => state === 'missed'),
    ]),
    ...about('campaign-held', runsOf(isHeldFor('growth'))),
    ...about('campaign-refused', runsOf(isHeldFor('refused'))),
    ...inDoubt.map((one) => ({ ...one, count: messages, at: new Date(oldest).toISOString() })),
    ...about(
      'preflight-failed',
      looked(({ state }) => state === 'failed'),
    ),
    // Of runs that nobody is asked about, whoever has a problem is left out and listed: nothing is held up.
    ...about(
      'preflight-problems',
      looked((one) => one.state === 'done' && !one.automatic && isOpen(one)),
    ),
    ...about('campaign-paused', [
      ...runsOf(({ state, hold }) => state === 'paused' && hold === null),
      ...idsOf(
        campaigns.filter(
          ({ phase, halted, restored }) => phase === 'scheduled' && halted && restored === null,
        ),
      ),
    ]),
    ...about(
      'occurrences-passed',
      idsOf(campaigns.filter(({ passed }) => passed !== null && passed.lastAt >= after(now, -RECENT_MS))),
    ),
  ];
}

function isHeldFor(reason: NonNullable<Run['hold']>['reason']): (run: Run) => boolean {
  return ({ state, hold }) => state === 'paused' && hold?.reason === reason;
}

/** What a restore holds, until each was let go or stopped; and for a week, that there was one. */
function ofRestore({ restored, campaigns, runs, now, nameOf }: AttentionFacts): Attention[] {
  if (restored === null) return [];
  const waiting = [
    ...campaigns.filter((one) => one.phase === 'scheduled' && one.restored !== null).map(({ id }) => id),
    ...runs.filter(isHeldFor('restored')).map((run) => run.campaign),
  ];
  const ids = [...new Set(waiting)];
  if (ids.length === 0 && restored.restoredAt < recentSince(now)) return [];
  const items = ids.slice(0, MOST_ITEMS).map((id) => ({ id, name: nameOf(id) }));
  return [{ ...bare('restored', ids.length), items, at: restored.takenAt.toISOString() }];
}

function ofLines({ lines }: AttentionFacts): Attention[] {
  const about = (code: AttentionCode, found: LineFacts[]): Attention[] => {
    const channels = found.map(({ channel }) => channel);
    const detail = code === 'line-waiting' ? found.map(({ waiting }) => waiting).join('; ') : null;
    return found.length === 0 ? [] : [{ ...bare(code, found.length), channels, detail }];
  };
  return [
    ...about(
      'line-waiting',
      lines.filter(({ waiting }) => waiting !== null),
    ),
    ...about(
      'public-url-missing',
      lines.filter((line) => line.withoutPublicUrl),
    ),
    ...about(
      'sandbox',
      lines.filter((line) => line.sandbox),
    ),
  ];
}

function ofImports({ failedImports: failed }: AttentionFacts): Attention[] {
  if (failed.length === 0) return [];
  const items = failed.slice(0, MOST_ITEMS).map(({ id, fileName }) => ({ id, name: fileName }));
  return [{ ...bare('import-failed', failed.length), items }];
}

/** What nobody has made their own yet. */
function ofSettings({ settings, shipped }: AttentionFacts): Attention[] {
  const same = (part: 'brand' | 'hours') => isDeepStrictEqual(settings[part], shipped[part]);
  return [
    ...(same('brand') ? [bare('brand-as-shipped', 1)] : []),
    ...(same('hours') ? [bare('hours-as-shipped', 1)] : []),
  ];
}

export function recentSince(now: Date): Date {
  return after(now, -RECENT_MS);
}

function bare(code: AttentionCode, count: number): Attention {
  return { code, count, items: [], channels: [], detail: null, at: null };
}
