import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { SESSION } from '../../src/auth/session.store.ts';
import { after as later } from '../../src/lib/clock.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { aSession, PASSWORD, send, signIn } from '../support/caller.ts';
import { freshDatabase } from '../support/mongo.ts';

const EMAIL = 'mina@example.com';
const MINUTE = 60_000;

describe('auth: signing in', () => {
  let connection: Connection;
  let app: TestApp;
  // Ahead of the wall clock, by which MongoDB clears expired sessions away.
  let now = new Date('2096-11-22T08:00:00Z');

  const whoAmI = (cookie: string) => send(app.api, 'GET /session', undefined, { cookie });

  before(async () => {
    connection = await freshDatabase();
    app = await startApp(connection, { clock: () => now });
    await app.staff.addUser({ email: EMAIL, name: 'Mina', role: 'marketer', password: PASSWORD });
  });
  after(() => app.close());
  beforeEach(async () => {
    await connection.collection('sign_in_attempts').deleteMany({});
  });

  it('tells who is signed in, however the address is written', async () => {
    const { cookie, csrf, status } = await signIn(app.api, 'MINA@Example.com');
    expect(status).to.equal(201);
    const answer = await whoAmI(cookie);
    expect(answer.status).to.equal(200);
    expect(answer.body).to.deep.include({ csrfToken: csrf });
    expect((answer.body as { user: object }).user).to.include({ name: 'Mina', role: 'marketer' });
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const { setCookie } = await signIn(app.api, EMAIL);
    expect(setCookie).to.match(/^chapar=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('binds the cookie to the host and to TLS when the public address is https', async () => {
    const secure = await startApp(await freshDatabase(), { publicUrl: 'https://club.example' });
    try {
      await secure.staff.addUser({ email: EMAIL, name: 'Mina', role: 'admin', password: PASSWORD });
      const { setCookie, cookie } = await signIn(secure.api, EMAIL);
      expect(setCookie).to.match(/^__Host-chapar=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
      expect((await send(secure.api, 'GET /session', undefined, { cookie })).status).to.equal(200);
    } finally {
      await secure.close();
    }
  });

  it('does not tell a wrong password from an unknown or a disabled user', async () => {
    const user = await app.staff.addUser({
      email: 'off@example.com',
      name: 'Off',
      role: 'admin',
      password: PASSWORD,
    });
    await app.staff.addUser({ email: 'on@example.com', name: 'On', role: 'admin', password: PASSWORD });
    await app.staff.changeUser(user.id, { disabled: true });
    const tries = [
      { email: EMAIL, password: 'not this password' },
      { email: 'nobody@example.com', password: PASSWORD },
      { email: 'off@example.com', password: PASSWORD },
    ];
    for (const body of tries) {
      const answer = await send(app.api, 'POST /session', body);
      expect(answer.status).to.equal(401);
      expect(answer.body).to.include({ code: 'wrong-credentials', status: 401 });
      expect(answer.headers.get('set-cookie')).to.equal(null);
    }
  });

  it('renews the token at each sign-in: one planted before is worth nothing', async () => {
    const planted = `chapar=${'A'.repeat(43)}`;
    const { cookie } = await signIn(app.api, EMAIL, PASSWORD, { cookie: planted });
    expect(cookie).to.not.equal(planted);
    expect((await whoAmI(planted)).status).to.equal(401);
    const second = await signIn(app.api, EMAIL, PASSWORD, { cookie });
    expect(second.cookie).to.not.equal(cookie);
  });

  it('ends a session after twelve idle hours, and an active one after seven days', async () => {
    const idle = await signIn(app.api, EMAIL);
    const active = await signIn(app.api, EMAIL);
    const began = now;
    now = later(began, SESSION.idleMs - MINUTE);
    expect((await whoAmI(active.cookie)).status, 'active, before the idle end').to.equal(200);
    now = later(began, SESSION.idleMs + MINUTE);
    expect((await whoAmI(idle.cookie)).status, 'idle').to.equal(401);
    while (later(now, SESSION.idleMs / 2) < later(began, SESSION.absoluteMs)) {
      now = later(now, SESSION.idleMs / 2);
      expect((await whoAmI(active.cookie)).status, now.toISOString()).to.equal(200);
    }
    now = later(began, SESSION.absoluteMs);
    expect((await whoAmI(active.cookie)).status, 'too old').to.equal(401);
  });

  it('ends every session of the user at a sign-out', async () => {
    const laptop = await signIn(app.api, EMAIL);
    const phone = await signIn(app.api, EMAIL);
    const headers = { cookie: laptop.cookie, 'x-csrf-token': laptop.csrf };
    const out = await send(app.api, 'DELETE /session', undefined, headers);
    expect(out.status).to.equal(204);
    expect(out.headers.get('set-cookie')).to.match(
      /^chapar=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect((await whoAmI(laptop.cookie)).status).to.equal(401);
    expect((await whoAmI(phone.cookie)).status).to.equal(401);
  });

  it('ends every session at a change of password and goes on with a new one', async () => {
    const email = 'change@example.com';
    await app.staff.addUser({ email, name: 'C', role: 'manager', password: PASSWORD });
    const { cookie, csrf } = await signIn(app.api, email);
    const headers = { cookie, 'x-csrf-token': csrf };
    const change = (current: string) =>
      send(app.api, 'POST /users/me/password', { current, password: 'another long password' }, headers);

    const refused = await change('a wrong password');
    expect(refused.status).to.equal(422);
    expect(refused.body).to.deep.include({ errors: [{ path: 'current', message: 'is not your password' }] });
    const changed = await change(PASSWORD);
    expect(changed.status).to.equal(200);
    expect((await whoAmI(cookie)).status, 'old cookie').to.equal(401);
    const renewed = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await whoAmI(renewed)).status, 'new cookie').to.equal(200);
    expect((await signIn(app.api, email)).status, 'old password').to.equal(401);
    expect((await signIn(app.api, email, 'another long password')).status).to.equal(201);
  });

  it('ends the sessions of a user whose role changes', async () => {
    await app.staff.addUser({ email: 'role@example.com', name: 'R', role: 'manager', password: PASSWORD });
    const { cookie } = await signIn(app.api, 'role@example.com');
    const found = await app.users.byEmail('role@example.com');
    await app.staff.changeUser(found?.user.id ?? '', { role: 'marketer' });
    expect((await whoAmI(cookie)).status).to.equal(401);
  });

  it('refuses a request made by a page of another site, also to sign in', async () => {
    const foreign = { origin: 'https://evil.example' };
    expect((await signIn(app.api, EMAIL, PASSWORD, foreign)).status).to.equal(403);
    const { cookie, csrf } = await aSession(app, 'admin');
    const headers = { cookie, 'x-csrf-token': csrf, ...foreign };
    const answer = await send(app.api, 'POST /keys', { name: 'k', role: 'admin' }, headers);
    expect(answer.status).to.equal(403);
    expect(answer.body).to.include({ code: 'foreign-origin' });
  });

  it('keeps no token, key or password in the database', async () => {
    const { cookie } = await signIn(app.api, EMAIL);
    const token = cookie.replace('chapar=', '');
    const { key } = await app.staff.addKey({ name: 'script', role: 'marketer' });
    let dump = '';
    for (const { name } of await connection.listCollections()) {
      dump += JSON.stringify(await connection.collection(name).find({}).toArray());
    }
    for (const secret of [token, key, PASSWORD]) expect(dump).to.not.include(secret);
    expect(dump).to.include('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});
