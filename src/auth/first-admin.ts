import type { SetUp } from '../contract/auth.ts';
import { after, type Clock } from '../lib/clock.ts';
import { AppError, conflict } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { KeyStore } from './key.store.ts';
import { hashPassword } from './password.ts';
import type { SetupStore } from './setup.store.ts';
import { newToken, tokenHash } from './token.ts';
import type { User } from './user.ts';
import type { UserStore } from './user.store.ts';

const SETUP_MS = 24 * 3_600_000;

/** The id of the one key that the environment owns. */
const SEEDED = 'environment';

export type FirstAdminDeps = {
  users: UserStore;
  setups: SetupStore;
  keys: KeyStore;
  clock: Clock;
  newId: NewId;
};
export type FirstAdmin = ReturnType<typeof createFirstAdmin>;

/** How the first person, and the first program, get in. */
export function createFirstAdmin({ users, setups, keys, clock, newId }: FirstAdminDeps) {
  async function addAdmin(who: { email: string; name: string; password: string }): Promise<User | null> {
    const { password, name } = who;
    const email = who.email.toLowerCase();
    const user: User = { id: newId(), email, name, role: 'admin', disabled: false, createdAt: clock() };
    const outcome = await users.add(user, await hashPassword(password));
    return outcome === 'added' ? user : null;
  }

  return {
    /**
     * At each start: nothing once there is a user; else makes the admin that the environment names,
     * or opens an invitation for 24 hours, whose token is for the operator's eyes and is kept as a hash only.
     */
    async ensure(given: { email: string; password: string } | null): Promise<{ setupToken: string | null }> {
      if (await users.any()) return { setupToken: null };
      if (given !== null) {
        await addAdmin({ ...given, name: given.email }); // null: another process was faster with the same address
        await setups.close();
        return { setupToken: null };
      }
      const setupToken = newToken();
      await setups.open(tokenHash(setupToken), after(clock(), SETUP_MS));
      return { setupToken };
    },

    /** Whether the first account is still to be made. */
    async isAwaited(): Promise<boolean> {
      return !(await users.any());
    },

    /** Makes the first admin of who holds the invitation; it works once, and only while there is no user. */
    async setUp({ token, ...who }: SetUp): Promise<User> {
      if (await users.any()) throw alreadySetUp();
      if (!(await setups.take(tokenHash(token), clock()))) {
        const message =
          'This setup link is not valid, was used, or is older than a day. A restart prints a new one.';
        throw new AppError(403, 'setup-refused', message);
      }
      const admin = await addAdmin(who);
      if (admin === null) throw alreadySetUp();
      return admin;
    },

    /** Lets the key of the environment in as an admin, for scripts and tests; without one, a former one is shut out. */
    async seedApiKey(key: string | null): Promise<void> {
      if (key === null) {
        await keys.remove(SEEDED);
        return;
      }
      const kept = { id: SEEDED, name: 'API_KEY', role: 'admin', start: '', createdAt: clock() } as const;
      await keys.put({ ...kept, lastUsedAt: null }, tokenHash(key));
    },
  };
}

function alreadySetUp(): AppError {
  return conflict('already-set-up', 'There is already a user: sign in, or ask an admin for an account.');
}
