import type { Rule } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import { clauseWords } from './clause-words.ts';

type Words = {
  everyone: string;
  opening: string;
  and: string;
  or: string;
  not: (inner: string) => string;
};

const WORDS: Record<Language, Words> = {
  en: {
    everyone: 'All contacts.',
    opening: 'Contacts ',
    and: ' and ',
    or: ' or ',
    not: (inner) => `who are not among those (${inner})`,
  },
  fa: {
    everyone: 'همهٔ مخاطبان.',
    opening: 'مخاطبانی که ',
    and: ' و ',
    or: ' یا ',
    not: (inner) => `از این‌ها نیستند: (${inner})`,
  },
};

/** A checked rule in plain words; long lists are abbreviated, with how many are left out. */
export function sentence(rule: Rule, language: Language): string {
  const words = WORDS[language];
  if ('all' in rule && rule.all.length === 0) return words.everyone;
  return `${words.opening}${phrase(rule, language)}.`;
}

function phrase(rule: Rule, language: Language): string {
  const words = WORDS[language];
  if ('all' in rule) return joined(rule.all, words.and, language);
  if ('any' in rule) return joined(rule.any, words.or, language);
  if ('not' in rule) return words.not(phrase(rule.not, language));
  return clauseWords(rule, language);
}

/** Brackets keep the groups apart, where a reader would otherwise have to know whether "and" binds before "or". */
function joined(parts: Rule[], glue: string, language: Language): string {
  const isGroup = (part: Rule) =>
    ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
  return parts
    .map((part) =>
      parts.length > 1 && isGroup(part) ? `(${phrase(part, language)})` : phrase(part, language),
    )
    .join(glue);
}
