import { Schema, trusted, type Connection } from 'mongoose';
import type { Rule } from '../contract/segments.ts';
import { named } from './references.ts';
import type { Segment } from './segment.ts';

/** `uses` holds the ids of the segments that the rule names, which could not be looked for within it. */
type SegmentRecord = Omit<Segment, 'id'> & { _id: string; uses: string[] };

const schema = new Schema<SegmentRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    rule: { type: Schema.Types.Mixed, required: true },
    uses: [String],
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  // An empty group is a rule ("everyone"): mongoose would drop its empty parts.
  { collection: 'segments', versionKey: false, minimize: false },
);
schema.index({ uses: 1 });

const usesOf = (rule: Rule) => named(rule, 'segment');

function toSegment({ _id, uses: _uses, ...rest }: SegmentRecord): Segment {
  return { id: _id, ...rest };
}

export type SegmentStore = ReturnType<typeof createSegmentStore>;

export function createSegmentStore(connection: Connection) {
  const segments = connection.model<SegmentRecord>('Segment', schema);
  return {
    async ready(): Promise<void> {
      await segments.init();
    },

    async insert({ id, ...rest }: Segment): Promise<void> {
      await segments.create({ _id: id, ...rest, uses: usesOf(rest.rule) });
    },

    async find(id: string): Promise<Segment | null> {
      const record = await segments.findById(id).lean();
      return record === null ? null : toSegment(record);
    },

    /** In no order; those that are gone are left out. */
    async findMany(ids: string[]): Promise<Segment[]> {
      return (await segments.find({ _id: trusted({ $in: ids }) }).lean()).map(toSegment);
    },

    /** The segments whose rules name one of these. */
    async usersOf(ids: string[]): Promise<Segment[]> {
      return (await segments.find({ uses: trusted({ $in: ids }) }).lean()).map(toSegment);
    },

    /** In order of age. */
    async page(after: string | null, limit: number): Promise<Segment[]> {
      const filter = after === null ? {} : { _id: trusted({ $gt: after }) };
      const records = await segments.find(filter).sort({ _id: 1 }).limit(limit).lean();
      return records.map(toSegment);
    },

    /** Null when there is no such segment. */
    async change(id: string, change: Pick<Segment, 'name' | 'rule' | 'updatedAt'>): Promise<Segment | null> {
      const record = await segments
        .findOneAndUpdate(
          { _id: id },
          { $set: { ...change, uses: usesOf(change.rule) } },
          { returnDocument: 'after' },
        )
        .lean();
      return record === null ? null : toSegment(record);
    },

    /** False when there is no such segment. */
    async remove(id: string): Promise<boolean> {
      const { deletedCount } = await segments.deleteOne({ _id: id });
      return deletedCount === 1;
    },
  };
}
