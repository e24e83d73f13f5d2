import type { Clause } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import { afterDot, builtInKind } from './fields.ts';
import { contactedWords, purchaseWords, thingWords } from './history-words.ts';
import type { Known } from './known.ts';
import { labelOf } from './labels.ts';
import { PHRASES } from './phrases.ts';
import { amountWords, lastDays, one, valueWords } from './value-words.ts';

const REACHABLE: Record<Language, (channel: string, may: boolean) => string> = {
  en: (channel, may) => `who ${may ? 'can' : 'cannot'} be reached by ${channel === 'sms' ? 'SMS' : 'email'}`,
  fa: (channel, may) => `با ${channel === 'sms' ? 'پیامک' : 'ایمیل'} در دسترس ${may ? 'هستند' : 'نیستند'}`,
};

const IN_SEGMENT: Record<Language, (name: string, isIn: boolean) => string> = {
  en: (name, isIn) => `who are ${isIn ? '' : 'not '}in the segment ${name}`,
  fa: (name, isIn) => `در بخش ${name} ${isIn ? 'هستند' : 'نیستند'}`,
};

type Words = (clause: Clause, language: Language, known: Known) => string;

const WORDS: Partial<Record<ReturnType<typeof builtInKind>, Words>> = {
  reach: ({ field, value }, language) => REACHABLE[language](afterDot(field), value === true),
  segment: (clause, language, known) =>
    IN_SEGMENT[language](segmentName(clause, known, language), clause.op === 'is'),
  figure: figureWords,
  contacted: contactedWords,
  moment: (clause, language) => purchaseWords(clause, language) ?? plainWords(clause, language),
  groups: thingOrPlain,
  bought: thingOrPlain,
  campaign: thingOrPlain,
};

/**
 * One clause in plain words, in the place of a relative clause: "whose city is “Tehran”", «شهرشان «تهران» است».
 * A segment is only named; what it asks for is for the sentence to say.
 */
export function clauseWords(clause: Clause, language: Language, known: Known): string {
  return (WORDS[builtInKind(clause.field)] ?? plainWords)(clause, language, known);
}

function thingOrPlain(clause: Clause, language: Language, { names }: Known): string {
  return thingWords(clause, language, names) ?? plainWords(clause, language);
}

function plainWords(clause: Clause, language: Language): string {
  return PHRASES[language][clause.op](labelOf(clause.field, language), valueWords(clause, language));
}

function segmentName({ value }: Clause, { segments }: Known, language: Language): string {
  const id = String(value);
  return one(segments.get(id)?.name ?? id, language);
}

function figureWords(clause: Clause, language: Language, { currency }: Known): string {
  const { field, op, days } = clause;
  const window = days === undefined ? '' : ` ${lastDays(days, language)}`;
  const value = valueWords(clause, language);
  const amount = field === 'orders.sum' ? amountWords(value, currency, language) : value;
  const label = `${labelOf(field, language)}${window}`;
  // It is never unknown, so nothing need be said of that.
  if (op === 'isNot')
    return language === 'fa' ? `${label} ${amount} نیست` : `whose ${label} is not ${amount}`;
  return PHRASES[language][op](label, amount);
}
