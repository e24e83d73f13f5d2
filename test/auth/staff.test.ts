import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, PASSWORD, send, type Sent } from '../support/caller.ts';
import { freshDatabase } from '../support/mongo.ts';

describe('auth: users and keys over the API', () => {
  let app: TestApp;
  let admin: Record<string, string>;
  let count = 0;

  const ask = (method: string, path: string, body?: unknown): Promise<Sent> =>
    send(app.api, `${method} ${path}`, body, admin);
  const idOf = ({ body }: Sent): string => (body as { id: string }).id;
  const aUser = (role: string): Promise<Sent> =>
    ask('POST', '/users', { email: `u${++count}@example.com`, name: 'U', role, password: PASSWORD });

  before(async () => {
    app = await startApp(await freshDatabase());
    admin = { authorization: `Bearer ${await aKey(app, 'admin')}` };
  });
  after(() => app.close());

  it('never gives a password back, nor takes one that is too short or too long', async () => {
    const made = await aUser('manager');
    expect(made.status).to.equal(201);
    expect(made.body).to.have.all.keys('id', 'email', 'name', 'role', 'disabled', 'createdAt');
    for (const password of ['nine char', 'x'.repeat(129)]) {
      const body = { email: 'short@example.com', name: 'S', role: 'manager', password };
      const refused = await ask('POST', '/users', body);
      expect(refused.status).to.equal(422);
      expect((refused.body as { errors: { path: string }[] }).errors[0]?.path).to.equal('password');
    }
  });

  it('refuses what it does not know: nobody slips in a field', async () => {
    const body = { email: 'm@example.com', name: 'M', role: 'manager', password: PASSWORD };
    const created = await ask('POST', '/users', { ...body, disabled: false, passwordHash: 'x' });
    expect(created.status).to.equal(422);
    const { errors } = created.body as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).to.have.members(['disabled', 'passwordHash']);
    expect((await ask('POST', '/keys', { name: 'k', role: 'admin', id: 'mine' })).status).to.equal(422);
  });

  it('names the clash when an email address is taken', async () => {
    const body = { email: 'twice@example.com', name: 'T', role: 'manager', password: PASSWORD };
    expect((await ask('POST', '/users', body)).status).to.equal(201);
    const again = await ask('POST', '/users', { ...body, email: 'TWICE@example.com' });
    expect(again.body).to.include({ status: 409, code: 'email-taken' });
  });

  it('keeps at least one admin, also when two are demoted at the same moment', async () => {
    const [one, two] = [idOf(await aUser('admin')), idOf(await aUser('admin'))];
    const answers = await Promise.all([
      ask('PATCH', `/users/${one}`, { role: 'manager' }),
      ask('PATCH', `/users/${two}`, { disabled: true }),
    ]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    const left = answers[0].status === 409 ? one : two;
    expect((await ask('DELETE', `/users/${left}`)).body).to.include({ code: 'last-admin' });
    await aUser('admin');
    expect((await ask('DELETE', `/users/${left}`)).status).to.equal(204);
    expect((await ask('DELETE', `/users/${left}`)).status).to.equal(404);
  });

  it('pages through users, oldest first', async () => {
    const first = (await ask('GET', '/users?limit=2')).body as { items: { id: string }[]; next: string };
    expect(first.items).to.have.lengthOf(2);
    const rest = (await ask('GET', `/users?limit=200&after=${first.next}`)).body as typeof first;
    expect(rest.items.map(({ id }) => id)).to.not.include(first.items[1]?.id);
    expect(rest.next).to.equal(null);
  });

  it('shows a key once, knows it by its hash, and shuts it out when it is revoked', async () => {
    const made = await ask('POST', '/keys', { name: 'shop', role: 'marketer' });
    const { id, key, start } = made.body as { id: string; key: string; start: string };
    expect(key).to.match(/^chapar_[\w-]{43}$/);
    expect(key.startsWith(start)).to.equal(true);
    const asShop = () => send(app.api, 'GET /users', undefined, { authorization: `Bearer ${key}` });
    expect((await asShop()).status, 'a marketer may not').to.equal(403);
    const listed = JSON.stringify((await ask('GET', '/keys')).body);
    expect(listed).to.include(id).and.not.include(key);
    expect((await ask('DELETE', `/keys/${id}`)).status).to.equal(204);
    expect((await asShop()).status).to.equal(401);
  });
});
