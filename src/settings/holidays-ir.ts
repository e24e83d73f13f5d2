import { toGregorian } from '../calendar/jalali.ts';

/**
 * Official holidays of Iran, month-day by Jalali year. A seed of an editable table: the moon-based days late in a
 * year can move by one when the moon is seen.
 */
const HOLIDAYS: Record<number, string> = {
  1405: [
    '01-01 01-02 01-03 01-04 01-12 01-13 03-06 03-14 03-15 04-03 04-04 05-13 05-21 05-22 05-30 06-08',
    '08-22 10-02 10-16 11-04 11-22 12-09 12-19 12-20 12-29',
  ].join(' '),
};

/** The same days as Gregorian ISO dates. */
export function iranianHolidays(): string[] {
  return Object.entries(HOLIDAYS).flatMap(([year, days]) =>
    days.split(' ').map((monthDay) => isoDay(Number(year), monthDay)),
  );
}

function isoDay(year: number, monthDay: string): string {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  const gregorian = toGregorian({ year, month, day });
  if (gregorian === null) throw new RangeError(`${year}-${monthDay} is no day of the Jalali calendar`);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${gregorian.year}-${two(gregorian.month)}-${two(gregorian.day)}`;
}
