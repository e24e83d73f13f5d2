import type { mongo } from 'mongoose';

/**
 * How many messages the ledger says are in providers' hands: the most that may be in doubt when the processes that have
 * them end now. The one place where tests from outside know how the ledger writes that down.
 */
export async function markedIn(db: mongo.Db): Promise<number> {
  const anywhere = { readPreference: 'secondaryPreferred' as const };
  return db.collection('deliveries').countDocuments({ state: 'submitting' }, anywhere);
}
