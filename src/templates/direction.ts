import type { Language } from '../contract/words.ts';

export type Direction = 'rtl' | 'ltr';

/** A template's language decides its direction: `dir="auto"` would turn «{{name}} عزیز» over for a Latin name. */
export function directionOf(language: Language): Direction {
  return language === 'fa' ? 'rtl' : 'ltr';
}

const RTL_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR_LETTER = /(?=\p{L})[^\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Keeps a value of the other direction from disturbing the plain text around it. Others stay as they are. */
export function isolate(value: string, around: Direction): string {
  const other = around === 'rtl' ? LTR_LETTER : RTL_LETTER;
  return other.test(value) ? FIRST_STRONG_ISOLATE + value + POP_DIRECTIONAL_ISOLATE : value;
}
