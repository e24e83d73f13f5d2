import type { Connection } from 'mongoose';
import { after } from '../lib/clock.ts';
import { CLOCK_SKEW_MS } from './skew.ts';

/** The longest that a line is kept at rest at a time; a pause that lasts longer was set by a clock gone wrong. */
export const LONGEST_PAUSE_MS = 300_000;

/** Tokens are no outcome: a failover that forgets the last few costs half a second's worth of rate, waiting costs all. */
const FORGETTABLE = { writeConcern: { w: 1 } };

/**
 * The right to hand messages to one line: a token bucket that all workers share.
 * `at` is when it was last filled; a pause keeps everybody away until it ends.
 */
type BucketRecord = {
  _id: string;
  tokens: number;
  at: Date;
  granted: number;
  pausedUntil: Date | null;
  pauseReason: string | null;
  /** failures in a row, for the length of the next pause */
  failures: number;
};

export type Grant = { granted: number } | { granted: 0; retryAt: Date };

export type LineStatus = { line: string; pausedUntil: Date | null; pauseReason: string | null };

export function createBucketStore(connection: Connection) {
  const buckets = connection.collection<BucketRecord>('buckets');
  return {
    /**
     * Takes up to `wanted` tokens of a bucket that fills with `rate` tokens a second and holds half a second's
     * worth (at least one). One atomic update. Clocks of several workers may differ by up to a minute; a clock that
     * was set back further starts the bucket anew instead of starving it.
     */
    async take(line: string, wanted: number, rate: number, now: Date): Promise<Grant> {
      const capacity = Math.max(1, Math.ceil(rate / 2));
      const filled = {
        $min: [
          capacity,
          {
            $add: [
              { $ifNull: ['$tokens', capacity] },
              { $multiply: [{ $max: [0, { $subtract: [now, { $ifNull: ['$at', now] }] }] }, rate / 1000] },
            ],
          },
        ],
      };
      const wentBack = { $gt: [{ $ifNull: ['$at', now] }, after(now, CLOCK_SKEW_MS)] };
      const believable = after(now, LONGEST_PAUSE_MS + CLOCK_SKEW_MS);
      const paused = {
        $and: [
          { $gt: [{ $ifNull: ['$pausedUntil', now] }, now] },
          { $lte: [{ $ifNull: ['$pausedUntil', now] }, believable] },
        ],
      };
      const record = await buckets.findOneAndUpdate(
        { _id: line },
        [
          {
            $set: {
              tokens: filled,
              at: { $cond: [wentBack, now, { $max: [{ $ifNull: ['$at', now] }, now] }] },
            },
          },
          { $set: { granted: { $cond: [paused, 0, { $min: [wanted, { $floor: '$tokens' }] }] } } },
          { $set: { tokens: { $subtract: ['$tokens', '$granted'] } } },
        ],
        { upsert: true, returnDocument: 'after', ...FORGETTABLE },
      );
      if (record === null) throw new Error(`The bucket of ${line} was not returned.`);
      if (record.granted > 0) return { granted: record.granted };
      const pausedUntil = record.pausedUntil ?? now;
      if (pausedUntil > now && pausedUntil <= believable) return { granted: 0, retryAt: pausedUntil };
      return { granted: 0, retryAt: after(record.at, Math.ceil(((1 - record.tokens) / rate) * 1000)) };
    },

    /** Returns tokens that were not used. */
    async giveBack(line: string, tokens: number): Promise<void> {
      if (tokens > 0) await buckets.updateOne({ _id: line }, { $inc: { tokens } }, FORGETTABLE);
    },

    /** Keeps all workers from a line for a while. @returns the number of failures in a row so far */
    async fail(line: string): Promise<number> {
      const record = await buckets.findOneAndUpdate(
        { _id: line },
        { $inc: { failures: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
      return record?.failures ?? 1;
    },

    async pause(line: string, until: Date, reason: string): Promise<void> {
      await buckets.updateOne(
        { _id: line },
        { $set: { pausedUntil: until, pauseReason: reason } },
        { upsert: true },
      );
    },

    /** A message was accepted: the line is well again. */
    async recover(line: string): Promise<void> {
      await buckets.updateOne(
        { _id: line, failures: { $gt: 0 } },
        { $set: { failures: 0, pausedUntil: null, pauseReason: null } },
      );
    },

    async statusOf(lines: string[]): Promise<LineStatus[]> {
      const found = await buckets.find({ _id: { $in: lines } }).toArray();
      const byLine = new Map(found.map((record) => [record._id, record]));
      return lines.map((line) => {
        const record = byLine.get(line);
        return { line, pausedUntil: record?.pausedUntil ?? null, pauseReason: record?.pauseReason ?? null };
      });
    },
  };
}
export type BucketStore = ReturnType<typeof createBucketStore>;
