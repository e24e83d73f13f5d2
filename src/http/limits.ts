import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../lib/errors.ts';
import type { BodyLimits } from './body.ts';

export type Rate = { points: number; seconds: number };

export type Limits = BodyLimits & {
  /** of a body that anyone may send, unknown as they are (a sign-in) */
  publicJsonBytes: number;
  /** requests of one address to anything; soft, for a mobile network puts thousands of people behind one */
  anyone: Rate;
  /** requests of one address to the API */
  address: Rate;
  /** requests of one person or key to the API */
  actor: Rate;
};

export const LIMITS: Limits = {
  jsonBytes: 1_048_576,
  publicJsonBytes: 16_384,
  jsonMs: 20_000,
  streamBytes: 512 * 1_048_576,
  anyone: { points: 30_000, seconds: 60 },
  address: { points: 6000, seconds: 60 },
  actor: { points: 3000, seconds: 60 },
};

export type Throttle = (key: string) => Promise<void>;

/**
 * Counts in this process's memory: it protects this process, and a write to the database per request would cost
 * more than the request. The count of tries at a password is shared (auth/attempts.store.ts).
 */
export function createThrottle({ points, seconds }: Rate): Throttle {
  const counter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    try {
      await counter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      const message = `More than ${points} requests in ${seconds} seconds. Go on in ${retryAfterSeconds} seconds.`;
      throw new AppError(429, 'too-many-requests', message, { retryAfterSeconds });
    }
  };
}
