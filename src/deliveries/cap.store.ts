import mongoose, { type Connection } from 'mongoose';
import type { DeliveryState } from '../contract/words.ts';
import { randomBase58 } from '../lib/ids.ts';
import type { Held } from './caps.ts';
import type { DeliveryRecord } from './delivery.store.ts';
import { inParts, perRow } from './per-row.ts';

/** A contact's places. `revision` is another after each change, so that whoever read an older one cannot write. */
type CapRecord = { _id: string; revision: string; held: Held[]; until: Date };

/** One contact's places as they were read; `revision` is null where nothing was ever reserved. */
export type Places = { contact: string; revision: string | null; held: Held[] };

/** Places as they are to be, until the last of their periods ends. */
type Change = Places & { until: Date };

/** States from which nothing leaves any more, and nothing has left. */
const NEVER_LEFT: DeliveryState[] = ['skipped', 'failed'];

/**
 * The places that messages hold under caps: one small document per contact, so that all of its caps are decided in
 * one step. It is gone when its last period has ended.
 */
export function createCapStore(connection: Connection) {
  const caps = connection.collection<CapRecord>('caps');
  const deliveries = connection.collection<DeliveryRecord>('deliveries');
  return {
    async ready(): Promise<void> {
      await caps.createIndexes([{ key: { until: 1 }, expireAfterSeconds: 0 }]);
    },

    async read(contacts: string[]): Promise<Map<string, Places>> {
      const found = await caps.find({ _id: { $in: contacts } }, { batchSize: contacts.length + 1 }).toArray();
      return new Map(
        found.map(({ _id, revision, held }) => [_id, { contact: _id, revision, held: held.map(toHeld) }]),
      );
    },

    /**
     * Writes decided places down, for those contacts whose places are still as they were read.
     * @returns false when some had been changed meanwhile; what was written stays
     */
    async write(changes: Change[]): Promise<boolean> {
      if (changes.length === 0) return true;
      const revision = randomBase58(8);
      const written = await Promise.all([
        insert(
          changes.filter((one) => one.revision === null),
          revision,
        ),
        update(
          changes.filter((one) => one.revision !== null),
          revision,
        ),
      ]);
      return written.every(Boolean);
    },

    /** Gives the places of these messages back. */
    async release(contacts: string[], ids: string[]): Promise<void> {
      await caps.updateMany(
        { _id: { $in: contacts }, 'held.id': { $in: ids } },
        { $pull: { held: { id: { $in: ids } } }, $set: { revision: randomBase58(8) } },
      );
    },

    /** Which of these messages have not left and never will: skipped, refused, or gone from the ledger. */
    async neverLeft(ids: string[]): Promise<Set<string>> {
      const alive = await deliveries
        .find({ _id: { $in: ids }, state: { $nin: NEVER_LEFT } }, { projection: { _id: 1 } })
        .toArray();
      const left = new Set(alive.map((row) => row._id));
      return new Set(ids.filter((id) => !left.has(id)));
    },
  };

  /** The first places of contacts; a document that was made meanwhile is a duplicate. */
  async function insert(changes: Change[], revision: string): Promise<boolean> {
    if (changes.length === 0) return true;
    const made = changes.map(({ contact, held, until }) => ({ _id: contact, revision, held, until }));
    try {
      await caps.insertMany(made, { ordered: false });
      return true;
    } catch (error) {
      if (error instanceof mongoose.mongo.MongoBulkWriteError && isOvertaken(error)) return false;
      throw error;
    }
  }

  /** One statement for many; whose places were changed meanwhile has another revision. */
  async function update(changes: Change[], revision: string): Promise<boolean> {
    if (changes.length === 0) return true;
    const statements = inParts(changes).map((some) => ({ updateMany: updating(some, revision) }));
    return (await caps.bulkWrite(statements, { ordered: false })).matchedCount === changes.length;
  }
}
export type CapStore = ReturnType<typeof createCapStore>;

function updating(changes: Change[], revision: string) {
  const ids = changes.map(({ contact }) => contact);
  const of = (value: (one: Change) => unknown) => perRow(ids, changes.map(value));
  return {
    filter: { _id: { $in: ids }, $expr: { $eq: ['$revision', of((one) => one.revision)] } },
    update: [{ $set: { revision, held: of((one) => one.held), until: of((one) => one.until) } }],
  };
}

function toHeld({ id, channel, at }: Held): Held {
  return { id, channel, at };
}

function isOvertaken(error: mongoose.mongo.MongoBulkWriteError): boolean {
  const refused = [error.writeErrors].flat();
  return refused.length > 0 && refused.every((one) => one.code === 11000);
}
