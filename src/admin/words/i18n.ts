import { useSyncExternalStore } from 'react';
import { GLOSSARY } from './glossary.ts';

export const LANGUAGES = ['fa', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages, side by side, so that neither is forgotten: [English, Persian]. */
export type Pair = readonly [en: string, fa: string];
export type Words = Record<string, Pair>;

/** Values that a text takes: {{count, number}} is written in the reader's digits. */
export type Values = Record<string, string | number>;

type Singular<K> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
export type Say<K extends string> = (key: Singular<K>, values?: Values) => string;
/** In the language of the moment, for components; `in` one that is named, for all else. */
export type UseWords<K extends string> = (() => Say<K>) & { in: Record<Language, Say<K>> };

const SIGNS = /\$t\(([\w.-]+)\)|\{\{(\w+)(, number)?\}\}/g;
const FORMS = { en: new Intl.PluralRules('en'), fa: new Intl.PluralRules('fa') };
const NUMBERS = { en: new Intl.NumberFormat('en'), fa: new Intl.NumberFormat('fa') };

let spoken: Language = 'fa';
const hearers = new Set<() => void>();

/** The language of all words that are shown, from now on. */
export function speak(language: Language): void {
  spoken = language;
  for (const told of hearers) told();
}

function hear(told: () => void): () => void {
  hearers.add(told);
  return () => hearers.delete(told);
}

/**
 * Declares the words of a room, and gives the hook that says them. `key_one` and `key_other` are said by `count`;
 * `$t(campaign)` takes a word of the glossary.
 */
export function defineWords<const W extends Words>(room: string, words: W): UseWords<keyof W & string> {
  const says = { en: sayer(room, words, 'en'), fa: sayer(room, words, 'fa') };
  const useWords = () => says[useSyncExternalStore(hear, () => spoken)];
  return Object.assign(useWords, { in: says });
}

/** Says the words of a room in one language. A word that is missing is a fault of ours, and shows. */
export function sayer(room: string, own: Words, language: Language) {
  const words: Words = { ...GLOSSARY, ...own };
  const side = language === 'en' ? 0 : 1;
  const write = (value: string | number): string =>
    typeof value === 'number' ? NUMBERS[language].format(value) : value;

  function say(key: string, values: Values = {}): string {
    const { count } = values;
    const counted = typeof count === 'number' ? words[`${key}_${FORMS[language].select(count)}`] : undefined;
    const pair = counted ?? words[key];
    if (pair === undefined) return `⟦${room}.${key}⟧`;
    // What is put in is taken as it is: a name that looks like a sign of ours stays a name.
    return pair[side].replace(SIGNS, (sign: string, other?: string, name: string = '', number?: string) => {
      if (other !== undefined) return say(other, values);
      const value = values[name];
      if (value === undefined) return sign;
      return number === undefined ? String(value) : write(value);
    });
  }
  return say;
}

export const useGlossary = defineWords('glossary', GLOSSARY);
