import type { Request } from 'express';
import { Language, type ConsentScope } from '../../contract/words.ts';

/** The language that the reader has chosen by the link on the page; null when none was. */
export function chosenLanguage(req: Pick<Request, 'query'>): Language | null {
  return Language.safeParse(req.query['lang']).data ?? null;
}

/** An address of ours that keeps the chosen language. */
export function keeping(address: string, chosen: Language | null): string {
  return chosen === null ? address : `${address}?lang=${chosen}`;
}

/** As people write numbers in a language. */
export function digits(value: number, language: Language): string {
  return value.toLocaleString(language === 'fa' ? 'fa-IR' : 'en', { useGrouping: false });
}

/** @param country ISO 3166: `DE` */
export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}

/** A masked address among a language's words: a number with its digits, and each in its own direction. */
export function shownAddress(scope: ConsentScope, masked: string, language: Language): string {
  const isNumber = scope === 'sms' && language === 'fa';
  const text = isNumber ? masked.replace(/\d/g, (digit) => digits(Number(digit), language)) : masked;
  return `\u2066${text}\u2069`;
}
