import type { LeapDayRule } from '../calendar/occasions.ts';
import { addDays, momentsOf, wallClock, type IsoDay } from '../calendar/wall.ts';
import type { Clause } from '../contract/segments.ts';

/**
 * The moment and the organisation's zone for which a rule is asked ("today" is that day there), and when those are
 * greeted who were born on a leap day. A rule is a matter of whole days: with time alone its answer changes at midnight.
 */
export type Asked = { now: Date; zone: string; leapDay: LeapDayRule };

/** A day's first moment in a zone, and that of the next day. */
export function dayBounds(day: IsoDay, zone: string): { from: Date; to: Date } {
  return { from: momentsOf(day, 0, zone)[0], to: momentsOf(addDays(day, 1), 0, zone)[0] };
}

/** The day so many days from today; before it when negative. */
export function dayIn(days: number, { now, zone }: Asked): IsoDay {
  return addDays(wallClock(now, zone).day, days);
}

/** Where the window of a clause begins; null when it has none. */
export function windowOf({ days }: Pick<Clause, 'days'>, asked: Asked): Date | null {
  return days === undefined ? null : since(days, asked);
}

/** The first moment of the day so many days ago. */
export function since(days: number, asked: Asked): Date {
  return dayBounds(dayIn(-days, asked), asked.zone).from;
}
