import { mongo } from 'mongoose';
import { toRecord, type ContactRecord } from './contact-record.store.ts';
import { randomBase58 } from '../lib/ids.ts';
import type { Contact } from './contact.ts';

/** What no two contacts share. */
export type ContactKey = 'ref' | 'mobile' | 'email';

/**
 * A contact to keep. `readAt` is the `updatedAt` of the contact from which it was made, which must still hold,
 * so that no change in between is lost; null for a new contact. Its own `updatedAt` must be another.
 */
export type ContactWrite = { contact: Contact; readAt: Date | null };

/**
 * - written
 * - stale: it was changed or removed since it was read; read it and decide again
 * - taken: another contact has this ref, mobile or email already
 */
export type WriteOutcome =
  { outcome: 'written' } | { outcome: 'stale' } | { outcome: 'taken'; key: ContactKey };

/** Through the driver: a schema that casts a thousand contacts costs more than writing them. */
type Records = mongo.Collection<ContactRecord>;

const DUPLICATE_KEY = 11000;
const WRITE_CHARS = 12;

/** Inserts and replacements in one round trip; the outcomes are in the order of `writes`. */
export async function writeContacts(records: Records, writes: ContactWrite[]): Promise<WriteOutcome[]> {
  if (writes.length === 0) return [];
  const write = randomBase58(WRITE_CHARS);
  const { matched, taken } = await writeBulk(records, writes, write);
  const replaced = writes
    .filter(({ readAt }, index) => readAt !== null && !taken.has(index))
    .map(({ contact }) => contact.id);
  const stale = matched < replaced.length ? await without(records, write, replaced) : new Set<string>();
  return writes.map(({ contact }, index) => {
    const key = taken.get(index);
    if (key !== undefined) return { outcome: 'taken', key };
    return { outcome: stale.has(contact.id) ? 'stale' : 'written' };
  });
}

type BulkOutcome = { matched: number; taken: Map<number, ContactKey> };

async function writeBulk(records: Records, writes: ContactWrite[], write: string): Promise<BulkOutcome> {
  const operations = writes.map(({ contact, readAt }) => {
    const record = toRecord(contact, write);
    if (readAt === null) return { insertOne: { document: record } };
    // The summaries belong to others, who may have written them since this contact was read.
    const { _id, history: _, ...own } = record;
    return { updateOne: { filter: { _id, updatedAt: readAt }, update: { $set: own } } };
  });
  try {
    const { matchedCount } = await records.bulkWrite(operations, { ordered: false, ignoreUndefined: true });
    return { matched: matchedCount, taken: new Map() };
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const taken = new Map([error.writeErrors].flat().map((one) => [one.index, takenKey(one, error)]));
    if (taken.size === 0) throw error; // not durable on a majority: nobody may be told that it was written
    return { matched: error.matchedCount, taken };
  }
}

/** The key of a duplicate, which the server tells only in words: "… index: by_mobile dup key: …". */
function takenKey({ code, errmsg }: mongo.WriteError, error: Error): ContactKey {
  const key = /index: by_(ref|mobile|email) dup key/.exec(errmsg ?? '')?.[1];
  if (code !== DUPLICATE_KEY || key === undefined) throw error;
  return key as ContactKey;
}

/** Those of `ids` that this write did not reach. Their `updatedAt` would not tell: a rival may have chosen the same one. */
async function without(records: Records, write: string, ids: string[]): Promise<Set<string>> {
  const reached = await records.find({ _id: { $in: ids }, write }, { projection: { _id: 1 } }).toArray();
  const found = new Set(reached.map(({ _id }) => _id));
  return new Set(ids.filter((id) => !found.has(id)));
}
