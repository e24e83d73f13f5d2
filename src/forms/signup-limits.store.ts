import type { Connection } from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';

type Limit = { points: number; seconds: number };

/**
 * Sign-ups that one address, and one place on the net, get. Whole districts stand behind one address of a mobile
 * network, and a shop's own network is everybody's in it: what stops a flood of messages is mostly the first. Nobody
 * who did not ask is woken all day by who did.
 */
export const SIGNUP_LIMITS: Record<'address' | 'day' | 'place', Limit> = {
  address: { points: 4, seconds: 3600 },
  day: { points: 8, seconds: 86_400 },
  place: { points: 120, seconds: 3600 },
};

export type SignupLimitStore = ReturnType<typeof createSignupLimitStore>;

/** Counts in MongoDB, so that several processes share one count; by the wall clock, for the counter keeps its own. */
export function createSignupLimitStore(connection: Connection, limits = SIGNUP_LIMITS) {
  const counterOf = (keyPrefix: keyof typeof SIGNUP_LIMITS) =>
    new RateLimiterMongo({
      storeClient: connection,
      tableName: 'signup_attempts',
      keyPrefix,
      points: limits[keyPrefix].points,
      duration: limits[keyPrefix].seconds,
      disableIndexesCreation: true,
    });
  const addresses = counterOf('address');
  const days = counterOf('day');
  const places = counterOf('place');

  return {
    ready: async (): Promise<void> => addresses.createIndexes(),

    /** Counts one sign-up under two names that tell nobody who it is. @returns milliseconds to wait; 0 = go on */
    async spend(address: string, place: string): Promise<number> {
      const waits = await Promise.all([waitOf(addresses, address), waitOf(places, place)]);
      const waitMs = Math.max(...waits);
      // Who has to wait gets no message, and has not used the day's.
      return waitMs > 0 ? waitMs : waitOf(days, address);
    },
  };
}

async function waitOf(counter: RateLimiterMongo, key: string): Promise<number> {
  try {
    await counter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(refusal.msBeforeNext, 1000);
    throw refusal;
  }
}
