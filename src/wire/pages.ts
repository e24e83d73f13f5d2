import type { Channel } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { createCalendar } from '../reports/calendar.ts';
import { createOverview } from '../reports/overview.ts';
import { createTrends, type TrendDeps } from '../reports/trend.ts';
import { defaultSettings } from '../settings/defaults.ts';
import type { Base } from './base.ts';
import { isSandbox } from './lines.ts';
import type { People } from './people.ts';
import { createTimeline } from './timeline.ts';

type Parts = {
  people: People;
  lines: Record<Channel, Line>;
  /** why a line is held up, if it is */
  waitingOf(line: string): Promise<string | null>;
};

/** What pages show that joins several rooms. */
export function createPages(base: Base, { people, lines, waitingOf }: Parts) {
  const { stores, config, clock } = base;
  const settings = people.settings.read;

  const trend = createTrends({
    days: stores.days,
    settings,
    newContacts: (from, to) => stores.contacts.count({ createdAt: { $gte: from, $lt: to } }),
    partPrices: partPrices(base),
    clock,
  });
  const overview = createOverview({
    trend,
    contacts: stores.contacts.estimated,
    underWay: stores.runs.underWay,
    figuresOf: stores.figures.ofRun,
    waitingCampaigns: stores.campaigns.waiting,
    doubts: stores.doubts.openByCampaign,
    namesOf: stores.campaigns.namesOf,
    preflightOf: (campaign) => stores.preflights.latest(campaign, null),
    failedImports: stores.imports.failedSince,
    lines: () =>
      Promise.all(
        Object.values(lines).map(async (line) => ({
          channel: line.channel,
          sandbox: isSandbox(line),
          withoutPublicUrl: !isSandbox(line) && !config.publicUrlGiven,
          waiting: await waitingOf(line.key),
        })),
      ),
    restored: stores.restoreMarks.read,
    waitingOf,
    settings,
    shipped: defaultSettings(config),
    clock,
  });
  const calendar = createCalendar({
    settings,
    runsBetween: stores.runBriefs.between,
    waitingCampaigns: stores.campaigns.waiting,
    namesOf: stores.campaigns.namesOf,
    clock,
  });
  return { overview, calendar, timeline: createTimeline(base, people) };
}
export type Pages = ReturnType<typeof createPages>;

/** What a part cost on average in each run whose preflight knew the price of every part, in the same currency. */
function partPrices({ stores }: Base): TrendDeps['partPrices'] {
  return async (runs, currency) => {
    const preflights = await stores.runBriefs.preflightsOf(runs);
    const totals = await stores.preflights.totalsOf([...preflights.values()]);
    const prices = new Map<string, number>();
    for (const [run, preflight] of preflights) {
      const found = totals.get(preflight);
      const parts = found?.parts.reduce((sum, row) => sum + row.parts, 0) ?? 0;
      const isWhole = found?.cost.unpricedMessages === 0 && found.cost.currency === currency;
      if (found !== undefined && isWhole && parts > 0) prices.set(run, found.cost.amount / parts);
    }
    return prices;
  };
}
