import { wallClock } from '../calendar/wall.ts';
import type { Run } from '../deliveries/run.ts';
import { after } from '../lib/clock.ts';
import type { HoursStore, Moment, Quarter } from './hours.store.ts';

/** People go on opening and clicking after the last message has left; what comes later is counted together. */
const AFTERWARDS_MS = 7 * 86_400_000;
const MINUTE_MS = 60_000;

type Sums = { submitted: number; delivered: number; openedHuman: number; clickedHuman: number };

/** A run hour by hour. Each message counts once per column, at the first time. */
export type Hours = {
  campaign: string;
  run: string;
  zone: string;
  /** from where on everything is in `later` */
  until: Date;
  /** by beginning on the office's clock; hours in which nothing happened are left out */
  hours: ({ at: Date } & Sums)[];
  later: Sums;
};

const COLUMN: Record<Moment, keyof Sums> = {
  submittedAt: 'submitted',
  deliveredAt: 'delivered',
  openedByHumanAt: 'openedHuman',
  clickedByHumanAt: 'clickedHuman',
};

export async function hoursOfRun(run: Run, store: HoursStore, zone: string): Promise<Hours> {
  const until = after(run.expiresAt, AFTERWARDS_MS);
  const later = nothing();
  const hours = new Map<number, Sums>();
  for (const { moment, at, count } of await store.ofRun(run.id, until)) {
    const sums = at === null ? later : hourOf(at, hours, zone);
    sums[COLUMN[moment]] += count;
  }
  const sorted = [...hours].sort(([a], [b]) => a - b).map(([at, sums]) => ({ at: new Date(at), ...sums }));
  return { campaign: run.campaign, run: run.id, zone, until, hours: sorted, later };
}

/** The hour of the clock on the wall that a quarter belongs to. */
function hourOf(quarter: NonNullable<Quarter['at']>, hours: Map<number, Sums>, zone: string): Sums {
  const { minutes } = wallClock(quarter, zone);
  const start = quarter.getTime() - (minutes % 60) * MINUTE_MS;
  const sums = hours.get(start) ?? nothing();
  hours.set(start, sums);
  return sums;
}

function nothing(): Sums {
  return { submitted: 0, delivered: 0, openedHuman: 0, clickedHuman: 0 };
}
