import type { Connection } from 'mongoose';
import { toDelivery, type DeliveryRecord } from './delivery.store.ts';
import type { Delivery } from './delivery.ts';

/** Rows of the ledger that nobody has taken in hand, by contact; served by the index that rivals use. */
export function createPlannedStore(connection: Connection) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  return {
    async ofContact(contact: string): Promise<Delivery[]> {
      return (await rows.find({ contact, state: 'planned' }).toArray()).map(toDelivery);
    },
  };
}
export type PlannedStore = ReturnType<typeof createPlannedStore>;
