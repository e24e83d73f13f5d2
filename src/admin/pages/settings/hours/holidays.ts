import { useQueries, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { dayInFigures, type IsoDay } from '../../../words/days.ts';

type Year = operations['getCalendarHolidays']['responses'][200]['content']['application/json'];
export type PublicHoliday = Year['holidays'][number];

const FIRST = 1400;
const LAST = 1450;
const MOST_YEARS = 6;

export function jalaliYearOf(day: IsoDay): number {
  return Number(dayInFigures(day, 'jalali').slice(0, 4));
}

function yearQuery(year: number) {
  return {
    queryKey: ['calendar', 'holidays', year],
    queryFn: () => dataOf(api.GET('/calendar/holidays', { params: { query: { year } } })),
    staleTime: Infinity,
  };
}

export function usePublicHolidays(year: number) {
  return useQuery(yearQuery(year));
}

/** The public holidays that closed days are, as far as they are known. */
export function useHolidayNames(days: IsoDay[]): Map<IsoDay, PublicHoliday[]> {
  const years = [...new Set(days.map(jalaliYearOf))].filter((year) => year >= FIRST && year <= LAST);
  const answers = useQueries({ queries: years.slice(-MOST_YEARS).map(yearQuery) });
  const names = new Map<IsoDay, PublicHoliday[]>();
  for (const holiday of answers.flatMap(({ data }) => data?.holidays ?? []))
    names.set(holiday.day, [...(names.get(holiday.day) ?? []), holiday]);
  return names;
}
