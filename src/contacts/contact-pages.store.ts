import type { Connection } from 'mongoose';
import type { Channel } from '../contract/words.ts';
import { NO_HISTORY, type Contact } from './contact.ts';
import type { ContactFilter } from './contact.store.ts';
import type { ContactRecord } from './contact-record.store.ts';

/** What a walk over many contacts reads of each: what decides whether they are written to on a channel, and more. */
export type ContactNeeds = {
  channel: Channel;
  /** names of standard and custom fields as templates use them; what is not named is read as absent */
  names: ReadonlySet<string>;
};

type Brief = Partial<Omit<ContactRecord, 'consents'>> & { _id: string; granted?: boolean };

const STANDARD = ['title', 'firstName', 'lastName', 'mobile', 'email', 'city', 'province'] as const;
const ALWAYS = ['title', 'firstName', 'lastName', 'language', 'zone'];
const EPOCH = new Date(0);

/**
 * Contacts by the ten thousand a second, for walks over whole audiences: only what is needed leaves the database, and
 * no schema casts it. A filter comes from our own code, as everywhere.
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
      const found = await contacts
        .find<Brief>(behind, { projection: projectionOf(needs), batchSize: limit })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const consents = consentsOf(needs.channel);
      return found.map((brief) => toContact(brief, consents));
    },
  };
}
export type ContactPages = ReturnType<typeof createContactPages>;

function projectionOf({ channel, names }: ContactNeeds): Record<string, unknown> {
  const own = [...names].filter((name) => !STANDARD.some((standard) => standard === name));
  const parts = [
    ...ALWAYS,
    channel === 'sms' ? 'mobile' : 'email',
    ...STANDARD.filter((name) => names.has(name)),
    ...own.map((name) => `fields.${name}`),
  ];
  // A flat answer: of nested documents each costs more to read than all that is in it.
  return { ...Object.fromEntries(parts.map((part) => [part, 1])), granted: `$consents.${channel}.granted` };
}

/** Whether a person said yes is read, not where and when; these stand for every yes and every no. */
function consentsOf(channel: Channel): Record<'yes' | 'no' | 'unknown', Contact['consents']> {
  const said = (granted: boolean) => ({ [channel]: { granted, source: '', at: EPOCH } });
  return { yes: said(true), no: said(false), unknown: {} };
}

function toContact(brief: Brief, consents: ReturnType<typeof consentsOf>): Contact {
  const { granted } = brief;
  return {
    id: brief._id,
    ref: null,
    title: brief.title ?? null,
    firstName: brief.firstName ?? null,
    lastName: brief.lastName ?? null,
    mobile: brief.mobile ?? null,
    email: brief.email ?? null,
    language: brief.language ?? 'fa',
    zone: brief.zone ?? null,
    city: brief.city ?? null,
    province: brief.province ?? null,
    tags: [],
    groups: [],
    fields: brief.fields ?? {},
    occasions: [],
    consents: granted === undefined ? consents.unknown : consents[granted ? 'yes' : 'no'],
    aliases: [],
    history: NO_HISTORY,
    createdAt: EPOCH,
    updatedAt: EPOCH,
  };
}
