import type { Language } from '../contract/words.ts';
import type { Values } from './ops.ts';

/** Values of common length, for measuring and showing a text before it has a reader. */
const SAMPLES: Record<Language, Values> = {
  fa: {
    name: 'خانم رضایی',
    shortName: 'خانم رضایی',
    title: 'خانم',
    firstName: 'مریم',
    lastName: 'رضایی',
    city: 'اصفهان',
    mobile: '09123456789',
    email: 'maryam@example.com',
    phone: '02191001234',
  },
  en: {
    name: 'Ms Maryam Rezaei',
    shortName: 'Ms Rezaei',
    title: 'Ms',
    firstName: 'Maryam',
    lastName: 'Rezaei',
    city: 'Isfahan',
    mobile: '+989123456789',
    email: 'maryam@example.com',
    phone: '02191001234',
  },
};

/** About as long as a date, a code or a product's name. */
const UNKNOWN: Record<Language, string> = { fa: 'نمونه ۱۲۳', en: 'sample 123' };

/** Sample values for every field that a text uses; the brand and the telephone are the organisation's own. */
export function sampleValues(
  fields: string[],
  language: Language,
  own: { brand: string; phone: string | null },
): Values {
  const known: Values = { ...SAMPLES[language], brand: own.brand };
  if (own.phone !== null) known['phone'] = own.phone;
  return Object.fromEntries(
    fields.map((field) => [field, Object.hasOwn(known, field) ? (known[field] ?? '') : UNKNOWN[language]]),
  );
}
