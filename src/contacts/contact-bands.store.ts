import type { Connection } from 'mongoose';
import type { ContactRecord } from './contact-record.store.ts';

/** Parts an audience is served in, when it is served by value. */
const PARTS = 20;

/** How the values of an audience are spread. */
export function createContactBands(connection: Connection) {
  const contacts = connection.collection<ContactRecord>('contacts');
  return {
    /** Sums of orders that cut the contacts of a filter into about equal parts, the highest first; one pass. */
    async valueBounds(filter: Record<string, unknown>): Promise<number[]> {
      const parts = await contacts
        .aggregate<{ _id: { min: number } }>([
          { $match: filter },
          { $bucketAuto: { groupBy: '$history.orders.sum', buckets: PARTS } },
        ])
        .toArray();
      return parts.map((part) => part._id.min).toSorted((a, b) => b - a);
    },
  };
}
export type ContactBands = ReturnType<typeof createContactBands>;
