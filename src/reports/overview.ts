import type { Campaign } from '../campaigns/campaign.ts';
import type { Channel } from '../contract/words.ts';
import type { OpenDoubts } from '../deliveries/doubt.store.ts';
import type { Run } from '../deliveries/run.ts';
import { after, type Clock } from '../lib/clock.ts';
import type { Preflight } from '../preflight/preflight.ts';
import type { Seed } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import { attentionTo, recentSince, type LineFacts } from './attention.ts';
import { comingUp } from './coming-up.ts';
import type { Figures } from './figures.ts';
import { reportOf } from './report.ts';
import type { Trend, Trends } from './trend.ts';

const MOST_SENDING = 20;
const MOST_COMING = 10;
const AHEAD_MS = 14 * 86_400_000;

export type OverviewDeps = {
  trend: Trends;
  /** all contacts, as the database estimates them */
  contacts(): Promise<number>;
  /** runs that have not ended, tests left out, the latest first */
  underWay(): Promise<Run[]>;
  figuresOf(run: string): Promise<Figures>;
  /** campaigns that are scheduled, missed, or being opened */
  waitingCampaigns(): Promise<Campaign[]>;
  /** messages of which nobody knows whether they left, and which nobody has decided about, by campaign */
  doubts(): Promise<Map<string, OpenDoubts>>;
  namesOf(campaigns: string[]): Promise<Map<string, string>>;
  /** the newest preflight of a campaign */
  preflightOf(campaign: string): Promise<Preflight | null>;
  failedImports(since: Date): Promise<{ id: string; fileName: string | null }[]>;
  lines(): Promise<LineFacts[]>;
  /** the backup that this database came from */
  restored(): Promise<{ takenAt: Date; restoredAt: Date } | null>;
  /** why a line is held up, if it is */
  waitingOf(line: string): Promise<string | null>;
  settings(): Promise<Settings>;
  shipped: Pick<Seed, 'brand' | 'hours'>;
  clock: Clock;
};

const NO_HITS = { opened: { raw: 0, human: 0 }, clicked: { raw: 0, human: 0 }, links: new Map() };

/** The first page: how it went, what is being sent, what comes, and what wants a person. */
export function createOverview(deps: OverviewDeps) {
  return async function overview(days: number) {
    const [{ at, period, before, series }, uncertain, runs, waiting, settings] = await Promise.all([
      deps.trend(days),
      deps.doubts(),
      deps.underWay(),
      deps.waitingCampaigns(),
      deps.settings(),
    ]);
    const now = deps.clock();
    const [names, preflights, failedImports, lines, contacts, restored] = await Promise.all([
      deps.namesOf([...runs.map(({ campaign }) => campaign), ...uncertain.keys()]),
      Promise.all(waiting.filter(({ phase }) => phase === 'scheduled').map(({ id }) => deps.preflightOf(id))),
      deps.failedImports(recentSince(now)),
      deps.lines(),
      deps.contacts(),
      deps.restored(),
    ]);
    for (const { id, name } of waiting) names.set(id, name);
    const nameOf = (id: string): string | null => names.get(id) ?? null;
    const attention = attentionTo({
      now,
      campaigns: waiting,
      preflights: preflights.filter((one) => one !== null),
      runs,
      uncertain,
      failedImports,
      lines,
      restored,
      settings,
      shipped: deps.shipped,
      nameOf,
    });
    const going = waiting.filter(({ phase, halted }) => phase === 'scheduled' && !halted);
    const upNext = comingUp(going, settings, { now, to: after(now, AHEAD_MS) }).slice(0, MOST_COMING);
    const sending = await sendingNow(runs, nameOf);
    const points = series.map(pointOf);
    return { at, zone: settings.zone, contacts, period, before, series: points, sending, upNext, attention };
  };

  async function sendingNow(runs: Run[], nameOf: (id: string) => string | null) {
    const shown = runs.filter(({ state }) => state !== 'missed').slice(0, MOST_SENDING);
    return Promise.all(
      shown.map(async (run) => {
        const figures = await deps.figuresOf(run.id);
        const waiting = run.state === 'sending' ? await deps.waitingOf(run.line) : null;
        return { ...sendingOf(run, figures, nameOf(run.campaign)), waiting };
      }),
    );
  }
}
export type OverviewActions = ReturnType<typeof createOverview>;

function pointOf({ day, submitted, delivered, openedHuman, clickedHuman }: Trend['series'][number]) {
  return { day, submitted, delivered, openedHuman, clickedHuman };
}

function sendingOf(run: Run, figures: Figures, name: string | null) {
  const changes = { world: [], people: [] };
  const report = reportOf(run, { figures, hits: NO_HITS, changes });
  const { planned, waiting, submitting, submitted, uncertain } = report;
  const [skipped, failed] = [report.skipped.total, report.failed.total];
  const channel: Channel = run.channel;
  return {
    campaign: { id: run.campaign, name: name ?? '' },
    run: run.id,
    channel,
    state: run.state,
    startsAt: run.startsAt,
    matched: run.planning.matched,
    planningDone: run.planning.done,
    progress: { planned, waiting, submitting, submitted, skipped, failed, uncertain },
    hold: run.state === 'paused' ? run.hold : null,
  };
}
