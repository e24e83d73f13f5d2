import mongoose, { Schema, type ClientSession, type Connection, type Model } from 'mongoose';
import { Role } from '../contract/words.ts';
import type { User, UserSecret } from './user.ts';

type UserRecord = Omit<User, 'id'> & {
  _id: string;
  passwordHash: string;
  /** how often this was found to be an admin that remains; see `keepingAnAdmin` */
  kept?: number;
};

/** What of a user may change; what is absent stays. */
export type UserPatch = Partial<Pick<UserRecord, 'name' | 'role' | 'disabled' | 'passwordHash'>>;
export type UserStore = ReturnType<typeof createUserStore>;

const text = { type: String, required: true };
const schema = new Schema<UserRecord>(
  {
    _id: text,
    email: { ...text, unique: true },
    name: text,
    role: { ...text, enum: Role.options },
    passwordHash: text,
    disabled: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    kept: Number,
  },
  { collection: 'users', versionKey: false },
);

/** Thrown inside a transaction to undo it. */
class LastAdmin extends Error {}

export function createUserStore(connection: Connection) {
  const users = connection.model<UserRecord>('User', schema);

  return {
    ready: async (): Promise<void> => {
      await users.init();
    },

    async any(): Promise<boolean> {
      return (await users.exists({})) !== null;
    },

    async add(user: User, passwordHash: string): Promise<'added' | 'email-taken'> {
      const { id, ...rest } = user;
      try {
        await users.create({ ...rest, _id: id, passwordHash });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'email-taken';
        throw error;
      }
    },

    async byId(id: string): Promise<UserSecret | null> {
      return toSecret(await users.findById(id).lean());
    },

    async byEmail(email: string): Promise<UserSecret | null> {
      return toSecret(await users.findOne({ email }).lean());
    },

    /** At most `count` users after the id `after`, oldest first. */
    async page(after: string | null, count: number): Promise<User[]> {
      const filter = after === null ? {} : { _id: mongoose.trusted({ $gt: after }) };
      const records = await users.find(filter).sort({ _id: 1 }).limit(count).lean();
      return records.map(toUser);
    },

    async change(id: string, patch: UserPatch): Promise<User | 'last-admin' | null> {
      return keepingAnAdmin(users, async (session) => {
        const record = await users
          .findByIdAndUpdate(id, { $set: patch }, { session, returnDocument: 'after' })
          .lean();
        return record === null ? null : toUser(record);
      });
    },

    async remove(id: string): Promise<boolean | 'last-admin'> {
      return keepingAnAdmin(users, async (session) => {
        const { deletedCount } = await users.deleteOne({ _id: id }, { session });
        return deletedCount > 0;
      });
    },
  };
}

/**
 * Runs a change that may take an admin away, and undoes it if none is left.
 * Every remaining admin is written too, so that two such changes at the same time collide instead of both passing.
 */
async function keepingAnAdmin<T>(
  users: Model<UserRecord>,
  change: (session: ClientSession) => Promise<T>,
): Promise<T | 'last-admin'> {
  try {
    return await users.db.transaction(async (session) => {
      const result = await change(session);
      const left = await users.updateMany(
        { role: 'admin', disabled: false },
        { $inc: { kept: 1 } },
        { session },
      );
      if (left.matchedCount === 0) throw new LastAdmin();
      return result;
    });
  } catch (error) {
    if (error instanceof LastAdmin) return 'last-admin';
    throw error;
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11_000;
}

function toUser(record: UserRecord): User {
  const { _id: id, email, name, role, disabled, createdAt } = record;
  return { id, email, name, role, disabled, createdAt };
}

function toSecret(record: UserRecord | null): UserSecret | null {
  return record === null ? null : { user: toUser(record), passwordHash: record.passwordHash };
}
