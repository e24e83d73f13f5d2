import { addDays, momentsOf, type IsoDay } from '../calendar/wall.ts';

/** The moment and the organisation's zone for which a rule is asked: "today" is that day there. */
export type Asked = { now: Date; zone: string };

/** A day's first moment in a zone, and that of the next day. */
export function dayBounds(day: IsoDay, zone: string): { from: Date; to: Date } {
  return { from: momentsOf(day, 0, zone)[0], to: momentsOf(addDays(day, 1), 0, zone)[0] };
}
