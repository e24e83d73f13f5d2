import { RULE_LIMITS } from '../contract/rule-words.ts';
import type { Rule } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import { clauseWords } from './clause-words.ts';
import type { Known } from './known.ts';

type Words = {
  everyone: string;
  /** within a rule: what everyone satisfies */
  anybody: string;
  opening: string;
  and: string;
  or: string;
  not: (inner: string) => string;
};

const WORDS: Record<Language, Words> = {
  en: {
    everyone: 'All contacts.',
    anybody: 'who are known at all',
    opening: 'Contacts ',
    and: ' and ',
    or: ' or ',
    not: (inner) => `who are not among those (${inner})`,
  },
  fa: {
    everyone: 'همهٔ مخاطبان.',
    anybody: 'هر که باشند',
    opening: 'مخاطبانی که ',
    and: ' و ',
    or: ' یا ',
    not: (inner) => `از این‌ها نیستند: (${inner})`,
  },
};

/**
 * A checked rule in plain words; long lists are abbreviated, with how many are left out. A segment that it names is
 * told in brackets, but for one that is gone or that leads back to itself, which only has its name.
 */
export function sentence(rule: Rule, language: Language, known: Known): string {
  const words = WORDS[language];
  if ('all' in rule && rule.all.length === 0) return words.everyone;
  return `${words.opening}${phrase(rule, { language, known, within: [] })}.`;
}

type Telling = { language: Language; known: Known; within: string[] };

function phrase(rule: Rule, telling: Telling): string {
  const words = WORDS[telling.language];
  if ('all' in rule) return rule.all.length === 0 ? words.anybody : joined(rule.all, words.and, telling);
  if ('any' in rule) return joined(rule.any, words.or, telling);
  if ('not' in rule) return words.not(phrase(rule.not, telling));
  const own = clauseWords(rule, telling.language, telling.known);
  return rule.field === 'segment' ? `${own}${meaning(String(rule.value), telling)}` : own;
}

function meaning(id: string, { language, known, within }: Telling): string {
  const segment = known.segments.get(id);
  if (segment === undefined || within.includes(id) || within.length >= RULE_LIMITS.depth) return '';
  return ` (${phrase(segment.rule, { language, known, within: [...within, id] })})`;
}

/** Brackets keep the groups apart, where a reader would otherwise have to know whether "and" binds before "or". */
function joined(parts: Rule[], glue: string, telling: Telling): string {
  const isGroup = (part: Rule) =>
    ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
  return parts
    .map((part) => (parts.length > 1 && isGroup(part) ? `(${phrase(part, telling)})` : phrase(part, telling)))
    .join(glue);
}
