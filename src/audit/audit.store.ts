import mongoose, { Schema, type Connection } from 'mongoose';
import type { Entry, EntryFilter } from './entry.ts';

type EntryRecord = { _id: string } & Omit<Entry, 'id'>;

/**
 * A year, so that what happens once a year can be looked up when it comes again, and five weeks to notice; as long as
 * links and deliveries are answered for. What staff did is personal data too and is not kept for ever.
 */
const KEPT_SECONDS = 400 * 86_400;

const text = { type: String, required: true };
const known = { type: String, default: null };
const actor = new Schema<Entry['actor']>({ kind: text, id: known, name: known }, { _id: false, id: false });
const object = new Schema<NonNullable<Entry['object']>>(
  { kind: text, id: text, name: known },
  { _id: false, id: false },
);
const schema = new Schema<EntryRecord>(
  {
    _id: text,
    at: { type: Date, required: true, index: { expireAfterSeconds: KEPT_SECONDS } },
    actor: { type: actor, required: true },
    action: text,
    area: text,
    object: { type: object, default: null },
    changed: [String],
    rows: { type: Number, default: null },
    from: known,
  },
  { collection: 'audit', versionKey: false },
);
schema.index({ 'actor.id': 1, _id: -1 });
schema.index({ area: 1, _id: -1 });

/** Who did what. Entries are added and grow old; nothing changes or removes one. */
export function createAuditStore(connection: Connection) {
  const entries = connection.model<EntryRecord>('AuditEntry', schema);
  return {
    async ready(): Promise<void> {
      await entries.init();
    },

    async append({ id, ...entry }: Entry): Promise<void> {
      await entries.create({ _id: id, ...entry });
    },

    /** Newest first; ids sort by age. */
    async page(filter: EntryFilter, after: string | null, limit: number): Promise<Entry[]> {
      const found = await entries
        .find({
          ...(filter.actor === null ? {} : { 'actor.id': filter.actor }),
          ...(filter.area === null ? {} : { area: filter.area }),
          ...(after === null ? {} : { _id: mongoose.trusted({ $lt: after }) }),
        })
        .sort({ _id: -1 })
        .limit(limit)
        .lean();
      return found.map(({ _id, ...entry }) => ({ id: _id, ...entry }));
    },
  };
}
export type AuditStore = ReturnType<typeof createAuditStore>;
