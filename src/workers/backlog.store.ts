import type { Connection } from 'mongoose';
import type { BatchRecord } from '../deliveries/batch.store.ts';

/** `oldestDueAt`: since when the first could have been taken. */
export type Waiting = { line: string; waiting: number; oldestDueAt: Date };
export type Leases = { line: string; worker: string; leases: number };
export type Rows = { rows: number; exact: boolean };

/** So many batches are counted row by row: half a tenth of a second's work. */
const COUNTED = 200;

/** What is due and what is in hand, read from the queue itself. */
export function createBacklogStore(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  const deliveries = connection.collection('deliveries');

  /** Due and in nobody's hands: a lease that has ended is nobody's. */
  const due = (now: Date) => ({
    state: { $in: ['ready' as const, 'leased' as const] },
    claimableAt: { $lte: now },
  });
  const leased = (now: Date) => ({ state: 'leased' as const, leaseUntil: { $gt: now } });

  return {
    async waiting(lines: string[], now: Date): Promise<Waiting[]> {
      return batches
        .aggregate<Waiting>([
          { $match: { line: { $in: lines }, ...due(now) } },
          { $group: { _id: '$line', waiting: { $sum: 1 }, oldestDueAt: { $min: '$claimableAt' } } },
          { $project: { _id: 0, line: '$_id', waiting: 1, oldestDueAt: 1 } },
        ])
        .toArray();
    },

    async leases(lines: string[], now: Date): Promise<Leases[]> {
      return batches
        .aggregate<Leases>([
          { $match: { line: { $in: lines }, ...leased(now) } },
          { $group: { _id: { line: '$line', worker: '$worker' }, leases: { $sum: 1 } } },
          { $project: { _id: 0, line: '$_id.line', worker: '$_id.worker', leases: 1 } },
        ])
        .toArray();
    },

    /** Messages of a line that are due and were given to no provider yet; counted to a bound. */
    async rows(line: string, now: Date): Promise<Rows> {
      const open = await batches
        .find({ line, $or: [due(now), leased(now)] }, { projection: { _id: 1 } })
        .limit(COUNTED + 1)
        .toArray();
      const ids = open.slice(0, COUNTED).map(({ _id }) => _id);
      const rows = await deliveries.countDocuments({ batch: { $in: ids }, state: 'planned' });
      return { rows, exact: open.length <= COUNTED };
    },
  };
}
export type BacklogStore = ReturnType<typeof createBacklogStore>;
