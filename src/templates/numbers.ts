import type { Language } from '../contract/words.ts';
import { asciiDigits } from '../lib/text.ts';

/** A number as people write it: digits of either language, grouped by commas, a point or a Persian decimal sign. */
const WRITTEN = /^[-−]?\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?$|^[-−]?\d+(?:[.٫]\d+)?$/;

/** The number that a value says; null when it says none. */
export function numberOf(value: string | number | boolean): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean' || value.length > MAX_LENGTH) return null;
  const text = asciiDigits(value.trim());
  if (!WRITTEN.test(text)) return null;
  return Number(text.replace(/[,٬]/g, '').replace('٫', '.').replace('−', '-'));
}

/** More digits than a number can tell apart. */
const MAX_LENGTH = 40;

const FA_DIGITS = '۰۱۲۳۴۵۶۷۸۹';

/** A text with its digits in those of a language; everything else as it is. */
export function inDigitsOf(language: Language, text: string): string {
  const ascii = asciiDigits(text);
  return language === 'en' ? ascii : ascii.replace(/\d/g, (digit) => FA_DIGITS.charAt(Number(digit)));
}
