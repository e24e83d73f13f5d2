import type { Language } from '../contract/words.ts';
import { invalid } from '../lib/errors.ts';
import type { Currency } from '../settings/settings.ts';
import { datePrinter, timePrinter } from './print-dates.ts';
import { inDigitsOf, numberOf } from './numbers.ts';
import type { Format } from './nodes.ts';
import { ordinalIn } from './ordinals.ts';

/** What a message says of one recipient, by field name. A missing value is absent or an empty text. */
export type Values = Record<string, Value>;
export type Value = string | number | boolean;

export type PrintOptions = {
  language: Language;
  /** IANA zone in which moments are shown */
  zone: string;
  /** unit that amounts are kept in */
  currency: Currency;
};

/** Writes a value for people; null when it cannot be written in this format. */
export type Printer = (value: Value) => string | null;
/** Makes a format's printer, once for all the recipients of a run. */
export type Print = (format: Format | null) => Printer;

const LOCALES: Record<Language, string> = { fa: 'fa-IR', en: 'en-GB' };

/** How the values of a run are written. @throws AppError 422 for an amount in a unit that is not the organisation's */
export function printIn(options: PrintOptions): Print {
  const { language } = options;
  return (format) => {
    switch (format?.kind) {
      case undefined:
        return (value) => (typeof value === 'number' ? inDigitsOf(language, String(value)) : String(value));
      case 'date':
        return remembering(datePrinter(format, options));
      case 'time':
        return remembering(timePrinter(options));
      case 'digits':
        return (value) => (typeof value === 'boolean' ? null : inDigitsOf(language, String(value)));
      case 'number':
        return numberPrinter(language);
      case 'ordinal':
        return ofNumber((number) => ordinalIn(language, number));
      case 'money':
        return moneyPrinter(format.unit, options);
      case 'plural':
        return pluralPrinter(format, language);
    }
  };
}

/** A campaign's own date is the same for everybody, and costs more than the rest of a message. */
function remembering(print: Printer): Printer {
  let last: { value: Value; text: string | null } | null = null;
  return (value) => {
    if (last?.value !== value) last = { value, text: print(value) };
    return last.text;
  };
}

function ofNumber(print: (number: number) => string | null): Printer {
  return (value) => {
    const number = numberOf(value);
    return number === null ? null : print(number);
  };
}

function numberPrinter(language: Language): Printer {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 });
  return ofNumber((number) => format.format(number));
}

/** A noun after a number is always singular in Persian: «۳ کتاب». */
function pluralPrinter({ one, other }: { one: string; other: string }, language: Language): Printer {
  return ofNumber((number) => (language === 'fa' || number === 1 ? one : other));
}

const UNITS: Record<Currency, Record<Language, string>> = {
  IRR: { fa: 'ریال', en: 'rial' },
  IRT: { fa: 'تومان', en: 'toman' },
  USD: { fa: 'دلار', en: 'USD' },
  EUR: { fa: 'یورو', en: 'EUR' },
};
const IRANIAN: Partial<Record<Currency, number>> = { IRR: 1, IRT: 10 };

/** An amount with its unit; a toman is ten rial. Cents are shown where there are any. */
function moneyPrinter(unit: 'rial' | 'toman' | null, { language, currency }: PrintOptions): Printer {
  const shown: Currency = unit === null ? currency : unit === 'rial' ? 'IRR' : 'IRT';
  const [kept, wanted] = [IRANIAN[currency] ?? 1, IRANIAN[shown] ?? 1];
  if (unit !== null && IRANIAN[currency] === undefined) {
    const message = `The text prints an amount in ${unit}, and the organisation keeps its amounts in ${currency}: write {{money field}}, or change the currency in the settings.`;
    throw invalid([{ path: 'currency', message }]);
  }
  const whole = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: shown === 'USD' || shown === 'EUR' ? 2 : 0,
    maximumFractionDigits: 2,
  });
  return ofNumber((number) => {
    const amount = (number * kept) / wanted;
    return `${(Number.isInteger(amount) ? whole : cents).format(amount)} ${UNITS[shown][language]}`;
  });
}
