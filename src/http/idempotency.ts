import { createHmac } from 'node:crypto';
import type { Actor } from '../auth/roles.ts';
import { after, type Clock } from '../lib/clock.ts';
import { AppError, conflict, invalid } from '../lib/errors.ts';
import { randomBase58 } from '../lib/ids.ts';
import type { Attempt, IdempotencyStore } from './idempotency.store.ts';
import type { Answer } from './route.ts';
import { seal, unseal } from './seal.ts';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
export const REPLAYED_HEADER = 'Idempotency-Replayed';

const KEPT_MS = 24 * 3_600_000;
const LEASE_MS = 30_000;

export type IdempotencyDeps = {
  store: IdempotencyStore;
  clock: Clock;
  /** SECRET_KEY: answers are kept sealed, for they may hold an address or a new key */
  secret: string;
};
export type Use = {
  key: string;
  actor: Actor;
  route: string;
  /** all that makes the request what it is */ request: string;
};
export type Idempotency = ReturnType<typeof createIdempotency>;

/**
 * One effect per key, actor and route. Only a success is kept and replayed: a refusal frees the key at once,
 * and what failed or crashed frees it when its lease ends, since its effect is not known before.
 */
export function createIdempotency({ store, clock, secret }: IdempotencyDeps) {
  function attemptOf({ key, actor, route, request }: Use): Attempt {
    const hashed = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
    const now = clock();
    return {
      id: hashed(JSON.stringify([actor.kind, actor.id, route, key])),
      token: randomBase58(16),
      fingerprint: hashed(JSON.stringify([key, request])),
      leaseUntil: after(now, LEASE_MS),
      expiresAt: after(now, KEPT_MS),
    };
  }

  async function run(attempt: Attempt, key: string, handle: () => Promise<Answer>): Promise<Answer> {
    const renewal = setInterval(() => {
      store.renew(attempt, after(clock(), LEASE_MS)).catch(() => {
        // The database is away: the lease ends by itself, and the handler meets the same trouble.
      });
    }, LEASE_MS / 3);
    try {
      const answer = await handle();
      await store.finish(attempt, seal(JSON.stringify(kept(answer)), secret, key));
      return answer;
    } catch (error) {
      if (error instanceof AppError && error.status < 500) await store.free(attempt);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  return {
    async once(use: Use, handle: () => Promise<Answer>): Promise<Answer> {
      if (!/^[\x21-\x7e]{1,200}$/.test(use.key)) throw unfitKey();
      const attempt = attemptOf(use);
      const claim = await store.claim(attempt, clock());
      switch (claim.outcome) {
        case 'mine':
          return run(attempt, use.key, handle);
        case 'done':
          return replayed(JSON.parse(unseal(claim.sealed, secret, use.key)) as Answer);
        case 'running':
          throw stillRunning(claim.leaseUntil.getTime() - clock().getTime());
        case 'other-request':
          throw invalid([
            { path: IDEMPOTENCY_HEADER, message: 'was used for another request; take a new key' },
          ]);
      }
    },
  };
}

/** What can be replayed: JSON and no content. A file is not created by a POST of ours. */
function kept(answer: Answer): Answer {
  if ('text' in answer) throw new Error('An idempotent route answers with JSON or with no content.');
  return answer;
}

function replayed(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, [REPLAYED_HEADER]: 'true' } };
}

function unfitKey(): AppError {
  const message = `${IDEMPOTENCY_HEADER} takes 1 to 200 visible ASCII characters; a UUID is a good one.`;
  return new AppError(400, 'idempotency-key', message);
}

function stillRunning(waitMs: number): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  const message = 'The first request with this key is still being worked on; its answer can be had later.';
  return conflict('still-running', message, { retryAfterSeconds });
}
