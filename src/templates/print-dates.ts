import { parseDay } from '../calendar/dates.ts';
import { toGregorian, toJalali, type CalendarDay, type DayParts } from '../calendar/jalali.ts';
import { monthName, weekdayName } from '../calendar/names.ts';
import { wallClock, weekdayOf } from '../calendar/wall.ts';
import type { CalendarName } from '../contract/words.ts';
import type { Format } from './nodes.ts';
import { inDigitsOf } from './numbers.ts';
import type { Printer, PrintOptions, Value } from './print.ts';

type DateFormat = Extract<Format, { kind: 'date' }>;

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
/** A day and a time on the wall, in no zone. */
const WALL_TIME = /^(?:\d{4}-\d\d-\d\d[T ])?([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d+)?)?$/;

/**
 * Writes a day in the calendar of the reader's language, or in the one that the text asks for: «۱۴ آذر», 5 December.
 * The value is a day (2026-12-05, ۱۴۰۵/۰۹/۱۴) or a moment, whose day is the one in the organisation's zone.
 */
export function datePrinter({ style, calendar }: DateFormat, { language, zone }: PrintOptions): Printer {
  const shown = calendar ?? (language === 'fa' ? 'jalali' : 'gregorian');
  return (value) => {
    const read = dayOf(value, zone);
    const day = read === null ? null : inCalendar(read, shown);
    if (day === null) return null;
    const parts = [inDigitsOf(language, String(day.day)), monthName(shown, day.month, language)];
    if (style === 'day') return parts.join(' ');
    const gregorian = day.year === null ? null : partsIn('gregorian', { ...day, year: day.year }, shown);
    if (day.year === null || gregorian === null) return null;
    if (style === 'full') return [...parts, inDigitsOf(language, String(day.year))].join(' ');
    return [weekdayName(weekdayOf(isoOf(gregorian)), language), ...parts].join(' ');
  };
}

/** Writes the time of day: «۱۷:۳۰», 17:30. The value is a time on the dial, or a moment, shown in the organisation's zone. */
export function timePrinter({ language, zone }: PrintOptions): Printer {
  return (value) => {
    if (typeof value !== 'string') return null;
    const text = inDigitsOf('en', value.trim());
    const at = momentOf(text);
    if (at !== null) {
      const { minutes } = wallClock(at, zone);
      return inDigitsOf(language, `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`);
    }
    const [, hour, minute] = WALL_TIME.exec(text) ?? [];
    return hour === undefined ? null : inDigitsOf(language, `${hour}:${minute ?? ''}`);
  };
}

function dayOf(value: Value, zone: string): CalendarDay | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = inDigitsOf('en', value.trim());
  const at = momentOf(text);
  const day = at === null ? text.replace(/[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/, '') : wallClock(at, zone).day;
  const read = parseDay(day);
  return 'fault' in read ? null : read;
}

function momentOf(text: string): Date | null {
  if (!MOMENT.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** A day without its year stays in its calendar. */
function inCalendar(day: CalendarDay, shown: CalendarName): Omit<CalendarDay, 'calendar'> | null {
  if (day.calendar === shown) return day;
  return day.year === null ? null : partsIn(shown, { ...day, year: day.year }, day.calendar);
}

function partsIn(wanted: CalendarName, day: DayParts, calendar: CalendarName): DayParts | null {
  if (wanted === calendar) return day;
  return wanted === 'jalali' ? toJalali(day) : toGregorian(day);
}

function isoOf({ year, month, day }: DayParts): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
