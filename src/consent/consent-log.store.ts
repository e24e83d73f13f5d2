import { Schema, trusted, type Connection } from 'mongoose';
import type { ConsentScope } from '../contract/words.ts';

/**
 * One statement of consent. The latest says what holds, all of them are the proof: entries stay, but for those of a
 * change of a contact that was then not written.
 */
export type ConsentEntry = {
  id: string;
  contactId: string;
  channel: ConsentScope;
  granted: boolean;
  /** where it was said */
  source: string;
  /** the exact words agreed to */
  wording: string | null;
  /** who wrote it down: a member of staff, a key, an import, the person's own reply */
  actor: string;
  at: Date;
};

type ConsentRecord = Omit<ConsentEntry, 'id'> & { _id: string };

/** More statements than a person makes; a history is for reading. */
const MAX_READ = 500;

export type ConsentLogStore = ReturnType<typeof createConsentLogStore>;

const schema = new Schema<ConsentRecord>(
  {
    _id: { type: String, required: true },
    contactId: { type: String, required: true },
    channel: { type: String, required: true },
    granted: { type: Boolean, required: true },
    source: { type: String, required: true },
    wording: { type: String, default: null },
    actor: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'consents', versionKey: false },
);
schema.index({ contactId: 1, _id: -1 });

export function createConsentLogStore(connection: Connection) {
  const records = connection.model<ConsentRecord>('Consent', schema);
  return {
    async ready(): Promise<void> {
      await records.init();
    },

    async append(entries: ConsentEntry[]): Promise<void> {
      if (entries.length === 0) return;
      // Through the driver: an import brings thousands, and a schema that casts them costs more than writing them.
      await connection
        .collection<ConsentRecord>('consents')
        .insertMany(entries.map(({ id, ...entry }) => ({ _id: id, ...entry })));
    },

    /** Takes back what was appended ahead of a change that was not written. */
    async withdraw(ids: string[]): Promise<void> {
      if (ids.length > 0) await records.deleteMany({ _id: trusted({ $in: ids }) });
    },

    /** Newest first. */
    async ofContact(contactId: string): Promise<ConsentEntry[]> {
      const found = await records.find({ contactId }).sort({ _id: -1 }).limit(MAX_READ).lean();
      return found.map(({ _id, ...entry }) => ({ id: _id, ...entry }));
    },
  };
}
