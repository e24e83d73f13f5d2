import type { OfficeHours } from '../calendar/hours.ts';
import { isOpen, nextOpening } from '../calendar/opening.ts';
import { momentsOf, wallClock, weekdayOf, type IsoDay } from '../calendar/wall.ts';
import { after } from '../lib/clock.ts';
import type { Arrivals } from './preflight.ts';

const HOUR_MS = 3_600_000;
/** Far more than the hours, openings and closings of the longest expiry in every zone there is. */
const MOST_STEPS = 100_000;

export type Wave = {
  hours: OfficeHours;
  /** of the office, whose clock's hours the figures are told by */
  zone: string;
  /** messages a second */
  rate: number;
  /** how many may leave on a day of the office, while its sender is warmed up; null: as many as the rate allows */
  allowance(day: IsoDay): number | null;
  startsAt: Date;
  expiresAt: Date;
};

type Queue = { zone: string; left: number };

export type Forecast = Arrivals & {
  /** by zone, how many of its messages get their turn in time */
  served: Map<string, number>;
};

/**
 * When the messages of a run would leave, hour by hour: each zone in its own office hours, all of them together at
 * the line's rate, zones that are open at once in proportion to what they have left; a day has no more than its
 * sender's plan allows. Other runs are not reckoned with.
 *
 * @param waiting messages by zone
 */
export function forecast(waiting: Map<string, number>, wave: Wave): Forecast {
  const queues = [...waiting].map(([zone, left]): Queue => ({ zone, left }));
  const byHour = new Map<number, number>();
  let first: Date | null = null;
  let last: Date | null = null;
  let at = wave.startsAt;
  const byDay = new Map<IsoDay, number>();
  let spread = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const moment = nextMoment(queues, at, wave);
    if (moment === null) break;
    const open = queues.filter(({ zone, left }) => left > 0 && isOpen(moment, wave.hours, zone));
    const until = windowEnd(queues, moment, wave);
    const { day } = wallClock(moment, wave.zone);
    const left = (wave.allowance(day) ?? Infinity) - (byDay.get(day) ?? 0);
    if (left <= 0) {
      spread = true;
      at = until;
      continue;
    }
    const { count, end } = serve(open, { from: moment, until, most: left }, wave.rate);
    byDay.set(day, (byDay.get(day) ?? 0) + count);
    if (count > 0) {
      const hour = hourOf(moment, wave.zone).getTime();
      byHour.set(hour, (byHour.get(hour) ?? 0) + count);
      first ??= moment;
      last = end;
    }
    at = end;
  }
  const served = new Map(queues.map(({ zone, left }) => [zone, (waiting.get(zone) ?? 0) - left]));
  const late = queues.reduce((sum, { left }) => sum + left, 0);
  const hours = [...byHour].map(([hour, count]) => ({ at: new Date(hour), count }));
  return { first, last, hours, late, spread, served };
}

/** The first moment from `at` on at which anybody who still waits can be written to. */
function nextMoment(queues: Queue[], at: Date, wave: Wave): Date | null {
  const openings = queues
    .filter(({ left }) => left > 0)
    .flatMap(({ zone }) => nextOpening(at, wave.hours, zone)?.getTime() ?? []);
  const soonest = Math.min(...openings);
  return soonest < wave.expiresAt.getTime() ? new Date(soonest) : null;
}

/** The next moment at which something changes: an hour is full, a zone opens or closes, all expires. */
function windowEnd(queues: Queue[], from: Date, wave: Wave): Date {
  const ends = [hourOf(from, wave.zone).getTime() + HOUR_MS, wave.expiresAt.getTime()];
  for (const { zone, left } of queues) {
    if (left === 0) continue;
    const change = isOpen(from, wave.hours, zone)
      ? closingAfter(from, wave.hours, zone)
      : nextOpening(from, wave.hours, zone);
    if (change !== null) ends.push(change.getTime());
  }
  return new Date(Math.min(...ends));
}

/** What leaves between two moments. A message whose sending would begin inside leaves, so a slow line is not stuck. */
function serve(
  open: Queue[],
  { from, until, most }: { from: Date; until: Date; most: number },
  rate: number,
): { count: number; end: Date } {
  const waiting = open.reduce((sum, { left }) => sum + left, 0);
  const room = Math.min(most, Math.max(1, Math.floor(((until.getTime() - from.getTime()) / 1000) * rate)));
  if (waiting <= room) {
    for (const queue of open) queue.left = 0;
    const end = after(from, Math.ceil((waiting / rate) * 1000));
    return { count: waiting, end: end < until ? end : until };
  }
  let count = 0;
  for (const queue of open) {
    const share = Math.min(queue.left, room - count, Math.ceil((queue.left / waiting) * room));
    queue.left -= share;
    count += share;
  }
  const end = after(from, Math.ceil((count / rate) * 1000));
  return { count, end: room === most && end < until ? end : until };
}

/** The beginning of the hour that the wall clock of a zone shows; half-hour zones have theirs. */
function hourOf(at: Date, zone: string): Date {
  const past = (wallClock(at, zone).minutes % 60) * 60_000 + (at.getTime() % 60_000);
  return after(at, -past);
}

/** When an office that is open closes. */
function closingAfter(at: Date, hours: OfficeHours, zone: string): Date {
  const { day, minutes } = wallClock(at, zone);
  const weekday = weekdayOf(day) as keyof OfficeHours['weekly'];
  const now = (hours.weekly[weekday] ?? []).find(
    ({ from, to }) => minutesOf(from) <= minutes && minutes < minutesOf(to),
  );
  return now === undefined ? at : momentsOf(day, minutesOf(now.to), zone)[0];
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
