import type { Connection } from 'mongoose';
import { dueOf } from './batch.ts';
import type { Rival } from './caps.ts';
import type { DeliveryRecord } from './delivery.store.ts';
import type { Run } from './run.ts';

type RunRow = { _id: string } & Pick<Run, 'state' | 'purpose' | 'test' | 'priority' | 'expiresAt'>;

/** A rival, and whose place it would take. */
export type PlannedRival = Rival & { contact: string };

const CONTACT_PLANNED = 'contact_planned';

/** What is planned for contacts with more right to their places: marketing of open runs of higher priority. */
export function createRivalStore(connection: Connection) {
  const runs = connection.collection<RunRow>('runs');
  const deliveries = connection.collection<DeliveryRecord>('deliveries');
  return {
    async ready(): Promise<void> {
      await deliveries.createIndexes([
        { key: { contact: 1, run: 1 }, name: CONTACT_PLANNED, partialFilterExpression: { state: 'planned' } },
      ]);
    },

    /** Open marketing runs that go before this priority (1 is the highest), with the end of their messages' worth. */
    async runsBefore(priority: number, now: Date): Promise<Map<string, Date>> {
      const open = await runs
        .find(
          {
            state: { $in: ['planning', 'sending'] },
            purpose: 'marketing',
            test: false,
            priority: { $lt: priority },
            expiresAt: { $gt: now },
          },
          { projection: { expiresAt: 1 } },
        )
        .toArray();
      return new Map(open.map((run) => [run._id, run.expiresAt]));
    },

    /** What of these runs is still planned for these contacts, due now or later, and before it is worthless. */
    async plannedFor(contacts: string[], among: Map<string, Date>, now: Date): Promise<PlannedRival[]> {
      if (among.size === 0) return [];
      const rows = await deliveries
        .find(
          { contact: { $in: contacts }, run: { $in: [...among.keys()] }, state: 'planned' },
          { projection: { contact: 1, run: 1, channel: 1, batch: 1 }, hint: CONTACT_PLANNED },
        )
        .toArray();
      return rows.flatMap(({ _id, contact, run, channel, batch }) => {
        const due = new Date(Math.max(dueOf(batch).getTime(), now.getTime()));
        const expiresAt = among.get(run);
        return expiresAt === undefined || due >= expiresAt ? [] : [{ id: _id, contact, channel, due }];
      });
    },
  };
}
export type RivalStore = ReturnType<typeof createRivalStore>;
