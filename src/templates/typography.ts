import { isGsm7 } from './gsm7.ts';

/** Typographic characters and the plain forms that GSM-7 has; each looks so alike that no reader minds. */
const PLAIN = new Map<string, string>(
  Object.entries({
    '"': '“”„‟″«»',
    "'": '‘’‚‛′`´ʼ',
    '-': '‐‑‒–—―−',
    '...': '…',
    ' ': '\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  }).flatMap(([plain, forms]) => Array.from(forms, (form): [string, string] => [form, plain])),
);
const TYPOGRAPHIC = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

/** Persian forms that slip into a Latin text; only proposed, for they are not mere typography. */
const PERSIAN = new Map(Array.from('،؛؟٪٫٬۰۱۲۳۴۵۶۷۸۹', (form, i) => [form, ',;?%.,0123456789'.charAt(i)]));

/**
 * Characters that are not seen but cost units, and one of which turns a GSM-7 text into UCS-2: soft hyphen, direction
 * marks and isolates, zero-width spaces, byte-order mark, controls. A ZWNJ stays between two Persian letters, where it
 * shapes the word; a ZWJ stays after a letter or an emoji, where it joins.
 */
const INVISIBLE = new RegExp(
  [
    '[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
    '\\u034f',
    '(?![\\t\\n\\f\\r])\\p{Cc}',
    '(?<!\\p{Script=Arabic})\\u200c|\\u200c(?!\\p{Script=Arabic})',
    '(?<!\\p{L}|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f)\\u200d',
  ].join('|'),
  'gu',
);

/** Every character of which INVISIBLE may take one away: looking for these costs a fraction of asking it. */
const PERHAPS = /[\u034f\p{Cc}\p{Cf}\u2065]/u;

/** A text without invisible marks; see INVISIBLE for what stays. */
export function stripInvisible(text: string): string {
  return PERHAPS.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** A text with its curly quotes, dashes, odd spaces and ellipses in GSM-7 forms. Letters are never touched. */
export function toGsm7Typography(text: string): string {
  return text.normalize('NFC').replace(TYPOGRAPHIC, (char) => PLAIN.get(char) ?? char);
}

/** What to propose to a writer in place of a character that GSM-7 cannot write; null when nothing comes near it. */
export function gsm7FormOf(char: string): string | null {
  const plain = PLAIN.get(char) ?? PERSIAN.get(char);
  if (plain !== undefined) return plain;
  if (stripInvisible(char) === '' || /^\p{M}$/u.test(char)) return '';
  const base = char.normalize('NFKD').replace(/\p{M}/gu, '');
  return base !== char && base !== '' && isGsm7(base) ? base : null;
}
