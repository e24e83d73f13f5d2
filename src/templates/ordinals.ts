import type { Language } from '../contract/words.ts';

const ONES =
  ' یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(' ');
const TENS = '  بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ');
const HUNDREDS = ' صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'.split(' ');
const THOUSAND = 'هزار';
const AND = ' و ';

/** Where the rule (cardinal and «م») does not hold. The last word of a compound is regular: «بیست و یکم». */
const IRREGULAR: Record<string, string> = { سه: 'سوم', سی: 'سی‌ام' };

const ENGLISH = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/**
 * The number in a row, as it stands before its noun: «چهارمین» in Persian, 4th in English.
 *
 * @returns null for what has no place in a row, and from a million on
 */
export function ordinalIn(language: Language, number: number): string | null {
  if (!Number.isInteger(number) || number < 1 || number >= 1_000_000) return null;
  if (language === 'en') return `${number}${SUFFIXES[ENGLISH.select(number)] ?? 'th'}`;
  if (number === 1) return 'اولین';
  const words = cardinalOf(number);
  const last = words.pop() ?? '';
  return [...words, `${IRREGULAR[last] ?? `${last}م`}ین`].join(AND);
}

/** The words of a number from 1 to 999,999, to be joined by «و»: «بیست», «سه». */
function cardinalOf(number: number): string[] {
  if (number >= 1000) {
    const thousands = Math.floor(number / 1000);
    const first = thousands === 1 ? THOUSAND : `${cardinalOf(thousands).join(AND)} ${THOUSAND}`;
    return [first, ...cardinalOf(number % 1000)];
  }
  if (number >= 100) return [HUNDREDS[Math.floor(number / 100)] ?? '', ...cardinalOf(number % 100)];
  if (number >= 20) return [TENS[Math.floor(number / 10)] ?? '', ...cardinalOf(number % 10)];
  return number === 0 ? [] : [ONES[number] ?? ''];
}
