import mongoose, { Schema, type Connection } from 'mongoose';

/** One use of an Idempotency-Key. `_id` is a hash over actor, route and key; `sealed` is the answer, once there is one. */
export type Attempt = {
  id: string;
  /** which try of it this is, so that one that was taken over can no longer write */
  token: string;
  /** over the request: the same key with another request is refused */
  fingerprint: string;
  leaseUntil: Date;
  expiresAt: Date;
};
type AttemptRecord = Omit<Attempt, 'id'> & { _id: string; sealed: string | null };

export type Claim =
  | { outcome: 'mine' }
  | { outcome: 'done'; sealed: string }
  | { outcome: 'running'; leaseUntil: Date }
  | { outcome: 'other-request' };

export type IdempotencyStore = ReturnType<typeof createIdempotencyStore>;

const text = { type: String, required: true };
const date = { type: Date, required: true };
const schema = new Schema<AttemptRecord>(
  {
    _id: text,
    token: text,
    fingerprint: text,
    leaseUntil: date,
    expiresAt: { ...date, index: { expireAfterSeconds: 0 } },
    sealed: { type: String, default: null },
  },
  { collection: 'idempotency', versionKey: false },
);

export function createIdempotencyStore(connection: Connection) {
  const attempts = connection.model<AttemptRecord>('IdempotentAttempt', schema);

  /** Takes over what is too old, or what ran and was never finished; false when somebody else was faster. */
  async function takeOver(found: AttemptRecord, { id, ...mine }: Attempt): Promise<boolean> {
    const filter = { _id: id, token: found.token, leaseUntil: found.leaseUntil, sealed: found.sealed };
    return (await attempts.replaceOne(filter, { ...mine, sealed: null })).modifiedCount === 1;
  }

  return {
    ready: async (): Promise<void> => {
      await attempts.init();
    },

    /** Makes the attempt ours, or says how it stands. The unique `_id` decides between parallel doubles. */
    async claim(attempt: Attempt, now: Date): Promise<Claim> {
      const { id, ...rest } = attempt;
      try {
        await attempts.create({ ...rest, _id: id });
        return { outcome: 'mine' };
      } catch (error) {
        if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== 11_000) throw error;
      }
      const found = await attempts.findById(id).lean();
      if (found === null) return { outcome: 'running', leaseUntil: now }; // freed this moment: the next try has it
      const stands = standing(found, attempt, now);
      if (stands !== null) return stands;
      return (await takeOver(found, attempt))
        ? { outcome: 'mine' }
        : { outcome: 'running', leaseUntil: attempt.leaseUntil };
    },

    async renew(attempt: Attempt, leaseUntil: Date): Promise<void> {
      await attempts.updateOne(
        { _id: attempt.id, token: attempt.token, sealed: null },
        { $set: { leaseUntil } },
      );
    },

    async finish(attempt: Attempt, sealed: string): Promise<void> {
      await attempts.updateOne({ _id: attempt.id, token: attempt.token }, { $set: { sealed } });
    },

    async free(attempt: Attempt): Promise<void> {
      await attempts.deleteOne({ _id: attempt.id, token: attempt.token });
    },
  };
}

/** How an earlier attempt stands; null when it may be taken over. */
function standing(found: AttemptRecord, attempt: Attempt, now: Date): Claim | null {
  if (found.expiresAt <= now) return null;
  if (found.fingerprint !== attempt.fingerprint) return { outcome: 'other-request' };
  if (found.sealed !== null) return { outcome: 'done', sealed: found.sealed };
  return found.leaseUntil > now ? { outcome: 'running', leaseUntil: found.leaseUntil } : null;
}
