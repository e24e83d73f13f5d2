import type { CustomerKeys } from '../contract/orders.ts';
import type { ContactKeys, KnownContact } from './contact.store.ts';

export type KnownBy = (keys: ContactKeys & { ids: string[] }) => Promise<KnownContact[]>;

/** Who is meant by the keys that a shop gave, among those who were looked up: null for nobody who is known. */
export type Customers = (keys: CustomerKeys) => string | null;

/** Looks all of them up at once. The first key that is known counts: our id, then the shop's ref, mobile, email. */
export async function lookUp(all: CustomerKeys[], knownBy: KnownBy): Promise<Customers> {
  const valuesOf = (key: keyof CustomerKeys) => [...new Set(all.flatMap((keys) => keys[key] ?? []))];
  const found = await knownBy({
    ids: valuesOf('contact'),
    refs: valuesOf('ref'),
    mobiles: valuesOf('mobile'),
    emails: valuesOf('email'),
  });
  const by = (key: keyof KnownContact) =>
    new Map(found.flatMap((one) => (one[key] === null ? [] : [[one[key], one.id] as const])));
  const [ids, refs, mobiles, emails] = [by('id'), by('ref'), by('mobile'), by('email')];
  const among = (known: Map<string, string>, key: string | null) =>
    key === null ? undefined : known.get(key);
  return ({ contact, ref, mobile, email }) =>
    among(ids, contact) ?? among(refs, ref) ?? among(mobiles, mobile) ?? among(emails, email) ?? null;
}
