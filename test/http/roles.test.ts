import { expect } from 'chai';
import { may, PERMISSIONS, type Actor } from '../../src/auth/roles.ts';
import type { Role } from '../../src/contract/words.ts';
import { LIMITS } from '../../src/http/limits.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, aSession, send } from '../support/caller.ts';
import { freshDatabase } from '../support/mongo.ts';
import { doorsOf, everyRoute } from '../support/route-table.ts';

const ROLES: Role[] = ['admin', 'marketer', 'manager'];
const MANY = { points: 1_000_000, seconds: 60 };
const UNLIMITED = { ...LIMITS, anyone: MANY, address: MANY, actor: MANY };
const CHANGING = ['DELETE', 'PATCH', 'POST', 'PUT'];

type Door = { method: string; path: string; permission: string };
type Caller = {
  kind: Actor['kind'];
  role: Role;
  headers: Record<string, string>;
  csrf: Record<string, string>;
};

/** What a door must answer, read off the permission it names. */
function expected({ permission }: Door, { kind, role }: Caller): number {
  if (permission === 'public') return 200;
  const known = PERMISSIONS.find((one) => one === permission);
  return known !== undefined && may({ kind, id: '', name: '', role }, known) ? 200 : 403;
}

describe('http/roles', function () {
  this.timeout(60_000);
  let app: TestApp;
  let doors: Door[] = [];
  const callers: Caller[] = [];

  const knock = async ({ method, path }: Door, headers: Record<string, string>) =>
    (await send(app.api, `${method} ${path}`, undefined, headers)).status;

  before(async () => {
    const routes = await everyRoute();
    doors = routes.map(({ method, path, permission }) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, 'x'),
      permission,
    }));
    // Only the doors: the real handlers are tested where they live.
    app = await startApp(await freshDatabase(), { limits: UNLIMITED, doorsOnly: doorsOf(routes) });
    for (const role of ROLES) {
      const { cookie, csrf } = await aSession(app, role);
      callers.push({ kind: 'user', role, headers: { cookie }, csrf: { 'x-csrf-token': csrf } });
      const key = await aKey(app, role);
      callers.push({ kind: 'key', role, headers: { authorization: `Bearer ${key}` }, csrf: {} });
    }
  });
  after(() => app.close());

  it('holds every route of every routes file, each once and each with a policy', () => {
    const names = doors.map(({ method, path }) => `${method} ${path}`);
    expect(names).to.include('GET /users').and.have.lengthOf(new Set(names).size);
    const policies: string[] = [...PERMISSIONS, 'public'];
    expect(doors.filter(({ permission }) => !policies.includes(permission))).to.deep.equal([]);
  });

  it('opens only signing in and setting up to nobody', () => {
    const open = doors.filter(({ permission }) => permission === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`)).to.have.members([
      'POST /session',
      'GET /setup',
      'POST /setup',
    ]);
  });

  it('answers 401 on every other route to nobody, a wrong key and a wrong cookie', async () => {
    const strangers = [{}, { authorization: 'Bearer chapar_wrong' }, { cookie: 'chapar=wrong' }];
    for (const door of doors.filter(({ permission }) => permission !== 'public')) {
      for (const headers of strangers) {
        expect(await knock(door, headers), `${door.method} ${door.path}`).to.equal(401);
      }
    }
  });

  it('lets in exactly who may, for every route, role and kind of caller', async () => {
    for (const door of doors) {
      for (const caller of callers) {
        const status = await knock(door, { ...caller.headers, ...caller.csrf });
        const who = `${door.method} ${door.path} for a ${caller.kind} as ${caller.role}`;
        expect(status, who).to.equal(expected(door, caller));
      }
    }
  });

  it('refuses a session that changes something without its CSRF token, or with another one', async () => {
    const people = callers.filter(({ kind }) => kind === 'user');
    for (const door of doors.filter(
      ({ method, permission }) => CHANGING.includes(method) && permission !== 'public',
    )) {
      for (const { headers } of people) {
        expect(await knock(door, headers), `${door.method} ${door.path}`).to.equal(403);
        expect(await knock(door, { ...headers, 'x-csrf-token': 'x'.repeat(43) })).to.equal(403);
      }
    }
  });
});
