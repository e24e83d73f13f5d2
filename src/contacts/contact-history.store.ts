import type { Collection } from 'mongoose';
import type { ContactRecord } from './contact-record.store.ts';
import type { History } from './contact.ts';

/**
 * The sums of a contact's orders, written by whoever claimed them last. A writer claims before it changes orders,
 * then reads the orders and writes their sums under its claim; a claim that nobody answers (a crash) is found by a
 * sweep. `updatedAt` stays as it is: an ordinary change of the contact does not write `history`, so neither can undo
 * the other.
 */
export function createOrderSumsWriter(records: Collection<ContactRecord>) {
  return {
    async claimOrderSums(ids: string[], claim: string): Promise<void> {
      await records.updateMany({ _id: { $in: ids } }, { $set: { sumsClaim: claim } });
    },

    /** False when a later claim took some of them over, or some contacts are gone; the others are written. */
    async writeOrderSums(sums: Map<string, History['orders']>, claim: string): Promise<boolean> {
      if (sums.size === 0) return true;
      const operations = [...sums].map(([_id, orders]) => ({
        updateOne: {
          filter: { _id, sumsClaim: claim },
          update: { $set: { 'history.orders': orders, sumsClaim: null } },
        },
      }));
      const { matchedCount } = await records.bulkWrite(operations, { ordered: false });
      return matchedCount === operations.length;
    },

    /** Contacts whose sums were claimed and not written. */
    async claimedOrderSums(limit: number): Promise<string[]> {
      const claimed = records.find({ sumsClaim: { $gt: '' } }, { projection: { _id: 1 } });
      return (await claimed.limit(limit).toArray()).map(({ _id }) => _id);
    },
  };
}
