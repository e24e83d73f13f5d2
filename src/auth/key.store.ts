import mongoose, { Schema, type Connection } from 'mongoose';
import { Role } from '../contract/words.ts';
import { after } from '../lib/clock.ts';

const HOUR = 3_600_000;

/** A program's way in. The key itself is shown once and never stored. */
export type ApiKey = {
  id: string;
  name: string;
  role: Role;
  /** its first characters, to tell keys apart */
  start: string;
  createdAt: Date;
  /** to the hour */
  lastUsedAt: Date | null;
};

type KeyRecord = Omit<ApiKey, 'id'> & { _id: string; hash: string };

export type KeyStore = ReturnType<typeof createKeyStore>;

const text = { type: String, required: true };
const schema = new Schema<KeyRecord>(
  {
    _id: text,
    name: text,
    role: { ...text, enum: Role.options },
    hash: { ...text, unique: true },
    start: text,
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  { collection: 'keys', versionKey: false },
);

export function createKeyStore(connection: Connection) {
  const keys = connection.model('Key', schema);

  return {
    ready: async (): Promise<void> => {
      await keys.init();
    },

    /** Adds a key, or replaces the one with its id. */
    async put(key: ApiKey, hash: string): Promise<void> {
      const { id, ...rest } = key;
      await keys.replaceOne({ _id: id }, { ...rest, hash }, { upsert: true });
    },

    /** The key with this hash, and notes that it was used, at most once an hour. */
    async use(hash: string, now: Date): Promise<ApiKey | null> {
      const found = await keys.findOne({ hash }).lean();
      if (found === null) return null;
      if (found.lastUsedAt === null || after(found.lastUsedAt, HOUR) <= now) {
        await keys.updateOne({ _id: found._id }, { $set: { lastUsedAt: now } });
      }
      return toKey(found);
    },

    /** At most `count` keys after the id `after`, oldest first. */
    async page(afterId: string | null, count: number): Promise<ApiKey[]> {
      const filter = afterId === null ? {} : { _id: mongoose.trusted({ $gt: afterId }) };
      const records = await keys.find(filter).sort({ _id: 1 }).limit(count).lean();
      return records.map(toKey);
    },

    async remove(id: string): Promise<boolean> {
      return (await keys.deleteOne({ _id: id })).deletedCount > 0;
    },
  };
}

function toKey(record: KeyRecord): ApiKey {
  const { _id: id, name, role, start, createdAt, lastUsedAt } = record;
  return { id, name, role, start, createdAt, lastUsedAt };
}
