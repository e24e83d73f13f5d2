import type { Contact } from './api.ts';

/** What a person is called and where it can be reached, as it stands in a form: blank for nothing. */
export type PersonValues = {
  title: string;
  firstName: string;
  lastName: string;
  mobile: string;
  email: string;
  language: 'fa' | 'en';
  ref: string;
  city: string;
  province: string;
  zone: string;
};

const NAMES = [
  'title',
  'firstName',
  'lastName',
  'mobile',
  'email',
  'ref',
  'city',
  'province',
  'zone',
] as const;

export function valuesOf(contact: Contact): PersonValues {
  const texts = Object.fromEntries(NAMES.map((name) => [name, contact[name] ?? ''])) as Record<
    (typeof NAMES)[number],
    string
  >;
  return { ...texts, language: contact.language };
}

/** What differs, as the API takes it: null clears. */
export function changesOf(before: PersonValues, after: PersonValues) {
  const changed = NAMES.filter((name) => before[name].trim() !== after[name].trim());
  const texts = Object.fromEntries(changed.map((name) => [name, after[name].trim() || null]));
  return { ...texts, ...(before.language === after.language ? {} : { language: after.language }) };
}

/** Whether nothing is told by which a person could be known again. */
export function isNobody({ firstName, lastName, mobile, email, ref }: PersonValues): boolean {
  return [firstName, lastName, mobile, email, ref].every((text) => text.trim() === '');
}

/** A new person as the API takes it, without what was left blank. */
export function personOf(values: PersonValues) {
  const given = NAMES.filter((name) => values[name].trim() !== '');
  return {
    ...Object.fromEntries(given.map((name) => [name, values[name].trim()])),
    language: values.language,
  };
}
