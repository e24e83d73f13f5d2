import type { Connection } from 'mongoose';
import type { DeliveryRecord } from './delivery.store.ts';

/** Rows that were marked, and that nobody settles any more: their owner is gone. */
export function createOrphans(connection: Connection) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  return {
    /**
     * Rows marked before `before`, or later than any clock can have said (after `latest`), and never settled;
     * with what is needed to judge their owner.
     */
    async unsettled(
      { before, latest }: { before: Date; latest: Date },
      limit: number,
    ): Promise<{ id: string; batch: string; lot: string; fence: number }[]> {
      const marked = (markedAt: { $lt: Date } | { $gt: Date }) =>
        rows
          .find({ state: 'submitting', markedAt }, { projection: { batch: 1, lot: 1, fence: 1 } })
          .limit(limit)
          .toArray();
      const found = await Promise.all([marked({ $lt: before }), marked({ $gt: latest })]);
      return found
        .flat()
        .map(({ _id, batch, lot, fence }) => ({ id: _id, batch, lot: lot ?? '', fence: fence ?? 0 }));
    },

    /** A doubt is shown as a doubt: what nobody will settle any more becomes `uncertain`. */
    async markUncertain(ids: string[], lots: string[]): Promise<number> {
      const result = await rows.updateMany(
        { _id: { $in: ids }, state: 'submitting', lot: { $in: lots } },
        { $set: { state: 'uncertain', detail: 'the worker ended before it recorded the answer' } },
      );
      return result.modifiedCount;
    },
  };
}
