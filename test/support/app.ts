import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createAttemptStore } from '../../src/auth/attempts.store.ts';
import { createAuth } from '../../src/auth/auth.ts';
import { createFirstAdmin } from '../../src/auth/first-admin.ts';
import { createKeyStore } from '../../src/auth/key.store.ts';
import { createSessionStore } from '../../src/auth/session.store.ts';
import { createSetupStore } from '../../src/auth/setup.store.ts';
import { createStaff } from '../../src/auth/staff.ts';
import { createUserStore } from '../../src/auth/user.store.ts';
import { openApiDocument } from '../../src/contract/openapi.ts';
import { keysRoutes } from '../../src/http/api/keys.routes.ts';
import { sessionRoutes } from '../../src/http/api/session.routes.ts';
import { usersRoutes } from '../../src/http/api/users.routes.ts';
import { createApp, type AppDeps } from '../../src/http/app.ts';
import { createIdempotencyStore } from '../../src/http/idempotency.store.ts';
import { createIdempotency } from '../../src/http/idempotency.ts';
import { LIMITS } from '../../src/http/limits.ts';
import type { Route } from '../../src/http/route.ts';
import { listen } from '../../src/http/server.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createIds } from '../../src/lib/ids.ts';

export const SECRET = 'a secret key of at least thirty-two characters';

/** The staff room on a database: stores, ready, and the actions over them. */
export async function aStaffRoom(connection: Connection, clock: Clock = systemClock) {
  const stores = {
    users: createUserStore(connection),
    sessions: createSessionStore(connection),
    keys: createKeyStore(connection),
    setups: createSetupStore(connection),
    attempts: createAttemptStore(connection),
  };
  for (const store of Object.values(stores)) await store.ready();
  const deps = { ...stores, clock, newId: createIds(clock) };
  return { ...stores, auth: createAuth(deps), staff: createStaff(deps), firstAdmin: createFirstAdmin(deps) };
}
export type StaffRoom = Awaited<ReturnType<typeof aStaffRoom>>;

/** `routes` come besides the staff's; `doorsOnly` instead of them. */
export type Changes = Partial<AppDeps & { clock: Clock; doorsOnly: Route[] }>;
export type TestApp = Awaited<ReturnType<typeof startApp>>;

/** The application over the staff room and the routes given besides, listening on loopback. */
export async function startApp(connection: Connection, changes: Changes = {}) {
  const { clock = systemClock, routes = [], doorsOnly = null, ...rest } = changes;
  const room = await aStaffRoom(connection, clock);
  const idempotencyStore = createIdempotencyStore(connection);
  await idempotencyStore.ready();
  const publicUrl = rest.publicUrl ?? 'http://localhost:3000';
  const all = doorsOnly ?? [
    ...sessionRoutes(room.auth, room.firstAdmin, publicUrl),
    ...usersRoutes(room.staff),
    ...keysRoutes(room.staff),
    ...routes,
  ];
  const lines: string[] = [];
  const app = createApp({
    publicRouters: [],
    document: openApiDocument(all, { version: '0.0.0', serverUrl: publicUrl }),
    identify: room.auth.identify,
    idempotency: createIdempotency({ store: idempotencyStore, clock, secret: SECRET }),
    watch: (_deed, handle) => handle(),
    health: { ready: () => Promise.resolve({ ok: true, checks: { database: 'ok' } }) },
    metrics: new Registry(),
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    newId: createIds(clock),
    limits: LIMITS,
    linkUrl: null,
    ...rest,
    publicUrl,
    routes: all,
  });
  const { port, close } = await listen(app, { port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  return { ...room, url, api: `${url}/api/v1`, routes: all, lines, close };
}
