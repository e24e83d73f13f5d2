import type { Connection } from 'mongoose';
import { OPEN } from './batch.ts';
import type { BatchRecord } from './batch.store.ts';

/** What of a run is still to be carried. */
export function createOpenBatches(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  return {
    /** When the first open batch of a run is due; null when none is open. */
    async earliestDue(run: string): Promise<Date | null> {
      const found = await batches.findOne(
        { run, state: { $in: OPEN } },
        { sort: { claimableAt: 1 }, projection: { claimableAt: 1 } },
      );
      return found?.claimableAt ?? null;
    },

    /** True while a batch of the run may still hand something over. */
    async anyOpen(run: string): Promise<boolean> {
      return (await batches.findOne({ run, state: { $in: OPEN } }, { projection: { _id: 1 } })) !== null;
    },
  };
}
