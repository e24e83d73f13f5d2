import type { Connection } from 'mongoose';
import type { Channel, Language } from '../contract/words.ts';
import { readBrief, shapeOf, type Shape } from './contact-brief.ts';
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
/** Custom fields stand behind the standard ones and the consent. */
const OWN = STANDARD.length + 1;
const EPOCH = new Date(0);
/** A contact of whom nothing was read. */
const UNREAD: Omit<Contact, 'id'> = {
  ref: null,
  title: null,
  firstName: null,
  lastName: null,
  mobile: null,
  email: null,
  language: 'fa',
  zone: null,
  city: null,
  province: null,
  tags: [],
  groups: [],
  fields: {},
  occasions: [],
  consents: {},
  aliases: [],
  history: NO_HISTORY,
  createdAt: EPOCH,
  updatedAt: EPOCH,
};
/** Ids drawn for each part that is to be bounded. */
const SAMPLED = 20;

/**
 * Contacts by the ten thousand a second, for walks over whole audiences: only what is needed leaves the database, and no
 * schema casts it. A filter comes from our own code, as everywhere.
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
      const paths = pathsOf(needs, own);
      const projection = Object.fromEntries(paths.filter((path) => path !== '').map((path) => [path, 1]));
      const shape = shapeOf(paths);
      const found = await contacts
        .find<Buffer>(behind, { projection, batchSize: limit, raw: true })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const consents = consentsOf(needs.channel);
      return found.map((bytes) => toContact(bytes, shape, own, consents));
    },

    /** As `pageAfter`, of each contact only who they are, were before merges, and where. */
    async whereaboutsAfter(
      filter: ContactFilter,
      { after, limit }: { after: string | null; limit: number },
    ): Promise<Contact[]> {
      const behind = after === null ? filter : { $and: [filter, { _id: { $gt: after } }] };
      const projection = { zone: 1, aliases: 1 };
      const found = await contacts
        .find(behind, { projection, batchSize: limit })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id, zone, aliases }) => ({ ...UNREAD, id: _id, zone, aliases }));
    },

    /** Whether more than so many contacts match; no more than that are counted. */
    async isLongerThan(count: number, filter: ContactFilter): Promise<boolean> {
      return (await contacts.countDocuments(filter, { limit: count + 1 })) > count;
    },

    /** Ids that split all contacts into parts of about a size, by a sample; in order, one fewer than there are parts. */
    async boundsFor(parts: { size: number; least: number; most: number }): Promise<string[]> {
      const wished = Math.ceil((await contacts.estimatedDocumentCount()) / parts.size);
      const count = Math.min(Math.max(wished, parts.least), parts.most);
      const size = count * SAMPLED;
      const sampled = await contacts
        .aggregate<{ _id: string }>([{ $sample: { size } }, { $project: { _id: 1 } }, { $sort: { _id: 1 } }])
        .toArray();
      const ids = [...new Set(sampled.map(({ _id }) => _id))];
      const bounds = Array.from(
        { length: count - 1 },
        (_, at) => ids[Math.floor(((at + 1) * ids.length) / count)],
      );
      return [...new Set(bounds.filter((id) => id !== undefined))];
    },
  };
}
export type ContactPages = ReturnType<typeof createContactPages>;

/** Where each value stands in a contact, in the order of their places; '' for what is not asked for. */
function pathsOf({ channel, names }: ContactNeeds, own: string[]): string[] {
  const address = channel === 'sms' ? 'mobile' : 'email';
  const isAsked = (name: string): boolean => ALWAYS.has(name) || name === address || names.has(name);
  const standard = STANDARD.map((name) => (isAsked(name) ? name : ''));
  return [...standard, `consents.${channel}.granted`, ...own.map((name) => `fields.${name}`)];
}

type Consents = Record<'yes' | 'no' | 'unknown', Contact['consents']>;

/** Whether a person said yes is read, not where and when; these stand for every yes and every no. */
function consentsOf(channel: Channel): Consents {
  const said = (granted: boolean) => ({ [channel]: { granted, source: '', at: EPOCH } });
  return { yes: said(true), no: said(false), unknown: {} };
}

function toContact(bytes: Buffer, shape: Shape, own: string[], consents: Consents): Contact {
  const { id, values } = readBrief(bytes, shape, OWN + own.length);
  const [title, firstName, lastName, language, zone, mobile, email, city, province, granted] = values;
  return {
    ...UNREAD,
    id,
    title: textOf(title),
    firstName: textOf(firstName),
    lastName: textOf(lastName),
    mobile: textOf(mobile),
    email: textOf(email),
    language: languageOf(language),
    zone: textOf(zone),
    city: textOf(city),
    province: textOf(province),
    fields: fieldsOf(values, own),
    consents: typeof granted !== 'boolean' ? consents.unknown : granted ? consents.yes : consents.no,
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
