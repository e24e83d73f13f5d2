import { addDays, type IsoDay } from '../calendar/wall.ts';
import type { Clock } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import { costOfRuns, type KnownCost, type PartPrices } from './cost.ts';
import { addDay, noDay, type DayFigures, type DaysStore, type RunShare } from './days.store.ts';
import { periodsOf } from './period.ts';

type Period = DayFigures & { from: IsoDay; to: IsoDay; newContacts: number; cost: KnownCost | null };

/** The figures of the last days and of as many before. */
export type Trend = {
  at: Date;
  period: Period;
  before: Period;
  series: (DayFigures & { day: IsoDay })[];
};

export type TrendDeps = {
  days: DaysStore;
  settings(): Promise<Settings>;
  /** contacts that were made in [from, to) */
  newContacts(from: Date, to: Date): Promise<number>;
  /** what one part of each of these runs cost on average by its preflight, in this currency */
  partPrices(runs: string[], currency: Settings['currency']): Promise<PartPrices>;
  clock: Clock;
};

/** Counting again is proportional to what changed; so many callers share one count. */
const KEPT_MS = 60_000;

export function createTrends(deps: TrendDeps) {
  const { days: store, settings, clock } = deps;
  const kept = new Map<string, { at: Date; trend: Promise<Trend> }>();

  return async function trend(days: number): Promise<Trend> {
    const known = await settings();
    const now = clock();
    const key = `${days} ${known.zone} ${known.updatedAt.toISOString()}`;
    const held = kept.get(key);
    if (held !== undefined && Math.abs(now.getTime() - held.at.getTime()) < KEPT_MS) return held.trend;
    const counted = count(days, known, now);
    kept.clear(); // one screen asks for one number of days; nothing piles up
    kept.set(key, { at: now, trend: counted });
    counted.catch(() => kept.delete(key));
    return counted;
  };

  async function count(days: number, known: Settings, now: Date): Promise<Trend> {
    const { days: names, bounds } = periodsOf(now, days, known.zone);
    const [start = now, middle = now, end = now] = [bounds.at(0), bounds.at(days), bounds.at(-1)];
    await store.keep(start, end);
    const daily = await store.between(bounds);
    const periodOf = async (from: Date, to: Date, sum: DayFigures, shares: RunShare[]) => ({
      ...sum,
      newContacts: await deps.newContacts(from, to),
      cost: await costOf(shares, known),
    });
    const [sharesBefore, shares] = await Promise.all([
      store.runsBetween(start, middle),
      store.runsBetween(middle, end),
    ]);
    const [before, period] = await Promise.all([
      periodOf(start, middle, daily.slice(0, days).reduce(addDay, noDay()), sharesBefore),
      periodOf(middle, end, daily.slice(days).reduce(addDay, noDay()), shares),
    ]);
    return {
      at: now,
      period: { from: names.period, to: names.last, ...period },
      before: { from: names.before, to: addDays(names.period, -1), ...before },
      series: daily.slice(days).map((figures, index) => ({ day: addDays(names.period, index), ...figures })),
    };
  }

  async function costOf(shares: RunShare[], known: Settings): Promise<KnownCost | null> {
    const texts = shares.filter(({ line, parts }) => line.startsWith('sms:') && parts > 0);
    const prices = await deps.partPrices(
      texts.map(({ run }) => run),
      known.currency,
    );
    return costOfRuns(shares, prices, known);
  }
}
export type Trends = ReturnType<typeof createTrends>;
