import mongoose, { Schema, type Connection } from 'mongoose';
import { after } from '../lib/clock.ts';

const HOUR = 3_600_000;

export const SESSION = { idleMs: 12 * HOUR, absoluteMs: 7 * 24 * HOUR };

/** How stale `seenAt` may be: a session is written once in five minutes, not at each request. */
const TOUCH_MS = 300_000;

/** `_id` is the hash of the cookie's token; `expiresAt` is the nearer of the idle and the absolute end. */
type SessionRecord = { _id: string; userId: string; createdAt: Date; seenAt: Date; expiresAt: Date };

export type SessionStore = ReturnType<typeof createSessionStore>;

const schema = new Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true, index: true },
    createdAt: { type: Date, required: true },
    seenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true, index: { expireAfterSeconds: 0 } },
  },
  { collection: 'sessions', versionKey: false },
);

export function createSessionStore(connection: Connection) {
  const sessions = connection.model('Session', schema);

  return {
    ready: async (): Promise<void> => {
      await sessions.init();
    },

    async begin(hash: string, userId: string, now: Date): Promise<void> {
      const expiresAt = endOf({ createdAt: now, seenAt: now });
      await sessions.create({ _id: hash, userId, createdAt: now, seenAt: now, expiresAt });
    },

    /** Whose live session this is, and keeps it alive; null when it is unknown, idle too long or too old. */
    async userOf(hash: string, now: Date): Promise<string | null> {
      const found = await sessions.findOne({ _id: hash, expiresAt: mongoose.trusted({ $gt: now }) }).lean();
      if (found === null) return null;
      if (now.getTime() - found.seenAt.getTime() >= TOUCH_MS) {
        const expiresAt = endOf({ createdAt: found.createdAt, seenAt: now });
        await sessions.updateOne({ _id: hash }, { $set: { seenAt: now, expiresAt } });
      }
      return found.userId;
    },

    async endAll(userId: string): Promise<void> {
      await sessions.deleteMany({ userId });
    },
  };
}

function endOf({ createdAt, seenAt }: Pick<SessionRecord, 'createdAt' | 'seenAt'>): Date {
  const idle = after(seenAt, SESSION.idleMs);
  const absolute = after(createdAt, SESSION.absoluteMs);
  return idle < absolute ? idle : absolute;
}
