import type { Clause } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import { afterDot } from './fields.ts';
import { idsIn } from './references.ts';
import { lastDays, listWords } from './value-words.ts';

/** What a list holds, and how a person who holds it, or does not, is told of; `when` is a window or nothing. */
type Thing = {
  singular: string;
  plural: string;
  some: string;
  none: string;
  yes: (object: string, when: string) => string;
  no: (object: string, when: string) => string;
};

const en = (singular: string, plural: string, some = `a ${singular}`) => ({
  singular: `the ${singular}`,
  plural: `the ${plural}`,
  some,
  none: `any ${singular}`,
});
const fa = (singular: string, plural: string, some: string) => ({
  singular,
  plural,
  some,
  none: `هیچ ${some}`,
});
const campaign = { en: en('campaign', 'campaigns'), fa: fa('کمپین', 'کمپین‌های', 'کمپینی') };

const THINGS: Record<string, Record<Language, Thing>> = {
  groups: {
    en: { ...en('group', 'groups'), yes: (o) => `who are in ${o}`, no: (o) => `who are not in ${o}` },
    fa: { ...fa('گروه', 'گروه‌های', 'گروهی'), yes: (o) => `در ${o} هستند`, no: (o) => `در ${o} نیستند` },
  },
  'orders.product': {
    en: {
      ...en('product', 'products'),
      yes: (o, when) => `who have bought ${o}${when}`,
      no: (o, when) => `who have not bought ${o}${when}`,
    },
    fa: {
      ...fa('محصول', 'محصول‌های', 'محصولی'),
      yes: (o, when) => `${when}${o} را خریده‌اند`,
      no: (o, when) => `${when}${o} را نخریده‌اند`,
    },
  },
  'orders.category': {
    en: {
      ...en('category', 'categories'),
      yes: (o, when) => `who have bought from ${o}${when}`,
      no: (o, when) => `who have not bought from ${o}${when}`,
    },
    fa: {
      ...fa('دستهٔ', 'دسته‌های', 'دسته‌ای'),
      yes: (o, when) => `${when}از ${o} خرید کرده‌اند`,
      no: (o, when) => `${when}از ${o} خرید نکرده‌اند`,
    },
  },
  'campaign.received': {
    en: {
      ...campaign.en,
      yes: (o, when) => `who received ${o}${when}`,
      no: (o, when) => `who did not receive ${o}${when}`,
    },
    fa: {
      ...campaign.fa,
      yes: (o, when) => `${when}${o} را گرفته‌اند`,
      no: (o, when) => `${when}${o} را نگرفته‌اند`,
    },
  },
  'campaign.opened': {
    en: {
      ...campaign.en,
      yes: (o, when) => `who opened ${o}${when}`,
      no: (o, when) => `who did not open ${o}${when}`,
    },
    fa: {
      ...campaign.fa,
      yes: (o, when) => `${when}${o} را باز کرده‌اند`,
      no: (o, when) => `${when}${o} را باز نکرده‌اند`,
    },
  },
  'campaign.clicked': {
    en: {
      ...campaign.en,
      yes: (o, when) => `who clicked a link in ${o}${when}`,
      no: (o, when) => `who did not click a link in ${o}${when}`,
    },
    fa: {
      ...campaign.fa,
      yes: (o, when) => `${when}روی پیوندی در ${o} زده‌اند`,
      no: (o, when) => `${when}روی پیوندی در ${o} نزده‌اند`,
    },
  },
  'campaign.notOpened': {
    en: {
      ...campaign.en,
      yes: (o, when) => `who received ${o}${when} and left it unopened`,
      no: (o, when) => `who did not receive ${o}${when} and leave it unopened`,
    },
    fa: {
      ...campaign.fa,
      yes: (o, when) => `${when}${o} را گرفته و باز نکرده‌اند`,
      no: (o, when) => `چنین نیست که ${when}${o} را گرفته و باز نکرده باشند`,
    },
  },
};

const ONE_OF: Record<Language, string> = { en: 'one of', fa: 'یکی از' };
const ALL_OF: Record<Language, string> = { en: 'all of', fa: 'همهٔ' };

/** A clause about groups, goods or campaigns; null for one about something else. */
export function thingWords(
  clause: Clause,
  language: Language,
  names: ReadonlyMap<string, string>,
): string | null {
  const thing = THINGS[clause.field]?.[language];
  if (thing === undefined) return null;
  const when = windowWords(clause, language);
  const list = listWords(namesIn(clause, names), language);
  const { op } = clause;
  if (op === 'exists') return thing.yes(thing.some, when);
  if (op === 'missing') return thing.no(thing.none, when);
  if (op === 'hasAny') return thing.yes(`${ONE_OF[language]} ${thing.plural} ${list}`, when);
  if (op === 'hasAll') return thing.yes(`${ALL_OF[language]} ${thing.plural} ${list}`, when);
  return (op === 'hasNot' ? thing.no : thing.yes)(`${thing.singular} ${list}`, when);
}

function namesIn(clause: Clause, names: ReadonlyMap<string, string>): string[] {
  return idsIn(clause).map((id) => names.get(id) ?? id);
}

/** In English a window ends the phrase, in Persian it begins it. */
function windowWords({ days }: Clause, language: Language): string {
  if (days === undefined) return '';
  return language === 'fa' ? `${lastDays(days, 'fa')} ` : ` ${lastDays(days, 'en')}`;
}

const MESSAGES: Record<Language, Record<string, string>> = {
  en: { sms: 'SMS', email: 'email', any: 'message' },
  fa: { sms: 'پیامکی', email: 'ایمیلی', any: 'پیامی' },
};

/** Whether and when the contact was last written to. */
export function contactedWords({ field, op, value }: Clause, language: Language): string {
  const message = MESSAGES[language][afterDot(field)] ?? '';
  const isYes = op === 'exists' || op === 'withinDays';
  const when = value === undefined ? '' : lastDays(Number(value), language);
  if (language === 'fa') {
    const ever = isYes ? 'تاکنون' : 'هرگز';
    return `${when === '' ? ever : when} ${message} برایشان فرستاده ${isYes ? 'شده' : 'نشده'} است`;
  }
  const first = message === 'message' ? 'a' : 'an';
  return `to whom ${isYes ? first : 'no'} ${message} ${when === '' && !isYes ? 'ever was' : 'was'} sent${when === '' ? '' : ` ${when}`}`;
}

const PURCHASES: Record<Language, Partial<Record<Clause['op'], (when: string) => string>>> = {
  en: {
    withinDays: (when) => `who have bought ${when}`,
    notWithinDays: (when) => `who have not bought ${when}`,
    exists: () => 'who have bought before',
    missing: () => 'who have never bought',
  },
  fa: {
    withinDays: (when) => `${when} خرید کرده‌اند`,
    notWithinDays: (when) => `${when} خرید نکرده‌اند`,
    exists: () => 'پیش‌تر خرید کرده‌اند',
    missing: () => 'هرگز خرید نکرده‌اند',
  },
};

/** What is said most often of the last order; null for what the ordinary phrase says better. */
export function purchaseWords({ field, op, value }: Clause, language: Language): string | null {
  if (field !== 'orders.last') return null;
  return PURCHASES[language][op]?.(lastDays(Number(value), language)) ?? null;
}
