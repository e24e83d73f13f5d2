import { formatDay } from '../calendar/dates.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Clause } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import { windowOf, type Asked } from './day.ts';
import { afterDot, builtInKind } from './fields.ts';
import { figureOf, happened, lastContact } from './happened.ts';
import { heldBy, momentOf } from './held.ts';
import type { Known } from './known.ts';
import { amountWords, booleanWord, languageWord, listWords, one, yearlyDayWords } from './value-words.ts';

const NOTHING: Record<Language, string> = { en: 'nothing is known', fa: 'چیزی معلوم نیست' };

type Asking = { asked: Asked; known: Known };
type Telling = (contact: Contact, clause: Clause, asking: Asking, language: Language) => string;

const TELLINGS: Partial<Record<ReturnType<typeof builtInKind>, Telling>> = {
  occasion: (contact, { field }, _, language) => daysOf(contact, afterDot(field), language),
  moment: (contact, { field }, { asked }, language) => moment(momentOf(contact, field), asked, language),
  contacted: (contact, { field }, { asked }, language) =>
    moment(lastContact(contact, field), asked, language),
  figure,
  groups: (contact, _, { known }, language) => list(contact.groups, known, language),
  tags: (contact, _, { known }, language) => list(contact.tags, known, language),
  bought: happenedList,
  campaign: happenedList,
};

/** What a contact holds where a clause looks, in plain words; of a window, what lies in it. */
export function heldWords(contact: Contact, clause: Clause, asking: Asking, language: Language): string {
  const telling = TELLINGS[builtInKind(clause.field)] ?? plain;
  return telling(contact, clause, asking, language);
}

function daysOf({ occasions }: Contact, kind: string, language: Language): string {
  const days = occasions.filter((occasion) => occasion.kind === kind);
  if (days.length === 0) return NOTHING[language];
  return days.map((day) => yearlyDayWords(day, language)).join(language === 'fa' ? '، ' : ', ');
}

function moment(at: Date | null, { zone }: Asked, language: Language): string {
  return at === null ? NOTHING[language] : formatDay(at, language, zone);
}

function figure(contact: Contact, clause: Clause, { asked, known }: Asking, language: Language): string {
  const words = one(figureOf(contact, clause.field, windowOf(clause, asked)), language);
  return clause.field === 'orders.sum' ? amountWords(words, known.currency, language) : words;
}

function happenedList(
  contact: Contact,
  clause: Clause,
  { asked, known }: Asking,
  language: Language,
): string {
  return list(happened(contact, clause.field, windowOf(clause, asked)), known, language);
}

function list(values: string[], { names }: Known, language: Language): string {
  const named = values.map((value) => names.get(value) ?? value);
  return named.length === 0 ? NOTHING[language] : listWords(named, language);
}

function plain(contact: Contact, { field }: Clause, _: Asking, language: Language): string {
  const held = heldBy(contact, field);
  if (typeof held === 'boolean') return booleanWord(field, held, language);
  if (field === 'language' && typeof held === 'string') return languageWord(held, language);
  const isKnown = typeof held === 'number' || (typeof held === 'string' && held !== '');
  return isKnown ? one(held, language) : NOTHING[language];
}
