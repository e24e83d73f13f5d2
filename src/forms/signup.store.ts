import type { Connection } from 'mongoose';
import type { Channel } from '../contract/words.ts';
import { after } from '../lib/clock.ts';
import type { MessageState, Signup } from './form.ts';

/**
 * What did not leave within this time does not leave any more: who asked has gone, and might be asleep when a line or a
 * server comes back. They may ask again.
 */
const LEAVES_WITHIN_MS = 3_600_000;

type SignupRecord = Omit<Signup, 'id'> & { _id: string };

export type SignupStore = ReturnType<typeof createSignupStore>;

export function createSignupStore(connection: Connection) {
  const records = connection.collection<SignupRecord>('signups');

  return {
    async ready(): Promise<void> {
      await records.createIndexes([
        { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
        { key: { channel: 1, notBefore: 1 }, partialFilterExpression: { message: 'queued' } },
        { key: { form: 1 } },
      ]);
    },

    async insert({ id, ...rest }: Signup): Promise<void> {
      await records.insertOne({ _id: id, ...rest });
    },

    /** One that has not expired: the server removes those some time after. */
    async find(id: string, now: Date): Promise<Signup | null> {
      const record = await records.findOne({ _id: id, expiresAt: { $gt: now } });
      return record === null ? null : toSignup(record);
    },

    /** Counts one try, before it is looked at, so that parallel tries count too; false when there were `max`. */
    async spendTry(id: string, max: number): Promise<boolean> {
      return (
        (await records.updateOne({ _id: id, tries: { $lt: max } }, { $inc: { tries: 1 } })).matchedCount === 1
      );
    },

    async noteConfirmed(id: string, at: Date): Promise<void> {
      await records.updateOne({ _id: id, confirmedAt: null }, { $set: { confirmedAt: at } });
    },

    /** False when it was written before: who confirms twice joins once. */
    async noteContact(id: string, contact: string): Promise<boolean> {
      return (await records.updateOne({ _id: id, contact: null }, { $set: { contact } })).modifiedCount === 1;
    },

    async isAnyQueued(channel: Channel, now: Date): Promise<boolean> {
      const projection = { _id: 1 } as const;
      return (await records.findOne(queued(channel, now), { projection })) !== null;
    },

    /** The write-ahead mark: the next message to leave, which nobody else will hand over. */
    async markSubmitting(channel: Channel, now: Date): Promise<Signup | null> {
      const record = await records.findOneAndUpdate(
        queued(channel, now),
        { $set: { message: 'submitting' } },
        { sort: { notBefore: 1 }, returnDocument: 'after' },
      );
      return record === null ? null : toSignup(record);
    },

    async settle(id: string, message: MessageState, notBefore: Date): Promise<void> {
      await records.updateOne({ _id: id, message: 'submitting' }, { $set: { message, notBefore } });
    },

    /** Of a restored database: what had not left may have left after the backup, and is not sent again. */
    async doubtUnsent(): Promise<void> {
      await records.updateMany(
        { message: { $in: ['queued', 'submitting'] } },
        { $set: { message: 'uncertain' } },
      );
    },

    async forgetForm(form: string): Promise<void> {
      await records.deleteMany({ form });
    },
  };
}

function queued(channel: Channel, now: Date) {
  const createdAt = { $gt: after(now, -LEAVES_WITHIN_MS) };
  return {
    message: 'queued' as const,
    channel,
    notBefore: { $lte: now },
    createdAt,
    expiresAt: { $gt: now },
  };
}

function toSignup({ _id, ...rest }: SignupRecord): Signup {
  return { id: _id, ...rest };
}
