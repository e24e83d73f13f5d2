import type { Connection } from 'mongoose';
import type { Channel } from '../contract/words.ts';
import type { BatchRecord } from './batch.store.ts';
import type { DeliveryRecord } from './delivery.store.ts';
import type { ChangeRecord } from './signal.store.ts';

/** Something that says that rows of a batch may have news; `changes` as it was read. */
export type Mark = { by: 'worker' | 'signals'; id: string; batch: string; changes: number };

/** A row of which not all is noted yet. */
export type News = {
  id: string;
  contact: string;
  campaign: string;
  channel: Channel;
  at: Date;
  openedAt: Date | null;
  clickedAt: Date | null;
};

/** What of a row is noted, as a sum: that it left, was opened, was clicked (by people). */
const LEFT = 1;
const OPENED = 2;
const CLICKED = 4;

const MARKED = { unnoted: true } as const;

/** What the contacts' histories do not know yet of the ledger; no clock has a part in it. */
export function createHistoryStore(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  const changes = connection.collection<ChangeRecord>('batchChanges');
  const rows = connection.collection<DeliveryRecord>('deliveries');
  const index = { key: { unnoted: 1, _id: 1 }, partialFilterExpression: MARKED } as const;
  return {
    async ready(): Promise<void> {
      await Promise.all([batches.createIndexes([index]), changes.createIndexes([index])]);
    },

    /** The next marks of one kind behind an id. */
    async marks(by: Mark['by'], after: string, limit: number): Promise<Mark[]> {
      const filter = { ...MARKED, _id: { $gt: after } };
      const options = { sort: { _id: 1 }, limit } as const;
      if (by === 'worker') {
        // What somebody is at work on is told of when it is given back: until then, each look would find a part of it.
        const found = await batches.find({ ...filter, state: { $ne: 'leased' } }, options).toArray();
        return found.map((one) => ({ by, id: one._id, batch: one._id, changes: one.changes }));
      }
      const found = await changes.find(filter, options).toArray();
      return found.map((one) => ({ by, id: one._id, batch: one.batch, changes: one.changes }));
    },

    /** The rows of a batch with news. A test send is in no batch of the queue, so it has none. */
    async newsOf(batch: string): Promise<News[]> {
      if ((await batches.findOne({ _id: batch }, { projection: { _id: 1 } })) === null) return [];
      const found = await rows
        .find({ batch, state: { $in: ['submitted', 'delivered'] } }, { projection: NEEDED })
        .toArray();
      return found.filter((row) => (row.noted ?? 0) !== flagsOf(toNews(row))).map(toNews);
    },

    /** These rows are noted as they were read; what comes later is news again. */
    async setNoted(news: News[]): Promise<void> {
      const byFlags = new Map<number, string[]>();
      for (const one of news) byFlags.set(flagsOf(one), [...(byFlags.get(flagsOf(one)) ?? []), one.id]);
      for (const [noted, ids] of byFlags) await rows.updateMany({ _id: { $in: ids } }, { $set: { noted } });
    },

    /** Takes a mark away, unless there were changes since it was read, or somebody is at work on the batch. */
    async clear({ by, id, changes: read }: Mark): Promise<void> {
      const unmark = { $unset: { unnoted: true } } as const;
      if (by === 'signals') await changes.updateOne({ _id: id, changes: read }, unmark);
      else await batches.updateOne({ _id: id, changes: read, state: { $ne: 'leased' } }, unmark);
    },
  };
}
export type HistoryStore = ReturnType<typeof createHistoryStore>;

const NEEDED = {
  contact: 1,
  campaign: 1,
  channel: 1,
  markedAt: 1,
  submittedAt: 1,
  deliveredAt: 1,
  openedByHumanAt: 1,
  clickedByHumanAt: 1,
  noted: 1,
};

function toNews(row: DeliveryRecord): News {
  const { _id: id, contact, campaign, channel, openedByHumanAt = null, clickedByHumanAt = null } = row;
  // What a provider's callback knew before our own record of its answer has no `submittedAt`.
  const at = row.submittedAt ?? row.deliveredAt ?? row.markedAt ?? new Date(0);
  return { id, contact, campaign, channel, at, openedAt: openedByHumanAt, clickedAt: clickedByHumanAt };
}

function flagsOf({ openedAt, clickedAt }: News): number {
  return LEFT + (openedAt === null ? 0 : OPENED) + (clickedAt === null ? 0 : CLICKED);
}
