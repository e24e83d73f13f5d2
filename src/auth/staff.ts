import type { NewKey, NewUser, UserChange } from '../contract/auth.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, notFound, type AppError } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { ApiKey, KeyStore } from './key.store.ts';
import { hashPassword } from './password.ts';
import type { SessionStore } from './session.store.ts';
import { newToken, tokenHash } from './token.ts';
import type { User } from './user.ts';
import type { UserPatch, UserStore } from './user.store.ts';

/** Before a key, so that a person and a secret scanner know one when they see it. */
const KEY_PREFIX = 'chapar_';
const START_CHARS = KEY_PREFIX.length + 4;

export type StaffDeps = {
  users: UserStore;
  sessions: SessionStore;
  keys: KeyStore;
  clock: Clock;
  newId: NewId;
};
export type Staff = ReturnType<typeof createStaff>;
type Paging = { limit: number; after: string | null };

/** What an admin does with the people and the programs that may come in. */
export function createStaff({ users, sessions, keys, clock, newId }: StaffDeps) {
  return {
    async users({ limit, after }: Paging): Promise<PageOf<User>> {
      return toPage(await users.page(after, limit + 1), limit);
    },

    async addUser({ password, ...rest }: NewUser): Promise<User> {
      const user: User = { id: newId(), ...rest, disabled: false, createdAt: clock() };
      const outcome = await users.add(user, await hashPassword(password));
      if (outcome === 'email-taken') throw conflict('email-taken', `There is already a user ${user.email}.`);
      return user;
    },

    /** A change of role, of password or of the right to sign in ends the user's sessions. */
    async changeUser(id: string, change: UserChange): Promise<User> {
      const user = await users.change(id, await patchOf(change));
      if (user === 'last-admin') throw lastAdmin();
      if (user === null) throw notFound('user', id);
      const { role, disabled, password } = change;
      if (role !== undefined || disabled !== undefined || password !== undefined) await sessions.endAll(id);
      return user;
    },

    async removeUser(id: string): Promise<void> {
      const removed = await users.remove(id);
      if (removed === 'last-admin') throw lastAdmin();
      if (!removed) throw notFound('user', id);
      await sessions.endAll(id);
    },

    async keys({ limit, after }: Paging): Promise<PageOf<ApiKey>> {
      return toPage(await keys.page(after, limit + 1), limit);
    },

    /** @returns the key in clear, this one time */
    async addKey({ name, role }: NewKey): Promise<ApiKey & { key: string }> {
      const key = KEY_PREFIX + newToken();
      const start = key.slice(0, START_CHARS);
      const kept: ApiKey = { id: newId(), name, role, start, createdAt: clock(), lastUsedAt: null };
      await keys.put(kept, tokenHash(key));
      return { ...kept, key };
    },

    async revokeKey(id: string): Promise<void> {
      if (!(await keys.remove(id))) throw notFound('key', id);
    },
  };
}

async function patchOf({ password, name, role, disabled }: UserChange): Promise<UserPatch> {
  return {
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(disabled !== undefined && { disabled }),
    ...(password !== undefined && { passwordHash: await hashPassword(password) }),
  };
}

function lastAdmin(): AppError {
  return conflict('last-admin', 'This is the last admin who can sign in: make another user an admin first.');
}
