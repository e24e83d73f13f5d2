import { fullName, greeting, shortGreeting, shortName } from '../contacts/names.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Language } from '../contract/words.ts';
import type { Values } from '../templates/print.ts';
import type { Run } from './run.ts';

type Speaker = Pick<Run, 'brand' | 'phone'> & { data: Values };

type Standard = (contact: Contact, run: Speaker, language: Language) => string | null;

const STANDARD = new Map<string, Standard>([
  ['name', (contact, _, language) => fullName(contact, language)],
  ['shortName', (contact, _, language) => shortName(contact, language)],
  ['greeting', (contact, _, language) => greeting(contact, language)],
  ['shortGreeting', (contact, _, language) => shortGreeting(contact, language)],
  ['title', ({ title }) => title],
  ['firstName', ({ firstName }) => firstName],
  ['lastName', ({ lastName }) => lastName],
  ['city', ({ city }) => city],
  ['province', ({ province }) => province],
  ['mobile', ({ mobile }) => mobile],
  ['email', ({ email }) => email],
  ['brand', (_, { brand }, language) => brand[language]],
  ['phone', (_, { phone }) => phone],
]);

/**
 * What a template may name, for one contact: the standard fields, then the contact's own fields, then the
 * campaign's. What the contact lacks is absent, so that a strict template says so instead of printing nothing.
 * Numbers stay numbers: how they are written is the template's matter.
 *
 * @param names those that are asked for; null: all
 */
export function valuesOf(
  contact: Contact,
  run: Speaker,
  { language, names }: { language: Language; names: readonly string[] | null },
): Values {
  const values: Values = {};
  for (const name of names ?? everyName(contact, run)) {
    const standard = STANDARD.get(name);
    const value = standard === undefined ? ownValue(contact, run, name) : standard(contact, run, language);
    if (value !== null && (value !== '' || standard === undefined)) values[name] = value;
  }
  return values;
}

function everyName(contact: Contact, run: Speaker): Set<string> {
  return new Set([...STANDARD.keys(), ...Object.keys(contact.fields), ...Object.keys(run.data)]);
}

function ownValue({ fields }: Contact, { data }: Speaker, name: string): Values[string] | null {
  if (Object.hasOwn(fields, name)) return fields[name] ?? null;
  return Object.hasOwn(data, name) ? (data[name] ?? null) : null;
}
