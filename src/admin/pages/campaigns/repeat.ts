import { inDigits, useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Repeat } from './api.ts';
import { spanOf } from './span.ts';
import { useRepeatWords } from './words.ts';

/** When a campaign's messages leave, in a few words. */
export function useRepeat(): (repeat: Repeat) => string {
  const say = useRepeatWords();
  const word = useGlossary();
  const { list } = useFormat();
  const { name } = useWeekdays();
  const span = (minutes: number): string => {
    const { count, unit } = spanOf(minutes);
    return say(unit, { count });
  };
  return (repeat) => {
    switch (repeat.kind) {
      case 'once':
        return say('once');
      case 'weekly':
        return say('weekly', { days: list(repeat.weekdays.map(name)), time: inDigits(repeat.time) });
      case 'occasion': {
        const { offsetDays } = repeat;
        const side = offsetDays === 0 ? 'on' : offsetDays < 0 ? 'before' : 'after';
        const values = { occasion: word(repeat.occasion), time: inDigits(repeat.time) };
        if (side === 'on') return say('occasion.on', values);
        return say(`occasion.${side}`, { ...values, count: Math.abs(offsetDays) });
      }
      case 'order':
        return repeat.afterMinutes === 0
          ? say('order.now')
          : say('order', { span: span(repeat.afterMinutes) });
      case 'appointment':
        return say('appointment', { span: span(repeat.beforeMinutes) });
    }
  };
}

/** Days of a week by ISO number (1 Monday to 7 Sunday), named, and in the order of the reader's calendar. */
export function useWeekdays(): { name(weekday: number): string; order: number[] } {
  const { locale } = useFormat();
  const { calendar } = usePrefs();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return {
    // The first of January 2024 was a Monday.
    name: (weekday) => format.format(new Date(Date.UTC(2024, 0, weekday))),
    order: calendar === 'jalali' ? [6, 7, 1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7],
  };
}
