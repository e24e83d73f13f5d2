import type { Clock } from '../lib/clock.ts';
import { AppError, invalid } from '../lib/errors.ts';
import type { AttemptStore } from './attempts.store.ts';
import type { KeyStore } from './key.store.ts';
import { hashPassword, passwordMatches } from './password.ts';
import type { Actor } from './roles.ts';
import type { SessionStore } from './session.store.ts';
import { newToken, tokenHash } from './token.ts';
import type { User } from './user.ts';
import type { UserStore } from './user.store.ts';

/** What a request brings to say who it is; a bearer key counts before a cookie. */
export type Credentials = { bearer: string | null; session: string | null };

/** A session just begun: the only moment at which its token is known. */
export type SignedIn = { user: User; token: string };

export type AuthDeps = {
  users: UserStore;
  sessions: SessionStore;
  keys: KeyStore;
  attempts: AttemptStore;
  clock: Clock;
};
export type Auth = ReturnType<typeof createAuth>;

export function createAuth({ users, sessions, keys, attempts, clock }: AuthDeps) {
  async function actorOfKey(key: string): Promise<Actor | null> {
    const found = await keys.use(tokenHash(key), clock());
    return found === null ? null : { kind: 'key', id: found.id, name: found.name, role: found.role };
  }

  async function actorOfSession(token: string): Promise<Actor | null> {
    const userId = await sessions.userOf(tokenHash(token), clock());
    const found = userId === null ? null : await users.byId(userId);
    if (found === null || found.user.disabled) return null;
    const { id, name, role } = found.user;
    return { kind: 'user', id, name, role };
  }

  /** A new token at each sign-in, so that one known before is worth nothing after. */
  async function begin(user: User): Promise<SignedIn> {
    const token = newToken();
    await sessions.begin(tokenHash(token), user.id, clock());
    return { user, token };
  }

  /** A try at a password, counted; null when it is wrong. @throws AppError 429 after too many */
  async function prove(email: string, password: string, address: string): Promise<User | null> {
    const waitMs = await attempts.spend(email, address);
    if (waitMs > 0) throw tooManyTries(waitMs);
    const found = await users.byEmail(email);
    const matches = await passwordMatches(found?.passwordHash ?? null, password);
    if (found === null || !matches || found.user.disabled) return null;
    await attempts.forgive(email, address);
    return found.user;
  }

  return {
    begin,

    /** Who is asking; null when the credentials are absent, unknown, expired, revoked or disabled. */
    identify: async ({ bearer, session }: Credentials): Promise<Actor | null> => {
      if (bearer !== null) return actorOfKey(bearer);
      return session === null ? null : actorOfSession(session);
    },

    async signIn(email: string, password: string, address: string): Promise<SignedIn> {
      const user = await prove(email, password, address);
      if (user === null) throw wrongCredentials();
      return begin(user);
    },

    /** Ends all sessions of the user: who signs out on one machine is out on all. */
    async signOut(userId: string): Promise<void> {
      await sessions.endAll(userId);
    },

    /** Changes one's own password, ends every session and begins a new one. */
    async changePassword(userId: string, proof: { current: string; address: string }, password: string) {
      const found = await users.byId(userId);
      const user = found === null ? null : await prove(found.user.email, proof.current, proof.address);
      if (user === null) throw invalid([{ path: 'current', message: 'is not your password' }]);
      await users.change(userId, { passwordHash: await hashPassword(password) });
      await sessions.endAll(userId);
      return begin(user);
    },
  };
}

/** One answer for an unknown user, a wrong password and a disabled account: it does not tell which. */
function wrongCredentials(): AppError {
  return new AppError(401, 'wrong-credentials', 'The email address or the password is wrong.');
}

function tooManyTries(waitMs: number): AppError {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const message = `Too many tries at signing in. Try again in ${retryAfterSeconds} seconds.`;
  return new AppError(429, 'too-many-tries', message, { retryAfterSeconds });
}
