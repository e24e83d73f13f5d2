import { Schema, trusted, type Connection } from 'mongoose';
import type { Segment } from './segment.ts';

type SegmentRecord = Omit<Segment, 'id'> & { _id: string };

const schema = new Schema<SegmentRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    rule: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  // An empty group is a rule ("everyone"): mongoose would drop its empty parts.
  { collection: 'segments', versionKey: false, minimize: false },
);

function toSegment({ _id, ...rest }: SegmentRecord): Segment {
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
      await segments.create({ _id: id, ...rest });
    },

    async find(id: string): Promise<Segment | null> {
      const record = await segments.findById(id).lean();
      return record === null ? null : toSegment(record);
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
        .findOneAndUpdate({ _id: id }, { $set: change }, { returnDocument: 'after' })
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
