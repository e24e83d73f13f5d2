import type { CalendarName, Language } from '../contract/words.ts';

/** Names of the months, the first first, as each language calls them. */
const MONTHS: Record<CalendarName, Record<Language, string>> = {
  jalali: {
    fa: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
    en: 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand',
  },
  gregorian: {
    fa: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
    en: 'January February March April May June July August September October November December',
  },
};

/** Names of the days of a week, by ISO number: Monday first. */
const WEEKDAYS: Record<Language, string> = {
  fa: 'دوشنبه سه‌شنبه چهارشنبه پنج‌شنبه جمعه شنبه یکشنبه',
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
};

/** @param month 1 to 12 */
export function monthName(calendar: CalendarName, month: number, language: Language): string {
  return MONTHS[calendar][language].split(' ')[month - 1] ?? '';
}

/** @param weekday 1 Monday to 7 Sunday */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language].split(' ')[weekday - 1] ?? '';
}
