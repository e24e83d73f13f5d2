import type { Connection } from 'mongoose';
import type { Batch } from './batch.ts';
import type { BatchRecord } from './batch.store.ts';

/** What its owners leave written on a batch for whoever finds that they have died (poison.ts). */
export function createSuspects(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  const own = ({ id, fence }: Batch) => ({ _id: id, state: 'leased' as const, fence });
  return {
    /** This row is taken in hand alone. */
    async suspect(batch: Batch, row: string): Promise<void> {
      await batches.updateOne(own(batch), { $set: { suspect: row } });
    },

    /** A fault came up that its owner has outlived: no row is to blame. */
    async acquit(batch: Batch): Promise<void> {
      await batches.updateOne(own(batch), { $set: { claims: 0, suspect: null } });
    },
  };
}
