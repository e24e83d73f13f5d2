import { toGregorian, toJalali, type DayParts } from '../calendar/jalali.ts';
import { occasionsOn, type OccasionDay } from '../calendar/occasions.ts';
import { addDays, type IsoDay } from '../calendar/wall.ts';
import type { Clause } from '../contract/segments.ts';
import type { CalendarName } from '../contract/words.ts';
import { dayIn, type Asked } from './day.ts';

/** The yearly days of both calendars that are kept in the time for which a clause asks; each once. */
export function keptDays({ op, value }: Clause, asked: Asked): OccasionDay[] {
  const kept = daysAskedFor(op, Number(value), asked).flatMap((day) => occasionsOn(day, asked.leapDay));
  const once = new Map(
    kept.map(({ calendar, month, day }) => [`${calendar}-${month}-${day}`, { calendar, month, day }]),
  );
  return [...once.values()];
}

function daysAskedFor(op: Clause['op'], value: number, asked: Asked): IsoDay[] {
  if (op === 'within') return Array.from({ length: value + 1 }, (_, ahead) => dayIn(ahead, asked));
  if (op === 'inJalaliMonth') return daysOfMonth('jalali', value, dayIn(0, asked));
  if (op === 'inGregorianMonth') return daysOfMonth('gregorian', value, dayIn(0, asked));
  return [dayIn(0, asked)];
}

/** The days of a month in the year of its calendar in which `today` lies. */
function daysOfMonth(calendar: CalendarName, month: number, today: IsoDay): IsoDay[] {
  const { year } = partsIn(calendar, today);
  const first = { year, month, day: 1 };
  const days = [isoDay((calendar === 'jalali' ? toGregorian(first) : first) ?? first)];
  for (let next = days[0] ?? today; ; days.push(next)) {
    next = addDays(next, 1);
    if (partsIn(calendar, next).month !== month) return days;
  }
}

function partsIn(calendar: CalendarName, day: IsoDay): DayParts {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const parts = { year, month, day: date };
  return (calendar === 'jalali' ? toJalali(parts) : parts) ?? parts;
}

function isoDay({ year, month, day }: DayParts): IsoDay {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

export type DayRange = { calendar: CalendarName; month: number; from: number; to: number };

/** Days as runs within a month: a window of a week is a handful of ranges of an index, and not a list of days. */
export function rangesOf(days: OccasionDay[]): DayRange[] {
  const sorted = days.toSorted(
    (a, b) => a.calendar.localeCompare(b.calendar) || a.month - b.month || a.day - b.day,
  );
  const ranges: DayRange[] = [];
  for (const { calendar, month, day } of sorted) {
    const last = ranges.at(-1);
    const goesOn = last?.calendar === calendar && last.month === month && last.to === day - 1;
    if (last !== undefined && goesOn) last.to = day;
    else ranges.push({ calendar, month, from: day, to: day });
  }
  return ranges;
}
