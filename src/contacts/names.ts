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

const GREETINGS: Record<Language, (name: string) => string> = {
  fa: (name) => `${name} گرامی`,
  en: (name) => `Dear ${name}`,
};

/**
 * How a message begins: «خانم رضایی گرامی», Dear Ms Rezaei. Without a title it greets by first and last name, for the
 * gender is never guessed, and without a name by neither.
 */
export function greeting(named: Named, language: Language): string {
  if (named.title !== null) return shortGreeting(named, language);
  return hasName(named) ? GREETINGS[language](fullName(named, language)) : FALLBACKS[language];
}

/** The greeting for a text that is too long with the full one. */
export function shortGreeting(named: Named, language: Language): string {
  return hasName(named) ? GREETINGS[language](shortName(named, language)) : FALLBACKS[language];
}

function hasName({ firstName, lastName }: Named): boolean {
  return firstName !== null || lastName !== null;
}
