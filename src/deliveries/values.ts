import { fullName, greeting, shortGreeting, shortName } from '../contacts/names.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Language } from '../contract/words.ts';
import type { Values } from '../templates/print.ts';
import type { Run } from './run.ts';

/**
 * What a template may name, for one contact: the standard fields, then the contact's own fields, then the
 * campaign's. What the contact lacks is absent, so that a strict template says so instead of printing nothing.
 * Numbers stay numbers: how they are written is the template's matter.
 */
export function valuesOf(
  contact: Contact,
  run: Pick<Run, 'brand' | 'phone'> & { data: Values },
  language: Language,
): Values {
  const values = new Map<string, Values[string]>(Object.entries(run.data));
  for (const [name, value] of Object.entries(contact.fields)) values.set(name, value);
  const standard: Record<string, string | null> = {
    name: fullName(contact, language),
    shortName: shortName(contact, language),
    greeting: greeting(contact, language),
    shortGreeting: shortGreeting(contact, language),
    title: contact.title,
    firstName: contact.firstName,
    lastName: contact.lastName,
    city: contact.city,
    province: contact.province,
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
