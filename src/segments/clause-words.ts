import { formatDay } from '../calendar/dates.ts';
import type { Op } from '../contract/rule-words.ts';
import type { Clause } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import { afterDot } from './fields.ts';

type Phrase = (label: string, value: string) => string;

const EN: Record<Op, Phrase> = {
  is: (l, v) => `whose ${l} is ${v}`,
  isNot: (l, v) => `whose ${l} is not ${v} (or not known)`,
  in: (l, v) => `whose ${l} is one of ${v}`,
  contains: (l, v) => `whose ${l} contains ${v}`,
  startsWith: (l, v) => `whose ${l} starts with ${v}`,
  gt: (l, v) => `whose ${l} is more than ${v}`,
  gte: (l, v) => `whose ${l} is at least ${v}`,
  lt: (l, v) => `whose ${l} is less than ${v}`,
  lte: (l, v) => `whose ${l} is at most ${v}`,
  on: (l, v) => `whose ${l} is ${v}`,
  before: (l, v) => `whose ${l} is before ${v}`,
  after: (l, v) => `whose ${l} is after ${v}`,
  has: (l, v) => `whose ${l} include ${v}`,
  hasNot: (l, v) => `whose ${l} do not include ${v}`,
  hasAny: (l, v) => `whose ${l} include one of ${v}`,
  hasAll: (l, v) => `whose ${l} include all of ${v}`,
  isToday: (l) => `whose ${l} is today`,
  exists: (l) => `whose ${l} is known`,
  missing: (l) => `whose ${l} is not known`,
};

const FA: Record<Op, Phrase> = {
  is: (l, v) => `${l} ${v} است`,
  isNot: (l, v) => `${l} ${v} نیست (یا معلوم نیست)`,
  in: (l, v) => `${l} یکی از ${v} است`,
  contains: (l, v) => `${l} شامل ${v} است`,
  startsWith: (l, v) => `${l} با ${v} آغاز می‌شود`,
  gt: (l, v) => `${l} بیش از ${v} است`,
  gte: (l, v) => `${l} دست‌کم ${v} است`,
  lt: (l, v) => `${l} کمتر از ${v} است`,
  lte: (l, v) => `${l} حداکثر ${v} است`,
  on: (l, v) => `${l} ${v} است`,
  before: (l, v) => `${l} پیش از ${v} است`,
  after: (l, v) => `${l} پس از ${v} است`,
  has: (l, v) => `${l} ${v} را دارد`,
  hasNot: (l, v) => `${l} ${v} را ندارد`,
  hasAny: (l, v) => `${l} یکی از ${v} را دارد`,
  hasAll: (l, v) => `${l} همهٔ ${v} را دارد`,
  isToday: (l) => `${l} امروز است`,
  exists: (l) => `${l} معلوم است`,
  missing: (l) => `${l} معلوم نیست`,
};

/** Persian has no "whose": the label carries the possessive, as in «شهرشان». */
const LABELS: Record<Language, Record<string, string>> = {
  en: {
    firstName: 'first name',
    lastName: 'last name',
    title: 'title',
    city: 'city',
    ref: 'customer number',
    mobile: 'mobile number',
    email: 'email address',
    language: 'language',
    zone: 'time zone',
    createdAt: 'day of entry',
    tags: 'tags',
    'consent.sms': 'permission for SMS',
    'consent.email': 'permission for email',
    'occasion.birthday': 'birthday',
    'occasion.wedding': 'wedding anniversary',
    'occasion.spouse-birthday': 'spouse’s birthday',
    'occasion.membership': 'membership anniversary',
  },
  fa: {
    firstName: 'نامشان',
    lastName: 'نام خانوادگی‌شان',
    title: 'عنوانشان',
    city: 'شهرشان',
    ref: 'شمارهٔ مشتری‌شان',
    mobile: 'شمارهٔ موبایلشان',
    email: 'نشانی ایمیلشان',
    language: 'زبانشان',
    zone: 'منطقهٔ زمانی‌شان',
    createdAt: 'روز ثبتشان',
    tags: 'برچسب‌هایشان',
    'consent.sms': 'اجازهٔ پیامکشان',
    'consent.email': 'اجازهٔ ایمیلشان',
    'occasion.birthday': 'زادروزشان',
    'occasion.wedding': 'سالگرد ازدواجشان',
    'occasion.spouse-birthday': 'زادروز همسرشان',
    'occasion.membership': 'سالگرد عضویتشان',
  },
};

const REACHABLE: Record<Language, (channel: string, may: boolean) => string> = {
  en: (channel, may) => `who ${may ? 'can' : 'cannot'} be reached by ${channel === 'sms' ? 'SMS' : 'email'}`,
  fa: (channel, may) => `با ${channel === 'sms' ? 'پیامک' : 'ایمیل'} در دسترس ${may ? 'هستند' : 'نیستند'}`,
};

const SHOWN_OF_LIST = 5;

/** One clause in plain words, in the place of a relative clause: "whose city is “Tehran”", «شهرشان «تهران» است». */
export function clauseWords(clause: Clause, language: Language): string {
  const { field, op } = clause;
  if (field.startsWith('reachable.')) return REACHABLE[language](afterDot(field), clause.value === true);
  return (language === 'fa' ? FA : EN)[op](labelOf(field, language), valueWords(clause, language));
}

function labelOf(field: string, language: Language): string {
  const label = LABELS[language][field];
  if (label !== undefined) return label;
  return language === 'fa' ? `فیلد «${afterDot(field)}»` : `field “${afterDot(field)}”`;
}

function valueWords({ field, op, value }: Clause, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return booleanWord(field, value, language);
  if (!Array.isArray(value)) {
    return op === 'on' || op === 'before' || op === 'after'
      ? formatDay(new Date(`${String(value)}T12:00Z`), language, 'utc')
      : one(value, language);
  }
  const shown = value.slice(0, SHOWN_OF_LIST).map((part) => one(part, language));
  const left = value.length - shown.length;
  if (left > 0) shown.push(language === 'fa' ? `${one(left, 'fa')} مورد دیگر` : `${left} more`);
  return shown.join(language === 'fa' ? '، ' : ', ');
}

function booleanWord(field: string, value: boolean, language: Language): string {
  const [no, yes] = field.startsWith('consent.')
    ? { en: ['refused', 'given'], fa: ['رد‌شده', 'داده‌شده'] }[language]
    : { en: ['no', 'yes'], fa: ['«نه»', '«بله»'] }[language];
  return (value ? yes : no) ?? '';
}

function one(value: string | number, language: Language): string {
  if (typeof value === 'number')
    return new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en').format(value);
  return language === 'fa' ? `«${value}»` : `“${value}”`;
}
