import type { Language } from '../contract/words.ts';
import { toGregorian } from './jalali.ts';
import type { IsoDay } from './wall.ts';

export type PublicHoliday = {
  day: IsoDay;
  jalali: { year: number; month: number; day: number };
  /** moon: by the lunar calendar, as foretold; the official day can be one earlier or later */
  kind: 'fixed' | 'moon';
  name: Record<Language, string>;
};

type Row = [monthDay: string, fa: string, en: string];

/** Days that are off in every Jalali year, by the law on public holidays of Iran. */
const FIXED: Row[] = [
  ['01-01', 'نوروز', 'Nowruz'],
  ['01-02', 'نوروز', 'Nowruz'],
  ['01-03', 'نوروز', 'Nowruz'],
  ['01-04', 'نوروز', 'Nowruz'],
  ['01-12', 'روز جمهوری اسلامی', 'Islamic Republic Day'],
  ['01-13', 'روز طبیعت (سیزده‌به‌در)', 'Nature Day (Sizdah Bedar)'],
  ['03-14', 'رحلت امام خمینی', 'Death of Imam Khomeini'],
  ['03-15', 'قیام ۱۵ خرداد', 'Uprising of 15 Khordad'],
  ['11-22', 'پیروزی انقلاب اسلامی', 'Victory of the Islamic Revolution'],
  ['12-29', 'ملی شدن صنعت نفت', 'Nationalisation of the Oil Industry'],
];

/**
 * Days by the moon, by Jalali year, from that year's official calendar as it was published before the year began. Those
 * late in a year move by one when the moon is seen earlier or later than foretold. A year that is not here is not known.
 */
const BY_MOON: Partial<Record<number, Row[]>> = {
  1405: [
    ['03-06', 'عید قربان', 'Eid al-Adha'],
    ['03-14', 'عید غدیر خم', 'Eid al-Ghadir'],
    ['04-03', 'تاسوعای حسینی', 'Tasua'],
    ['04-04', 'عاشورای حسینی', 'Ashura'],
    ['05-13', 'اربعین حسینی', 'Arbaeen'],
    ['05-21', 'رحلت پیامبر اکرم و شهادت امام حسن مجتبی', 'Death of the Prophet and Martyrdom of Imam Hasan'],
    ['05-22', 'شهادت امام رضا', 'Martyrdom of Imam Reza'],
    ['05-30', 'شهادت امام حسن عسکری', 'Martyrdom of Imam Hasan al-Askari'],
    ['06-08', 'میلاد پیامبر اکرم و امام جعفر صادق', 'Birth of the Prophet and of Imam Sadiq'],
    ['08-22', 'شهادت حضرت فاطمه', 'Martyrdom of Fatima'],
    ['10-02', 'ولادت امام علی و روز پدر', 'Birth of Imam Ali and Father’s Day'],
    ['10-16', 'مبعث پیامبر اکرم', 'Mab’ath'],
    ['11-04', 'ولادت امام مهدی', 'Birth of Imam Mahdi'],
    ['12-09', 'شهادت امام علی', 'Martyrdom of Imam Ali'],
    ['12-19', 'عید فطر', 'Eid al-Fitr'],
    ['12-20', 'تعطیلی عید فطر', 'Eid al-Fitr holiday'],
  ],
};

/** The public holidays of Iran in a Jalali year, in order; `complete`: those by the moon are among them. */
export function iranianHolidays(year: number): { holidays: PublicHoliday[]; complete: boolean } {
  const moon = BY_MOON[year];
  const holidays = [
    ...FIXED.map((row) => holidayOf(year, 'fixed', row)),
    ...(moon ?? []).map((row) => holidayOf(year, 'moon', row)),
  ].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return { holidays, complete: moon !== undefined };
}

function holidayOf(year: number, kind: PublicHoliday['kind'], [monthDay, fa, en]: Row): PublicHoliday {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  const gregorian = toGregorian({ year, month, day });
  if (gregorian === null) throw new RangeError(`${year}-${monthDay} is no day of the Jalali calendar`);
  const two = (part: number) => String(part).padStart(2, '0');
  const iso = `${gregorian.year}-${two(gregorian.month)}-${two(gregorian.day)}`;
  return { day: iso, jalali: { year, month, day }, kind, name: { fa, en } };
}
