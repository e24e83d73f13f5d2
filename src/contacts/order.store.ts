import type { Connection, mongo } from 'mongoose';
import type { History } from './contact.ts';
import { toOrder, type OrderRecord } from './order-record.store.ts';
import { sumsOf } from './order-sums.store.ts';
import { writeOrders, type OrderWrite } from './order-writes.store.ts';
import type { Order } from './order.ts';
import { behind, pageOfPlaces, readPlace, type Place, type Placed } from './place.ts';

/** Orders that became known (`receivedAt`) or were placed (`at`) from one moment until before another. */
export type OrderWindow = { by: 'receivedAt' | 'at'; from: Date; to: Date };

export type OrderStore = ReturnType<typeof createOrderStore>;

export function createOrderStore(connection: Connection) {
  const records = connection.collection<OrderRecord>('orders');

  async function list(filter: mongo.Filter<OrderRecord>, sort: mongo.Sort, limit: number): Promise<Order[]> {
    return (await records.find(filter).sort(sort).limit(limit).toArray()).map(toOrder);
  }

  return {
    async ready(): Promise<void> {
      await records.createIndexes([
        { key: { contact: 1, at: -1, _id: -1 } },
        { key: { at: 1, _id: 1 } },
        { key: { receivedAt: 1, _id: 1 } },
        { key: { triedAt: 1 }, name: 'unmatched', partialFilterExpression: { contact: null } },
      ]);
    },

    async find(ref: string): Promise<Order | null> {
      const record = await records.findOne({ _id: ref });
      return record === null ? null : toOrder(record);
    },

    /** In no order; unknown ones are left out. */
    async findMany(refs: string[]): Promise<Order[]> {
      return (await records.find({ _id: { $in: refs } }).toArray()).map(toOrder);
    },

    /** Newest first; of one contact, of nobody known (null), or all (undefined). */
    async page(
      contact: string | null | undefined,
      after: string | null,
      limit: number,
    ): Promise<Placed<Order>> {
      const whose = contact === undefined ? {} : { contact };
      const place = after === null ? {} : behind('at', readPlace(after), '$lt');
      const found = await list({ ...whose, ...place }, { at: -1, _id: -1 }, limit + 1);
      return pageOfPlaces(found, limit, ({ at }) => at);
    },

    /** Of some contacts, those before a place, newest first. */
    async before(contacts: string[], place: Place, limit: number): Promise<Order[]> {
      const filter = { contact: { $in: contacts }, at: { $lte: place.at }, ...behind('at', place, '$lt') };
      return list(filter, { at: -1, _id: -1 }, limit);
    },

    /** Orders of known contacts that stand (not returned as a whole), the earliest first; `next` goes on behind. */
    async placedBetween(
      { by, from, to }: OrderWindow,
      after: string | null,
      limit: number,
    ): Promise<Placed<Order>> {
      const place = after === null ? {} : behind(by, readPlace(after), '$gt');
      const filter = { [by]: { $gte: from, $lt: to }, contact: { $ne: null }, status: 'placed' as const };
      const found = await list({ ...filter, ...place }, { [by]: 1, _id: 1 }, limit + 1);
      return pageOfPlaces(found, limit, (order) => order[by]);
    },

    /** Keeps orders in one round trip. @returns the refs of those that others wrote since they were read */
    async writeMany(writes: OrderWrite[]): Promise<Set<string>> {
      return writeOrders(records, writes);
    },

    /** Orders without a customer that was looked for since `before`, the longest waiting first. */
    async unmatched(before: Date, limit: number): Promise<Order[]> {
      return list({ contact: null, triedAt: { $lt: before } }, { triedAt: 1 }, limit);
    },

    async noteTried(refs: string[], now: Date): Promise<void> {
      await records.updateMany({ _id: { $in: refs } }, { $set: { triedAt: now } });
    },

    /** What the orders of these contacts come to now. */
    async sumsOf(contacts: string[]): Promise<Map<string, History['orders']>> {
      return sumsOf(records, contacts);
    },
  };
}
