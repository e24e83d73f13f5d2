import type { Connection } from 'mongoose';
import { after } from '../lib/clock.ts';
import { CLOCK_SKEW_MS } from './skew.ts';

/** The longest that a provider may ask for peace; a pause that lasts longer was set by a clock gone wrong. */
export const LONGEST_PAUSE_MS = 3_600_000;
/** After a failure a line rests, twice as long after each. */
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 300_000;
/** A line that has failed is tried with so few messages at a time, until one of them is answered. */
const PROBE = 5;
/** How long others wait for what a probe brings. */
const PROBE_MS = 5_000;
/** Who found too few tokens has so long to come again, from when there is one. */
const FIRST_FOR_MS = 1_000;

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
  restedAt: Date;
  /** who found too few tokens and is to have the next: nobody of lower priority gets any until then */
  first: { priority: number; until: Date } | null;
};

export type Grant = { granted: number } | { granted: 0; retryAt: Date };

/** How many messages, at how many a second, and for whom: of two that wait, the lower priority goes first. */
export type Ask = { wanted: number; rate: number; priority: number };

export type LineStatus = { line: string; pausedUntil: Date | null; pauseReason: string | null };

export function createBucketStore(connection: Connection) {
  const buckets = connection.collection<BucketRecord>('buckets');
  return {
    /**
     * Takes up to `wanted` tokens of a bucket that fills with `rate` tokens a second and holds half a second's
     * worth (at least one). One atomic update. Clocks of several workers may differ by up to a minute; a clock that
     * was set back further starts the bucket anew instead of starving it.
     */
    async take(line: string, ask: Ask, now: Date): Promise<Grant> {
      const record = await buckets.findOneAndUpdate({ _id: line }, taking(ask, now), {
        upsert: true,
        returnDocument: 'after',
        ...FORGETTABLE,
      });
      if (record === null) throw new Error(`The bucket of ${line} was not returned.`);
      if (record.granted > 0) return { granted: record.granted };
      const { pausedUntil, first } = record;
      if (pausedUntil && pausedUntil > now && pausedUntil <= believable(now))
        return { granted: 0, retryAt: pausedUntil };
      if (first && first.priority < ask.priority) return { granted: 0, retryAt: first.until };
      return { granted: 0, retryAt: after(record.at, Math.ceil(((1 - record.tokens) / ask.rate) * 1000)) };
    },

    /** Returns tokens that were not used. */
    async giveBack(line: string, tokens: number): Promise<void> {
      if (tokens > 0) await buckets.updateOne({ _id: line }, { $inc: { tokens } }, FORGETTABLE);
    },

    /**
     * Nothing was accepted and others would fare the same: keeps all workers from the line for a while, twice as long
     * after each failure. Lots that were under way when it began to rest say nothing new.
     *
     * @param begun when the lot that failed was begun
     * @returns until when it rests
     */
    async rest(line: string, { begun, reason }: { begun: Date; reason: string }, now: Date): Promise<Date> {
      const restedAt = { $ifNull: ['$restedAt', begun] };
      const known = { $and: [{ $gt: [restedAt, begun] }, { $lte: [restedAt, after(now, CLOCK_SKEW_MS)] }] };
      const count = { $add: [{ $ifNull: ['$failures', 0] }, 1] };
      const length = {
        $multiply: [FIRST_REST_MS, { $pow: [2, { $min: [10, { $subtract: ['$failures', 1] }] }] }],
      };
      const set = (value: unknown, otherwise: unknown) => ({ $cond: ['$known', otherwise, value] });
      const record = await buckets.findOneAndUpdate(
        { _id: line },
        [
          { $set: { known } },
          { $set: { failures: set(count, '$failures') } },
          {
            $set: {
              restedAt: set(now, '$restedAt'),
              pausedUntil: set({ $add: [now, { $min: [LONGEST_REST_MS, length] }] }, '$pausedUntil'),
              pauseReason: set({ $literal: reason }, '$pauseReason'),
            },
          },
          { $unset: 'known' },
        ],
        { upsert: true, returnDocument: 'after' },
      );
      return record?.pausedUntil ?? now;
    },

    /** The provider asked for peace until then. */
    async pause(line: string, until: Date, reason: string): Promise<void> {
      await buckets.updateOne(
        { _id: line },
        { $set: { pausedUntil: until, pauseReason: reason } },
        { upsert: true },
      );
    },

    /** The provider answered to a message: the line is well again. */
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

function believable(now: Date): Date {
  return after(now, LONGEST_PAUSE_MS + CLOCK_SKEW_MS);
}

/** The stages of one update that fills the bucket, and takes what this asker may have. */
function taking({ wanted, rate, priority }: Ask, now: Date) {
  const capacity = Math.max(1, Math.ceil(rate / 2));
  const passed = { $max: [0, { $subtract: [now, { $ifNull: ['$at', now] }] }] };
  const tokens = {
    $min: [capacity, { $add: [{ $ifNull: ['$tokens', capacity] }, { $multiply: [passed, rate / 1000] }] }],
  };
  const wentBack = { $gt: [{ $ifNull: ['$at', now] }, after(now, CLOCK_SKEW_MS)] };
  const at = { $cond: [wentBack, now, { $max: [{ $ifNull: ['$at', now] }, now] }] };
  const lies = (moment: string) => ({
    $and: [
      { $gt: [{ $ifNull: [moment, now] }, now] },
      { $lte: [{ $ifNull: [moment, now] }, believable(now)] },
    ],
  });
  const outranked = { $and: [{ $lt: ['$first.priority', priority] }, lies('$first.until')] };
  const probing = { $gt: [{ $ifNull: ['$failures', 0] }, 0] };
  const most = { $cond: [probing, Math.min(wanted, PROBE), wanted] };
  const granted = {
    $cond: [{ $or: [lies('$pausedUntil'), outranked] }, 0, { $min: [most, { $floor: '$tokens' }] }],
  };
  const isProbe = { $and: [probing, { $gt: ['$granted', 0] }] };
  const toOneMore = { $multiply: [{ $max: [0, { $subtract: [1, '$tokens'] }] }, 1000 / rate] };
  const mine = { priority, until: { $add: [now, toOneMore, FIRST_FOR_MS] } };
  const lacks = { $lt: ['$granted', wanted] };
  return [
    { $set: { tokens, at } },
    { $set: { granted } },
    { $set: { tokens: { $subtract: ['$tokens', '$granted'] } } },
    {
      $set: {
        first: { $cond: [outranked, '$first', { $cond: [lacks, mine, null] }] },
        pausedUntil: { $cond: [isProbe, after(now, PROBE_MS), { $ifNull: ['$pausedUntil', null] }] },
      },
    },
  ];
}
