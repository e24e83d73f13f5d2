import type { Connection } from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { tokenHash } from './token.ts';

/** Tries at signing in that one account, and one address, get in a quarter of an hour; the next is refused. */
export const ATTEMPTS = { points: 10, seconds: 900 };

export type AttemptStore = ReturnType<typeof createAttemptStore>;

/** Counts in MongoDB, so that several processes share one count; by the wall clock, for the counter keeps its own. */
export function createAttemptStore(connection: Connection, limit = ATTEMPTS) {
  const counterOf = (keyPrefix: string) =>
    new RateLimiterMongo({
      storeClient: connection,
      tableName: 'sign_in_attempts',
      keyPrefix,
      points: limit.points,
      duration: limit.seconds,
      disableIndexesCreation: true,
    });
  const accounts = counterOf('account');
  const addresses = counterOf('address');

  return {
    ready: async (): Promise<void> => accounts.createIndexes(),

    /** Counts one try, before it is looked at, so that parallel tries count too. @returns milliseconds to wait; 0 = go on */
    async spend(account: string, address: string): Promise<number> {
      const waits = await Promise.all([
        waitOf(accounts, tokenHash(account)),
        waitOf(addresses, tokenHash(address)),
      ]);
      return Math.max(...waits);
    },

    /** After a success: the account starts anew, and the address gets this one try back (an office shares one). */
    async forgive(account: string, address: string): Promise<void> {
      await Promise.all([accounts.delete(tokenHash(account)), addresses.reward(tokenHash(address))]);
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
