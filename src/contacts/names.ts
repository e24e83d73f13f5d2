import type { Language } from '../contract/words.ts';
import type { Contact } from './contact.ts';

type Named = Pick<Contact, 'title' | 'firstName' | 'lastName'>;

const FALLBACKS: Record<Language, string> = { fa: 'مشتری گرامی', en: 'Dear customer' };

/** The name of a greeting: title, first and last name as far as they are known; a title alone greets nobody. */
export function fullName({ title, firstName, lastName }: Named, language: Language): string {
  const names = present(firstName, lastName);
  return names.length === 0 ? FALLBACKS[language] : present(title, ...names).join(' ');
}

/** The name for a text that is too long with the full one: title and last name, else title and first name. */
export function shortName({ title, firstName, lastName }: Named, language: Language): string {
  return fullName({ title, firstName: lastName === null ? firstName : null, lastName }, language);
}

function present(...words: (string | null)[]): string[] {
  return words.filter((word) => word !== null);
}
