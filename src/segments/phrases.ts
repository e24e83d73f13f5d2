import type { Op } from '../contract/rule-words.ts';
import type { Language } from '../contract/words.ts';

/** A clause about what a label names, with the words of its value. */
export type Phrase = (label: string, value: string) => string;

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
  within: (l, v) => `whose ${l} is ${v}`,
  inJalaliMonth: (l, v) => `whose ${l} falls in ${v}`,
  inGregorianMonth: (l, v) => `whose ${l} falls in ${v}`,
  withinDays: (l, v) => `whose ${l} was ${v}`,
  notWithinDays: (l, v) => `whose ${l} was not ${v} (or is not known)`,
  inNextDays: (l, v) => `whose ${l} is ${v}`,
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
  within: (l, v) => `${l} ${v} است`,
  inJalaliMonth: (l, v) => `${l} در ${v} است`,
  inGregorianMonth: (l, v) => `${l} در ${v} است`,
  withinDays: (l, v) => `${l} ${v} بوده است`,
  notWithinDays: (l, v) => `${l} ${v} نبوده است (یا معلوم نیست)`,
  inNextDays: (l, v) => `${l} ${v} است`,
  exists: (l) => `${l} معلوم است`,
  missing: (l) => `${l} معلوم نیست`,
};

export const PHRASES: Record<Language, Record<Op, Phrase>> = { en: EN, fa: FA };
