import { trusted, type Connection } from 'mongoose';
import type { ConsentScope } from '../contract/words.ts';
import { NO_HISTORY, type Consent, type Contact } from './contact.ts';
import { noteCampaigns, type CampaignNote } from './campaign-notes.store.ts';
import { createOrderSumsWriter } from './contact-history.store.ts';
import { createMembers } from './contact-members.store.ts';
import { contactSchema, SEARCH_INDEX, toContact, type ContactRecord } from './contact-record.store.ts';
import { writeContacts, type ContactWrite, type WriteOutcome } from './contact-writes.store.ts';

/** A MongoDB filter over contacts that our own code built; nothing that a person typed is a key in it. */
export type ContactFilter = Record<string, unknown>;

export type ContactKeys = { refs: string[]; mobiles: string[]; emails: string[] };

export type KnownContact = Pick<Contact, 'id' | 'ref' | 'mobile' | 'email'>;

export type ContactStore = ReturnType<typeof createContactStore>;

/** What decides about a message, or is printed in it: plainly named, which MongoDB picks out faster than the rest left out. */
const PART_OF_MESSAGES = {
  ref: 1,
  title: 1,
  firstName: 1,
  lastName: 1,
  mobile: 1,
  email: 1,
  language: 1,
  zone: 1,
  city: 1,
  province: 1,
  fields: 1,
  consents: 1,
  aliases: 1,
  createdAt: 1,
  updatedAt: 1,
} as const;

export function createContactStore(connection: Connection) {
  const records = connection.model<ContactRecord>('Contact', contactSchema);

  /** The same, where updates are worked out by the server. */
  const native = connection.collection<ContactRecord>('contacts');

  async function list(filter: ContactFilter): Promise<Contact[]> {
    return (await records.find(ours(filter)).lean()).map(toContact);
  }

  function page(filter: ContactFilter, after: string | null, limit: number) {
    const behind = after === null ? filter : { $and: [filter, { _id: { $gt: after } }] };
    return records.find(ours(behind)).sort({ _id: 1 }).limit(limit);
  }

  return {
    ...createOrderSumsWriter(native),
    ...createMembers(native),

    async noteCampaigns(notes: CampaignNote[]): Promise<void> {
      await noteCampaigns(native, notes);
    },

    async ready(): Promise<void> {
      await records.init();
    },

    async get(id: string): Promise<Contact | null> {
      const record = await records.findById(id).lean();
      return record === null ? null : toContact(record);
    },

    /**
     * As `findMany`, for messages that are about to leave, which is asked most: without what no message is decided by
     * or says (a history can be a hundred times as long as all else), and without a schema.
     */
    async receivers(ids: string[]): Promise<Contact[]> {
      const found = await native
        .find({ _id: { $in: ids } }, { projection: PART_OF_MESSAGES, batchSize: ids.length + 1 })
        .toArray();
      return found.map(toReceiver);
    },

    /** In no order; those that are gone are left out. */
    async findMany(ids: string[]): Promise<Contact[]> {
      return list({ _id: { $in: ids } });
    },

    async withMobile(mobiles: string[]): Promise<Contact[]> {
      return list({ mobile: { $in: mobiles } });
    },

    async withEmail(emails: string[]): Promise<Contact[]> {
      return list({ email: { $in: emails } });
    },

    /** Whoever has one of these keys, normalised as contacts hold them; one query. */
    async findByKeys({ refs, mobiles, emails }: ContactKeys): Promise<Contact[]> {
      return list({
        $or: [{ ref: { $in: refs } }, { mobile: { $in: mobiles } }, { email: { $in: emails } }],
      });
    },

    /** As `findByKeys`, also by id, and only what they are known by. */
    async knownBy(keys: ContactKeys & { ids: string[] }): Promise<KnownContact[]> {
      const $or = [
        { _id: { $in: keys.ids } },
        { ref: { $in: keys.refs } },
        { mobile: { $in: keys.mobiles } },
        { email: { $in: keys.emails } },
      ];
      const projection = { ref: 1, mobile: 1, email: 1 } as const;
      const found = await native.find({ $or }, { projection }).toArray();
      return found.map(({ _id, ref, mobile, email }) => ({ id: _id, ref, mobile, email }));
    },

    /**
     * The next contacts that match, in the order of their ids, which is that of their age.
     * A walk can stop and go on behind the last id; contacts made meanwhile come at its end.
     */
    async pageAfter(filter: ContactFilter, after: string | null, limit: number): Promise<Contact[]> {
      return (await page(filter, after, limit).lean()).map(toContact);
    },

    /** As `pageAfter`, for a filter with a search in it. */
    async search(filter: ContactFilter, after: string | null, limit: number): Promise<Contact[]> {
      // Left alone, the planner fetches every contact to look at its key: twice as slow over 100,000.
      return (await page(filter, after, limit).hint(SEARCH_INDEX).lean()).map(toContact);
    },

    async count(filter: ContactFilter): Promise<number> {
      return records.countDocuments(ours(filter));
    },

    /** All contacts, as the database estimates them without counting. */
    async estimated(): Promise<number> {
      return records.estimatedDocumentCount();
    },

    /** Inserts and replacements in one round trip, each with an outcome of its own, in the order of `writes`. */
    async writeMany(writes: ContactWrite[]): Promise<WriteOutcome[]> {
      return writeContacts(native, writes);
    },

    /** False when there is no such contact. */
    async setConsent(id: string, channel: ConsentScope, consent: Consent): Promise<boolean> {
      // Rises even within a millisecond, so that whoever read the contact before cannot write the old consent back.
      const updatedAt = { $max: [consent.at, { $add: ['$updatedAt', 1] }] };
      const set = { [`consents.${channel}`]: { $literal: consent }, updatedAt };
      const { matchedCount } = await records.updateOne({ _id: id }, [{ $set: set }], {
        updatePipeline: true,
      });
      return matchedCount === 1;
    },

    /** False when there is no such contact. */
    async remove(id: string): Promise<boolean> {
      const { deletedCount } = await records.deleteOne({ _id: id });
      return deletedCount === 1;
    },
  };
}

/** Marks every operator of a filter as ours, so that it passes the guard against operators from outside. */
function ours(filter: ContactFilter): ContactFilter {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => {
      if (Array.isArray(value)) return [key, (value as ContactFilter[]).map(ours)];
      const isOperators = typeof value === 'object' && value !== null && Object.keys(value).some(isOperator);
      return [key, isOperators ? trusted({ ...value }) : value];
    }),
  );
}

function isOperator(key: string): boolean {
  return key.startsWith('$');
}

/** Field by field: an object that is made by spreading others costs many times as much, for each row of each lot. */
function toReceiver(record: Pick<ContactRecord, '_id' | keyof typeof PART_OF_MESSAGES>): Contact {
  return {
    id: record._id,
    ref: record.ref,
    title: record.title,
    firstName: record.firstName,
    lastName: record.lastName,
    mobile: record.mobile,
    email: record.email,
    language: record.language,
    zone: record.zone,
    city: record.city,
    province: record.province,
    tags: [],
    groups: [],
    fields: record.fields,
    occasions: [],
    consents: record.consents,
    aliases: record.aliases,
    history: NO_HISTORY,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}
