import type { Contact } from '../contacts/contact.ts';
import type { Draft } from './draft.ts';
import { ofAnother, otherRef, type Reason } from './reasons.ts';

export const KEYS = ['ref', 'mobile', 'email'] as const;
export type Key = (typeof KEYS)[number];
type Keyed = Record<Key, string | null>;

/** Contacts by what tells them apart. */
export type KnownContacts = (key: Key, value: string) => Contact | null;

export function knownBy(contacts: Contact[]): KnownContacts {
  const index = new Map(contacts.flatMap((contact) => keysOf(contact).map(({ name }) => [name, contact])));
  return (key, value) => index.get(`${key}:${value}`) ?? null;
}

/** The keys that somebody has, each with a name that no other key has. */
export function keysOf(keyed: Keyed): { key: Key; value: string; name: string }[] {
  return KEYS.flatMap((key) => {
    const value = keyed[key];
    return value === null ? [] : [{ key, value, name: `${key}:${value}` }];
  });
}

/**
 * The contact that a row is about: the one with its ref, else with its mobile, else with its email; null when it is
 * nobody yet. A row that points at two contacts, or at somebody who has another ref, is a fault: which of them is
 * meant cannot be told, and a guess would give one person's name and consent to another.
 */
export function matchOf(
  draft: Draft,
  known: KnownContacts,
): { contact: Contact | null } | { fault: Reason; key: Key } {
  let match: { key: Key; contact: Contact } | null = null;
  for (const { key, value } of keysOf(draft)) {
    const contact = known(key, value);
    if (contact === null) continue;
    match ??= { key, contact };
    if (match.contact.id !== contact.id) {
      return { key, fault: ofAnother(match.key) };
    }
  }
  if (match === null) return { contact: null };
  const { ref } = match.contact;
  if (draft.ref !== null && ref !== null && draft.ref !== ref) {
    return { key: 'ref', fault: otherRef(ref, match.key) };
  }
  return { contact: match.contact };
}
