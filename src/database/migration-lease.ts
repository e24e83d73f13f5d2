import type { Connection } from 'mongoose';

type LeaseRecord = { _id: string; holder: string | null; until: Date };

const ID = 'migrations';
/** A process that is silent for so long is taken for dead. */
const LEASE_MS = 15_000;
const RENEW_MS = 3_000;

/**
 * Which process brings the database up to date; by the server's clock, so no other has a part in it. It spares work and
 * is no lock: should a process that was taken for dead go on, two do the same steps, which may be repeated.
 */
export function createMigrationLease(connection: Connection, holder: string) {
  const leases = connection.collection<LeaseRecord>('leases');

  /** Also renews it. False while another process has it. */
  async function take(): Promise<boolean> {
    const mayTake = {
      $or: [
        { $in: [{ $ifNull: ['$holder', null] }, [null, holder]] },
        { $lte: [{ $ifNull: ['$until', '$$NOW'] }, '$$NOW'] },
      ],
    };
    const taken = { holder, until: { $add: ['$$NOW', LEASE_MS] } };
    const lease = await leases.findOneAndUpdate(
      { _id: ID },
      [{ $replaceWith: { $mergeObjects: ['$$ROOT', { $cond: [mayTake, taken, {}] }] } }],
      { upsert: true, returnDocument: 'after' },
    );
    return lease?.holder === holder;
  }

  return {
    take,

    /** Keeps the lease while this is at work, and gives it back however that ends. */
    async during(work: () => Promise<void>): Promise<void> {
      // A renewal that fails costs nothing but the lease; the work meets the same fault, and reports it.
      const renewal = setInterval(() => void take().catch(() => undefined), RENEW_MS);
      try {
        await work();
      } finally {
        clearInterval(renewal);
        await leases.updateOne({ _id: ID, holder }, { $set: { holder: null } });
      }
    },
  };
}
