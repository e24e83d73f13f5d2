import { useMemo } from 'react';
import type { IsoDay } from '../../words/days.ts';
import { useFormat } from '../../words/format.ts';

/** Days, which are no moments, as the reader's calendar names them. */
export function useDayFormat() {
  const { locale } = useFormat();
  return useMemo(() => {
    const show = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
      return (day: IsoDay): string => format.format(Date.parse(`${day}T12:00:00Z`));
    };
    const year = show({ year: 'numeric' });
    const monthName = show({ month: 'long' });
    const dayMonth = show({ day: 'numeric', month: 'long' });
    return {
      number: show({ day: 'numeric' }),
      dayMonth,
      weekday: show({ weekday: 'long' }),
      // Intl puts the Persian year before its month; people do not.
      month: (day: IsoDay): string => `${monthName(day)} ${year(day)}`,
      full: (day: IsoDay): string => `${dayMonth(day)} ${year(day)}`,
    };
  }, [locale]);
}
