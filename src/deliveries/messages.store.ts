import type { Connection } from 'mongoose';
import { toDelivery, type DeliveryRecord } from './delivery.store.ts';
import type { Delivery } from './delivery.ts';

/** A message that was dealt with, and when: it was taken in hand to be handed over, or skipped. */
export type DealtWith = { at: Date; delivery: Delivery };

/** The ledger by contact: as many rows are read as messages were ever meant for one person. */
export function createMessageStore(connection: Connection) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  return {
    /** The latest dealt with before a place, the id among those of one moment; test sends to the contact too. */
    async before(contacts: string[], place: { at: Date; id: string }, limit: number): Promise<DealtWith[]> {
      const found = await rows
        .aggregate<DeliveryRecord & { at: Date }>([
          { $match: { contact: { $in: contacts }, state: { $ne: 'planned' } } },
          { $set: { at: { $ifNull: ['$markedAt', '$submittedAt'] } } },
          { $match: { $or: [{ at: { $lt: place.at } }, { at: place.at, _id: { $lt: place.id } }] } },
          { $sort: { at: -1, _id: -1 } },
          { $limit: limit },
        ])
        .toArray();
      return found.map(({ at, ...record }) => ({ at, delivery: toDelivery(record) }));
    },
  };
}
export type MessageStore = ReturnType<typeof createMessageStore>;
