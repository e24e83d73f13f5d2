import type { Connection } from 'mongoose';
import type { DeliveryRecord } from './delivery.store.ts';
import type { Run } from './run.ts';

type RunRow = { _id: string } & Pick<Run, 'purpose' | 'test'>;
type Group = { _id: { contact: string; run: string }; count: number };

/** How often contacts were written to. */
export function createTouchStore(connection: Connection) {
  const runs = connection.collection<RunRow>('runs');
  const deliveries = connection.collection<DeliveryRecord>('deliveries');
  return {
    /**
     * The marketing messages of both channels that a provider took for each contact and that did not come back:
     * a line that reports no delivery has none but these.
     */
    async countOf(contacts: string[]): Promise<Map<string, number>> {
      const groups = await deliveries
        .aggregate<Group>([
          { $match: { contact: { $in: contacts }, state: { $in: ['submitted', 'delivered'] } } },
          { $group: { _id: { contact: '$contact', run: '$run' }, count: { $sum: 1 } } },
        ])
        .toArray();
      const marketing = await marketingAmong([...new Set(groups.map(({ _id }) => _id.run))]);
      const counts = new Map<string, number>();
      for (const { _id, count } of groups) {
        if (marketing.has(_id.run)) counts.set(_id.contact, (counts.get(_id.contact) ?? 0) + count);
      }
      return counts;
    },
  };

  async function marketingAmong(ids: string[]): Promise<Set<string>> {
    const filter = { _id: { $in: ids }, purpose: 'marketing', test: false } as const;
    const found = await runs.find(filter, { projection: { _id: 1 } }).toArray();
    return new Set(found.map((run) => run._id));
  }
}
export type TouchStore = ReturnType<typeof createTouchStore>;
