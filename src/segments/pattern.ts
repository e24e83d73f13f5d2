import { displayForm } from '../lib/text.ts';

/** Letters and digits that people write for one another: each stands for its whole family. */
const FAMILIES = [
  'اآأإٱ',
  'وؤ',
  'یيىئ',
  'کك',
  'هةۀ',
  '0۰٠',
  '1۱١',
  '2۲٢',
  '3۳٣',
  '4۴٤',
  '5۵٥',
  '6۶٦',
  '7۷٧',
  '8۸٨',
  '9۹٩',
];

/**
 * What may stand between two letters unseen or by habit: spaces, ZWNJ and joiners, vowel marks, tatweel, a lone hamza.
 * Spelled out, since `\s` means ASCII spaces to MongoDB and Unicode's to JavaScript.
 */
const SPACES = ' \t\n\v\f\r\u00A0\u1680\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF';
const GAP = `\u0610-\u061A\u064B-\u065F\u0670${SPACES}\u0640\u0621`;

const IS_GAP = new RegExp(`[${GAP}]`, 'u');

const FAMILY_OF = new Map(FAMILIES.flatMap((family) => Array.from(family, (letter) => [letter, family])));

/** One letter of a pattern: its family as a class, or itself with its meaning as a regular expression taken away. */
function letterPattern(letter: string): string {
  const family = FAMILY_OF.get(letter);
  return family === undefined ? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : `[${family}]`;
}

/** The letters of a text that count when it is looked for; empty when nothing would be left to look for. */
export function lettersOf(text: string): string[] {
  return Array.from(displayForm(text)).filter((letter) => !IS_GAP.test(letter));
}

/**
 * A regular expression's source that finds a person's text whatever form of a Persian letter, space or digit
 * was typed; to be run with the flag `i`. Nothing of the text is left with a meaning of its own, and since no
 * letter may also be a gap, matching is linear: no text makes it slow.
 */
export function textPattern(text: string, place: 'anywhere' | 'start'): string {
  const letters = lettersOf(text).map(letterPattern).join(`[${GAP}]*`);
  return place === 'start' ? `^[${GAP}]*${letters}` : letters;
}
