import type { CalendarName, Language, Worded } from '../contract/words.ts';
import { asciiDigits } from '../lib/text.ts';
import { isRealDay, type CalendarDay } from './jalali.ts';

type Order = 'ymd' | 'dmy' | 'mdy';

export type DayOptions = {
  /** order of the parts when the year is written; without it only year-first is read, as 05/06/1372 could be either */
  order?: Order;
  /** calendar of a day without a year, and what a year in full must belong to; Jalali unless told */
  calendar?: CalendarName;
  /** allows years of two digits: each is the last such year up to this one, whose range tells the calendar (1405, 2026) */
  latestYear?: number;
};

type Read = CalendarDay | { fault: Worded };

/**
 * Reads a day as people and spreadsheets write it: 1372/05/14, ۱۳۷۲-۵-۱۴, 19930805, 1372٫05٫14, or 12-30 without a year.
 * Years 1200-1499 are Jalali and 1900-2100 Gregorian. An impossible day is a fault, never moved to another day.
 *
 * @returns the day, or what is wrong with the text, for the person who can mend it
 */
export function parseDay(text: string, options: DayOptions = {}): Read {
  const typed = asciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
  const order = options.order ?? 'ymd';
  const numbers = numbersIn(typed, order);
  if (numbers === null)
    return {
      fault: {
        en: 'This is not a date. Write it as year/month/day, such as 1372/05/14.',
        fa: 'تاریخ نیست. به شکل سال/ماه/روز بنویسید، مانند 1372/05/14.',
      },
    };
  const [first = '', second = '', third] = numbers;
  if (third === undefined) {
    const [month, day] = order === 'dmy' ? [second, first] : [first, second];
    return real({
      calendar: options.calendar ?? 'jalali',
      year: null,
      month: Number(month),
      day: Number(day),
    });
  }
  const { year, month, day } = inOrder([first, second, third], order);
  if (year.length <= 2 && third.length === 4) {
    return {
      fault: {
        en: 'The year stands last. Set the order of this column (day/month/year or month/day/year).',
        fa: 'سال در پایان آمده است. ترتیب این ستون را مشخص کنید (روز/ماه/سال یا ماه/روز/سال).',
      },
    };
  }
  const known = yearOf(year, options.latestYear);
  if ('fault' in known) return known;
  if (options.calendar !== undefined && options.calendar !== known.calendar) {
    return {
      fault: {
        en: `The year ${known.year} is not of the ${NAMES[options.calendar].en} calendar, which this column is in.`,
        fa: `سال ${known.year} از تقویم ${NAMES[options.calendar].fa} نیست، که تقویم این ستون است.`,
      },
    };
  }
  return real({ ...known, month: Number(month), day: Number(day) });
}

const NAMES: Record<CalendarName, Worded> = {
  jalali: { en: 'Jalali', fa: 'شمسی' },
  gregorian: { en: 'Gregorian', fa: 'میلادی' },
};

/** Two or three numbers with one kind of separator between them, or the eight digits of a date without any. */
function numbersIn(typed: string, order: Order): string[] | null {
  const eight = order === 'ymd' ? /^(\d{4})(\d\d)(\d\d)$/ : /^(\d\d)(\d\d)(\d{4})$/;
  const compact = eight.exec(typed);
  if (compact !== null) return compact.slice(1);
  const separated = /^(\d{1,4}) ?([/\-.٫،]) ?(\d{1,2})(?: ?\2 ?(\d{1,4}))?$/.exec(typed);
  if (separated === null) return null;
  const [, first = '', , second = '', third] = separated;
  if (third === undefined) return first.length <= 2 ? [first, second] : null;
  return [first, second, third];
}

function inOrder([a, b, c]: [string, string, string], order: Order) {
  if (order === 'ymd') return { year: a, month: b, day: c };
  return order === 'dmy' ? { day: a, month: b, year: c } : { month: a, day: b, year: c };
}

function yearOf(
  digits: string,
  latest: number | undefined,
): { calendar: CalendarName; year: number } | { fault: Worded } {
  if (digits.length === 2 && latest === undefined) {
    return {
      fault: {
        en: 'The year has two digits. Write all four, or set the latest year of this column.',
        fa: 'سال دورقمی است. هر چهار رقم را بنویسید، یا آخرین سال این ستون را مشخص کنید.',
      },
    };
  }
  const year =
    digits.length === 2 && latest !== undefined ? latest - ((latest - Number(digits)) % 100) : Number(digits);
  if (year >= 1200 && year <= 1499) return { calendar: 'jalali', year };
  if (year >= 1900 && year <= 2100) return { calendar: 'gregorian', year };
  return {
    fault: {
      en: `${digits} is not a year from 1200 to 1499 (Jalali) or from 1900 to 2100 (Gregorian).`,
      fa: `${digits} سالی از 1200 تا 1499 (شمسی) یا از 1900 تا 2100 (میلادی) نیست.`,
    },
  };
}

function real(day: CalendarDay): Read {
  if (isRealDay(day)) return day;
  const { year, month, calendar } = day;
  const name = NAMES[calendar];
  return {
    fault: {
      en: `Month ${month}${year === null ? '' : ` of ${year}`} has no day ${day.day} in the ${name.en} calendar.`,
      fa: `ماه ${month}${year === null ? '' : ` سال ${year}`} در تقویم ${name.fa} روز ${day.day} ندارد.`,
    },
  };
}

const LOCALES: Record<Language, string> = {
  fa: 'fa-IR-u-ca-persian-nu-arabext',
  en: 'en-GB-u-ca-gregory-nu-latn',
};

/** The day at a moment in a zone, for people: «۱۴ آذر ۱۴۰۵» in Persian, 5 December 2026 in English. */
export function formatDay(at: Date, language: Language, zone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatToParts(at);
  // The pattern that Intl has for Persian puts the parts in another order, with marks that cost units in an SMS.
  return ['day', 'month', 'year']
    .map((type) => parts.find((part) => part.type === type)?.value ?? '')
    .join(' ');
}

/** The time of day at a moment in a zone, on the dial of 24 hours: «۱۸:۳۰» in Persian, 18:30 in English. */
export function formatTime(at: Date, language: Language, zone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  return ['hour', 'minute'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join(':');
}
