import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { GLOSSARY } from './glossary.ts';

export const LANGUAGES = ['fa', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages, side by side, so that neither is forgotten: [English, Persian]. */
export type Pair = readonly [en: string, fa: string];
export type Words = Record<string, Pair>;

void i18next.use(initReactI18next).init({
  lng: 'fa',
  fallbackLng: false,
  resources: { en: { glossary: sideOf(GLOSSARY, 0) }, fa: { glossary: sideOf(GLOSSARY, 1) } },
  defaultNS: 'glossary',
  initAsync: false,
  interpolation: { escapeValue: false },
  // A word that is missing is a fault of ours, and a test finds it.
  parseMissingKeyHandler: (key) => `⟦${key}⟧`,
});

function sideOf(words: Words, side: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, pair]) => [key, pair[side]]));
}

/** Values that a text takes: {{count, number}} is written in the reader's digits. */
export type Values = Record<string, string | number>;

type Singular<K> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
export type Say<K extends string> = (key: Singular<K>, values?: Values) => string;

/**
 * Declares the words of a room, and gives the hook that says them. `key_one` and `key_other` are said by `count`;
 * `$t(campaign)` takes a word of the glossary.
 */
export function defineWords<const W extends Words>(room: string, words: W): () => Say<keyof W & string> {
  i18next.addResourceBundle('en', room, sideOf(words, 0));
  i18next.addResourceBundle('fa', room, sideOf(words, 1));
  return function useWords() {
    const { t } = useTranslation([room, 'glossary']);
    return (key, values = {}) => t(key, values);
  };
}

/** Words outside of a component. */
export function sayNow(room: string, key: string, values: Values = {}): string {
  return i18next.t(key, { ns: room, ...values });
}

export const useGlossary = defineWords('glossary', GLOSSARY);
export { i18next };
