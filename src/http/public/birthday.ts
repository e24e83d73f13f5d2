import { isRealDay } from '../../calendar/jalali.ts';
import { monthName } from '../../calendar/names.ts';
import { CalendarName, type Language } from '../../contract/words.ts';
import { row, selectField } from './fields.ts';
import { digits } from './language.ts';

/** A yearly day, as a page asks for it: nobody is asked for the year. */
export type Birthday = { calendar: CalendarName; month: number; day: number };

/** As it was chosen, whole or not. */
export type TypedBirthday = { calendar: CalendarName; month: string; day: string };

const WORDS = {
  fa: { day: 'روز', month: 'ماه', both: 'روز و ماه را با هم انتخاب کنید.', none: 'این ماه چنین روزی ندارد.' },
  en: {
    day: 'Day',
    month: 'Month',
    both: 'Choose both the day and the month.',
    none: 'That month has no such day.',
  },
};

/** The calendar in which a reader of a language is asked, while no day is known that has one of its own. */
export function calendarOf(language: Language): CalendarName {
  return language === 'fa' ? 'jalali' : 'gregorian';
}

export function typedBirthday(day: Birthday | null, language: Language): TypedBirthday {
  if (day === null) return { calendar: calendarOf(language), month: '', day: '' };
  return { calendar: day.calendar, month: String(day.month), day: String(day.day) };
}

export function birthdayFields(typed: TypedBirthday, language: Language, error: string | null): string {
  const words = WORDS[language];
  const blank = { value: '', label: '—' };
  const options = (count: number, labelOf: (n: number) => string) => [
    blank,
    ...Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: labelOf(at + 1) })),
  ];
  const days = options(31, (day) => digits(day, language));
  const months = options(12, (month) => monthName(typed.calendar, month, language));
  // The calendar goes along: the language may be switched between the question and the answer.
  const calendar = `<input type="hidden" name="calendar" value="${typed.calendar}">`;
  const day = selectField({ name: 'day', label: words.day, value: typed.day, options: days, error });
  const month = selectField({
    name: 'month',
    label: words.month,
    value: typed.month,
    options: months,
    error: null,
  });
  return calendar + row(day, month);
}

export type ReadBirthday = { typed: TypedBirthday; day: Birthday | null; error: string | null };

/** What was chosen; nothing at all is no day, and no error. */
export function readBirthday(body: URLSearchParams, language: Language): ReadBirthday {
  const calendar = CalendarName.safeParse(body.get('calendar')).data ?? calendarOf(language);
  const typed = { calendar, month: body.get('month') ?? '', day: body.get('day') ?? '' };
  const words = WORDS[language];
  if (typed.month === '' && typed.day === '') return { typed, day: null, error: null };
  if (typed.month === '' || typed.day === '') return { typed, day: null, error: words.both };
  const day = { calendar, month: Number(typed.month), day: Number(typed.day) };
  if (!isRealDay({ ...day, year: null })) return { typed, day: null, error: words.none };
  return { typed, day, error: null };
}
