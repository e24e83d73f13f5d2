import mongoose, { Schema, type Connection } from 'mongoose';

/** The one open invitation to become the first admin. */
type SetupRecord = { _id: 'first-admin'; hash: string; expiresAt: Date };

export type SetupStore = ReturnType<typeof createSetupStore>;

const schema = new Schema<SetupRecord>(
  {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    expiresAt: { type: Date, required: true, index: { expireAfterSeconds: 0 } },
  },
  { collection: 'setup', versionKey: false },
);

export function createSetupStore(connection: Connection) {
  const setups = connection.model('Setup', schema);
  const only = { _id: 'first-admin' } as const;

  return {
    ready: async (): Promise<void> => {
      await setups.init();
    },

    /** Opens an invitation; a former one is void. */
    async open(hash: string, expiresAt: Date): Promise<void> {
      await setups.replaceOne(only, { hash, expiresAt }, { upsert: true });
    },

    /** Uses the invitation up; false when it is another one, too old or used. */
    async take(hash: string, now: Date): Promise<boolean> {
      const filter = { ...only, hash, expiresAt: mongoose.trusted({ $gt: now }) };
      return (await setups.deleteOne(filter)).deletedCount > 0;
    },

    async close(): Promise<void> {
      await setups.deleteOne(only);
    },
  };
}
