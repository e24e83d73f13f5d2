import type { Connection } from 'mongoose';
import type { Channel, Language } from '../contract/words.ts';
import { readBrief } from './contact-brief.ts';
import { NO_HISTORY, type Contact, type FieldValue } from './contact.ts';
import type { ContactFilter } from './contact.store.ts';
import type { ContactRecord } from './contact-record.store.ts';

/** What a walk over many contacts reads of each: what decides whether they are written to on a channel, and more. */
export type ContactNeeds = {
  channel: Channel;
  /** names of standard and custom fields as templates use them; what is not named is read as absent */
  names: ReadonlySet<string>;
};

const STANDARD = [
  'title',
  'firstName',
  'lastName',
  'language',
  'zone',
  'mobile',
  'email',
  'city',
  'province',
];
const ALWAYS = new Set(['title', 'firstName', 'lastName', 'language', 'zone']);
const GRANTED = STANDARD.length;
/** Custom fields stand behind the standard ones and the consent. */
const OWN = GRANTED + 1;
const EPOCH = new Date(0);

/**
 * Contacts by the ten thousand a second, for walks over whole audiences: only what is needed leaves the database, flat
 * and under short names, and no schema casts it. A filter comes from our own code, as everywhere.
 */
export function createContactPages(connection: Connection) {
  const contacts = connection.collection<ContactRecord>('contacts');
  return {
    /** As the contact store's `pageAfter`, for contacts that lack what was not asked for. */
    async pageAfter(
      needs: ContactNeeds,
      filter: ContactFilter,
      { after, limit }: { after: string | null; limit: number },
    ): Promise<Contact[]> {
      const behind = after === null ? filter : { $and: [filter, { _id: { $gt: after } }] };
      const own = [...needs.names].filter((name) => !STANDARD.includes(name));
      const found = await contacts
        .find<Buffer>(behind, { projection: projectionOf(needs, own), batchSize: limit, raw: true })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const consents = consentsOf(needs.channel);
      return found.map((bytes) => toContact(bytes, own, consents));
    },
  };
}
export type ContactPages = ReturnType<typeof createContactPages>;

/** Every part under its number, nested ones brought up: of nested documents each costs more to read than what is in it. */
function projectionOf({ channel, names }: ContactNeeds, own: string[]): Record<string, string> {
  const address = channel === 'sms' ? 'mobile' : 'email';
  const standard = STANDARD.map((name, place): [number, string] => [place, name]);
  const parts = [
    ...standard.filter(([, name]) => ALWAYS.has(name) || name === address || names.has(name)),
    [GRANTED, `consents.${channel}.granted`] as const,
    ...own.map((name, place) => [OWN + place, `fields.${name}`] as const),
  ];
  return Object.fromEntries(parts.map(([place, path]) => [String(place), `$${path}`]));
}

type Consents = Record<'yes' | 'no' | 'unknown', Contact['consents']>;

/** Whether a person said yes is read, not where and when; these stand for every yes and every no. */
function consentsOf(channel: Channel): Consents {
  const said = (granted: boolean) => ({ [channel]: { granted, source: '', at: EPOCH } });
  return { yes: said(true), no: said(false), unknown: {} };
}

function toContact(bytes: Buffer, own: string[], consents: Consents): Contact {
  const { id, values } = readBrief(bytes, OWN + own.length);
  const [title, firstName, lastName, language, zone, mobile, email, city, province, granted] = values;
  return {
    id,
    ref: null,
    title: textOf(title),
    firstName: textOf(firstName),
    lastName: textOf(lastName),
    mobile: textOf(mobile),
    email: textOf(email),
    language: languageOf(language),
    zone: textOf(zone),
    city: textOf(city),
    province: textOf(province),
    tags: [],
    groups: [],
    fields: fieldsOf(values, own),
    occasions: [],
    consents: typeof granted !== 'boolean' ? consents.unknown : granted ? consents.yes : consents.no,
    aliases: [],
    history: NO_HISTORY,
    createdAt: EPOCH,
    updatedAt: EPOCH,
  };
}

function textOf(value: FieldValue | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function languageOf(value: FieldValue | null | undefined): Language {
  return value === 'en' ? 'en' : 'fa';
}

function fieldsOf(values: (FieldValue | null)[], own: string[]): Contact['fields'] {
  const fields: Contact['fields'] = {};
  for (let place = 0; place < own.length; place++) {
    const value = values[OWN + place] ?? null;
    const name = own[place];
    if (value !== null && name !== undefined) fields[name] = value;
  }
  return fields;
}
