import { Schema, trusted, type Connection } from 'mongoose';
import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';
import type { Suppression } from './suppression.ts';

type SuppressionRecord = Omit<Suppression, 'id'> & { _id: string };

/** Where a page of the list goes on: behind this row, newest first. */
export type SuppressionPlace = { at: Date; id: string };

/** Which of the list are wanted; null: all. `from` is inside, `until` is not. */
export type SuppressionFilter = {
  channel?: Channel | null;
  reason?: SuppressionReason | null;
  from?: Date | null;
  until?: Date | null;
};

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
// A reason may be rare among very many: it is not looked for row by row.
schema.index({ reasons: 1, at: -1, _id: -1 });

export function createSuppressionStore(connection: Connection) {
  const records = connection.model<SuppressionRecord>('Suppression', schema);
  const native = connection.collection<SuppressionRecord>('suppressions');
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

    /** Those of `ids` that stand; one query, without a schema: every lot asks it. */
    async standing(ids: string[]): Promise<Set<string>> {
      const found = await native.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray();
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
    async page(
      limit: number,
      after: SuppressionPlace | null,
      wanted: SuppressionFilter = {},
    ): Promise<Suppression[]> {
      const filter = { $and: [wantedOnly(wanted), after === null ? {} : behind(after)] };
      const found = await records.find(filter).sort({ at: -1, _id: -1 }).limit(limit).lean();
      return found.map(toSuppression);
    },

    async count(): Promise<number> {
      return records.estimatedDocumentCount();
    },
  };
}

function behind({ at, id }: SuppressionPlace) {
  return { $or: [{ at: trusted({ $lt: at }) }, { at, _id: trusted({ $lt: id }) }] };
}

function wantedOnly({ channel = null, reason = null, from = null, until = null }: SuppressionFilter) {
  const at = { ...(from === null ? {} : { $gte: from }), ...(until === null ? {} : { $lt: until }) };
  return {
    ...(channel === null ? {} : { channel }),
    ...(reason === null ? {} : { reasons: reason }),
    ...(from === null && until === null ? {} : { at: trusted(at) }),
  };
}

function toSuppression({ _id, channel, reasons, source, hint, at }: SuppressionRecord): Suppression {
  return { id: _id, channel, reasons, source, hint, at };
}
