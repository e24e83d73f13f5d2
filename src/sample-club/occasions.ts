import { isRealDay } from '../calendar/jalali.ts';
import type { Occasion } from '../contacts/contact.ts';
import type { CalendarName, OccasionKind } from '../contract/words.ts';
import type { Random } from './random.ts';

/** Leap years of each calendar in which members were born: one birthday in a hundred is on the leap day. */
const LEAP_YEARS = { jalali: [1358, 1375, 1379, 1383], gregorian: [1980, 1992, 1996, 2004] } as const;
const LEAP_DAY = { jalali: { month: 12, day: 30 }, gregorian: { month: 2, day: 29 } } as const;
const YEARS: Record<CalendarName, Record<OccasionKind, [number, number]>> = {
  jalali: {
    birthday: [1325, 1387],
    wedding: [1350, 1404],
    'spouse-birthday': [1325, 1387],
    membership: [1395, 1404],
  },
  gregorian: {
    birthday: [1946, 2008],
    wedding: [1971, 2025],
    'spouse-birthday': [1946, 2008],
    membership: [2016, 2025],
  },
};

/** The days that a member has told, each in the calendar in which it is kept; the year is often left out. */
export function occasionsOf(calendar: CalendarName, random: Random): Occasion[] {
  const chances: [OccasionKind, number][] = [
    ['birthday', 0.85],
    ['wedding', 0.4],
    ['spouse-birthday', 0.15],
    ['membership', 0.9],
  ];
  return chances
    .filter(([, probability]) => random.chance(probability))
    .map(([kind]) => occasionOf(kind, calendar, random));
}

function occasionOf(kind: OccasionKind, calendar: CalendarName, random: Random): Occasion {
  const day = random.chance(0.01)
    ? leapDay(calendar, random)
    : anyDay(calendar, YEARS[calendar][kind], random);
  const year = random.chance(0.7) ? day.year : null;
  return { kind, calendar, month: day.month, day: day.day, year, raw: null };
}

type Day = { year: number; month: number; day: number };

function leapDay(calendar: CalendarName, random: Random): Day {
  return { year: random.pick(LEAP_YEARS[calendar]), ...LEAP_DAY[calendar] };
}

function anyDay(calendar: CalendarName, [from, to]: [number, number], random: Random): Day {
  const day = { year: random.between(from, to), month: random.between(1, 12), day: random.between(1, 31) };
  return isRealDay({ calendar, ...day }) ? day : { ...day, day: random.between(1, 28) };
}
