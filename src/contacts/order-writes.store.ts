import { mongo, type Collection } from 'mongoose';
import { randomBase58 } from '../lib/ids.ts';
import { toOrderRecord, type OrderRecord } from './order-record.store.ts';
import type { Order } from './order.ts';

/** An order to keep, and the one it was made from, which must still stand; null for a new one. */
export type OrderWrite = { order: Order; held: Order | null };

const DUPLICATE_KEY = 11000;
const WRITE_CHARS = 12;

/** Inserts and replacements in one round trip. @returns the refs of those that others wrote since they were read */
export async function writeOrders(
  records: Collection<OrderRecord>,
  writes: OrderWrite[],
): Promise<Set<string>> {
  if (writes.length === 0) return new Set();
  const write = randomBase58(WRITE_CHARS);
  const kept = await writeBulk(records, writes, write);
  if (kept === writes.length) return new Set();
  const refs = writes.map(({ order }) => order.ref);
  const reached = await records.find({ _id: { $in: refs }, write }, { projection: { _id: 1 } }).toArray();
  const found = new Set(reached.map(({ _id }) => _id));
  return new Set(refs.filter((ref) => !found.has(ref)));
}

/** @returns how many were written */
async function writeBulk(
  records: Collection<OrderRecord>,
  writes: OrderWrite[],
  write: string,
): Promise<number> {
  const operations = writes.map(({ order, held }) => {
    const record = toOrderRecord(order, write);
    if (held === null) return { insertOne: { document: record } };
    const { _id, ...replacement } = record;
    return { replaceOne: { filter: { _id, revision: held.revision }, replacement } };
  });
  try {
    const { insertedCount, matchedCount } = await records.bulkWrite(operations, { ordered: false });
    return insertedCount + matchedCount;
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const faults = [error.writeErrors].flat();
    if (faults.length === 0 || faults.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
    return error.insertedCount + error.matchedCount; // somebody else was the first to tell of the others
  }
}
