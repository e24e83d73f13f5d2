import { addDays, momentsOf, wallClock, type IsoDay } from '../calendar/wall.ts';

/** The last days of the organisation's calendar, today among them, and as many before. */
export type Periods = {
  /** the first day of each period and the last of both, oldest first */
  days: { before: IsoDay; period: IsoDay; last: IsoDay };
  /** the beginning of each day of both periods, and of the day behind the last */
  bounds: Date[];
};

export function periodsOf(now: Date, days: number, zone: string): Periods {
  const last = wallClock(now, zone).day;
  const first = addDays(last, 1 - 2 * days);
  const bounds = Array.from(
    { length: 2 * days + 1 },
    (_, index) => momentsOf(addDays(first, index), 0, zone)[0],
  );
  return { days: { before: first, period: addDays(last, 1 - days), last }, bounds };
}
