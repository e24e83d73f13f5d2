/** What pages need of a contact in order to name it. */
export type Named = {
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  ref?: string | null;
  mobile?: string | null;
  email?: string | null;
};

/** A contact's name as a list shows it; an address or the shop's number where no name is known, null where nothing is. */
export function personName(person: Named): string | null {
  const names = [person.firstName, person.lastName].filter((part) => part !== null);
  if (names.length > 0) return [person.title, ...names].filter((part) => part !== null).join(' ');
  return person.mobile ?? person.email ?? person.ref ?? null;
}

/** Enough of an address to tell two people of one name apart: +98912•••4567, mar•••@club.example. */
export function shortAddress({ mobile, email }: Pick<Named, 'mobile' | 'email'>): string {
  if (mobile !== null && mobile !== undefined) return `${mobile.slice(0, 6)}•••${mobile.slice(-4)}`;
  if (email === null || email === undefined) return '';
  const at = email.indexOf('@');
  return `${email.slice(0, Math.min(3, at))}•••${email.slice(at)}`;
}

const NOBODY = { fa: 'مشتری گرامی', en: 'Dear customer' } as const;

/**
 * How a message greets a contact, by the server's rule: title and last name, else the full name, for the gender is
 * never guessed; without a name, as anybody.
 */
export function greetingOf({ title, firstName, lastName }: Named, language: 'fa' | 'en'): string {
  if (firstName === null && lastName === null) return NOBODY[language];
  const names = title !== null && lastName !== null ? [title, lastName] : [title, firstName, lastName];
  const name = names.filter((part) => part !== null).join(' ');
  return language === 'fa' ? `${name} گرامی` : `Dear ${name}`;
}
