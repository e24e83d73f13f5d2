import { daysLater, weekdayOf, type IsoDay } from './days.ts';
import { momentAt, wallTime } from './zone.ts';

/** Office hours as the settings have them: openings by ISO weekday, closed days in ISO. */
export type OfficeHours = {
  weekly: Record<string, { from: string; to: string }[]>;
  holidays: string[];
};

const DAYS_AHEAD = 366;

/** The openings of one day, the earliest first. */
export function openingsOn(day: IsoDay, { weekly, holidays }: OfficeHours): { from: string; to: string }[] {
  if (holidays.includes(day)) return [];
  const openings = weekly[String(weekdayOf(day))] ?? [];
  return openings.toSorted((a, b) => a.from.localeCompare(b.from));
}

export function isClosedDay(day: IsoDay, hours: OfficeHours): boolean {
  return openingsOn(day, hours).length === 0;
}

/**
 * The first moment inside the office hours at or after `from`; null when there is none within a year. What the server
 * does when it plans a run, told beforehand.
 */
export function firstOpening(from: Date, hours: OfficeHours, zone: string): Date | null {
  const { day: today, time } = wallTime(from, zone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = daysLater(today, ahead);
    for (const opening of openingsOn(day, hours)) {
      if (ahead === 0 && opening.from <= time && time < opening.to) return from;
      const starts = momentAt({ day, time: opening.from }, zone);
      if (starts >= from) return starts;
    }
  }
  return null;
}
