import type { Connection } from 'mongoose';
import { LEFT } from './figures.ts';

export const MOMENTS = ['submittedAt', 'deliveredAt', 'openedByHumanAt', 'clickedByHumanAt'] as const;
export type Moment = (typeof MOMENTS)[number];

/** How many messages of a run had one of their moments within a quarter of an hour; `at` null: after the window. */
export type Quarter = { moment: Moment; at: Date | null; count: number };

/**
 * The moments of a run's messages. One walk over its rows that left, by an index; what comes back is bounded by the
 * window, not by the run. Quarters, because the hours of some clocks begin at half past or a quarter past of others.
 */
export function createHoursStore(connection: Connection) {
  const deliveries = connection.collection('deliveries');
  return {
    /** @param until what comes later is counted together */
    async ofRun(run: string, until: Date): Promise<Quarter[]> {
      const moments = MOMENTS.map((moment) => ({ moment, at: `$${moment}` }));
      const quarter = { $dateTrunc: { date: '$had.at', unit: 'minute', binSize: 15 } };
      const at = { $cond: [{ $lt: ['$had.at', until] }, quarter, null] };
      const found = await deliveries
        .aggregate<{ _id: { moment: Moment; at: Date | null }; count: number }>([
          { $match: { run, state: { $in: LEFT } } },
          { $project: { _id: 0, had: moments } },
          { $unwind: '$had' },
          { $match: { 'had.at': { $type: 'date' } } },
          { $group: { _id: { moment: '$had.moment', at }, count: { $sum: 1 } } },
        ])
        .toArray();
      return found.map(({ _id, count }) => ({ ..._id, count }));
    },
  };
}
export type HoursStore = ReturnType<typeof createHoursStore>;
