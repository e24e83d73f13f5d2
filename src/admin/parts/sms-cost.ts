import type { Settings } from '../app/office.ts';

type SmsPrices = Settings['prices']['sms'];
export type SmsSize = { encoding: 'gsm7' | 'ucs2'; units: number; parts: number };

/**
 * What one SMS of this size costs, from the cheapest route to the dearest, in the organisation's currency; null where
 * no price is known. Which one it is hangs on the receiver's number, and preflight counts it for everyone.
 */
export function costOf({ encoding, parts }: SmsSize, prices: SmsPrices): { from: number; to: number } | null {
  const each = prices.map((price) => price[encoding]);
  if (each.length === 0) return null;
  return { from: Math.min(...each) * parts, to: Math.max(...each) * parts };
}

export type Culprit = {
  language: 'fa' | 'en';
  char: string;
  code: string;
  line: number;
  column: number;
  fix: string | null;
};

/** One entry a character, at its first place, with how often it was found. */
export function grouped(culprits: Culprit[]): (Culprit & { times: number })[] {
  const byChar = new Map<string, Culprit & { times: number }>();
  for (const culprit of culprits) {
    const known = byChar.get(culprit.char);
    if (known === undefined) byChar.set(culprit.char, { ...culprit, times: 1 });
    else known.times++;
  }
  return [...byChar.values()];
}

/** A text without a culprit: what is proposed stands in its place wherever it is. */
export function cured(text: string, { char, fix }: Pick<Culprit, 'char' | 'fix'>): string {
  return fix === null ? text : text.replaceAll(char, () => fix);
}
