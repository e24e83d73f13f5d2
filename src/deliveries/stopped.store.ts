import type { Connection } from 'mongoose';
import type { BatchRecord } from './batch.store.ts';

/** Batches of stopped runs whose rows are still to be swept. */
export function createStopped(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  return {
    async stoppedOf(run: string, limit: number): Promise<string[]> {
      const found = await batches
        .find({ run, state: 'stopped' }, { projection: { _id: 1 } })
        .limit(limit)
        .toArray();
      return found.map(({ _id }) => _id);
    },

    /** All of their rows were swept. */
    async closeStopped(ids: string[]): Promise<void> {
      await batches.updateMany(
        { _id: { $in: ids }, state: 'stopped' },
        { $set: { state: 'done', unnoted: true }, $inc: { changes: 1 } },
      );
    },
  };
}
