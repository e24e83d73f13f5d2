import { fullName, shortName } from '../contacts/names.ts';
import type { Contact, FieldValue } from '../contacts/contact.ts';
import type { Language } from '../contract/words.ts';
import type { Run } from './run.ts';

const FA_DIGITS = '۰۱۲۳۴۵۶۷۸۹';

/**
 * What a template may name, for one contact: the standard fields, then the contact's own fields, then the
 * campaign's. What the contact lacks is absent, so that a strict template says so instead of printing nothing.
 */
export function valuesOf(
  contact: Contact,
  run: Pick<Run, 'brand' | 'phone' | 'data'>,
  language: Language,
): Record<string, string> {
  const values = new Map<string, string>(Object.entries(run.data));
  for (const [name, value] of Object.entries(contact.fields)) values.set(name, printed(value, language));
  const standard: Record<string, string | null> = {
    name: fullName(contact, language),
    shortName: shortName(contact, language),
    title: contact.title,
    firstName: contact.firstName,
    lastName: contact.lastName,
    city: contact.city,
    mobile: contact.mobile,
    email: contact.email,
    brand: run.brand[language],
    phone: run.phone,
  };
  for (const [name, value] of Object.entries(standard)) {
    if (value === null || value === '') values.delete(name);
    else values.set(name, value);
  }
  return Object.fromEntries(values);
}

function printed(value: FieldValue, language: Language): string {
  if (typeof value !== 'number') return String(value);
  return language === 'en'
    ? String(value)
    : String(value).replace(/\d/g, (digit) => FA_DIGITS.charAt(Number(digit)));
}
