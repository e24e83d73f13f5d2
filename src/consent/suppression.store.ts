import { Schema, trusted, type Connection } from 'mongoose';
import type { SuppressionReason } from '../contract/consent.ts';
import type { Suppression } from './suppression.ts';

type SuppressionRecord = Omit<Suppression, 'id'> & { _id: string };

/** Where a page of the list goes on: behind this row, newest first. */
export type SuppressionPlace = { at: Date; id: string };

export type NewSuppression = Omit<Suppression, 'reasons'> & { reason: SuppressionReason };

export type SuppressionStore = ReturnType<typeof createSuppressionStore>;

const schema = new Schema<SuppressionRecord>(
  {
    _id: { type: String, required: true },
    channel: { type: String, required: true },
    reasons: { type: [String], required: true },
    source: { type: String, required: true },
    hint: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { collection: 'suppressions', versionKey: false },
);
schema.index({ at: -1, _id: -1 });

export function createSuppressionStore(connection: Connection) {
  const records = connection.model<SuppressionRecord>('Suppression', schema);
  return {
    async ready(): Promise<void> {
      await records.init();
    },

    /** What stands already stays as it is, with its first date; only a new reason is added to it. */
    async addMany(suppressions: NewSuppression[]): Promise<void> {
      if (suppressions.length === 0) return;
      await records.bulkWrite(
        suppressions.map(({ id, reason, ...first }) => ({
          updateOne: {
            filter: { _id: id },
            update: { $setOnInsert: first, $addToSet: { reasons: reason } },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    /** Keeps the fingerprint of the key that made the first hash. @returns the one that is kept */
    async keyPrint(fingerprint: string): Promise<string> {
      const prints = connection.collection<{ _id: string; fingerprint: string }>('suppressionKey');
      const kept = await prints.findOneAndUpdate(
        { _id: 'suppressions' },
        { $setOnInsert: { fingerprint } },
        { upsert: true, returnDocument: 'after' },
      );
      return kept?.fingerprint ?? fingerprint;
    },

    async get(id: string): Promise<Suppression | null> {
      const record = await records.findById(id).lean();
      return record === null ? null : toSuppression(record);
    },

    /** Those of `ids` that stand; one query. */
    async standing(ids: string[]): Promise<Set<string>> {
      const found = await records.find({ _id: trusted({ $in: ids }) }, { _id: 1 }).lean();
      return new Set(found.map(({ _id }) => _id));
    },

    /** Of these ids, those that stand, with every reason given; one query. */
    async reasonsOf(ids: string[]): Promise<Map<string, SuppressionReason[]>> {
      const found = await records.find({ _id: trusted({ $in: ids }) }, { reasons: 1 }).lean();
      return new Map(found.map(({ _id, reasons }) => [_id, reasons]));
    },

    /** Takes some reasons of a no back; it stands while another is left. @returns whether it stands no longer */
    async takeBack(id: string, reasons: SuppressionReason[]): Promise<boolean> {
      await records.updateOne({ _id: id }, { $pull: { reasons: trusted({ $in: reasons }) } });
      return (await records.deleteOne({ _id: id, reasons: trusted({ $size: 0 }) })).deletedCount === 1;
    },

    async remove(id: string): Promise<boolean> {
      const { deletedCount } = await records.deleteOne({ _id: id });
      return deletedCount === 1;
    },

    /** Newest first. */
    async page(limit: number, after: SuppressionPlace | null): Promise<Suppression[]> {
      const filter =
        after === null
          ? {}
          : { $or: [{ at: trusted({ $lt: after.at }) }, { at: after.at, _id: trusted({ $lt: after.id }) }] };
      const found = await records.find(filter).sort({ at: -1, _id: -1 }).limit(limit).lean();
      return found.map(toSuppression);
    },

    async count(): Promise<number> {
      return records.estimatedDocumentCount();
    },
  };
}

function toSuppression({ _id, channel, reasons, source, hint, at }: SuppressionRecord): Suppression {
  return { id: _id, channel, reasons, source, hint, at };
}
