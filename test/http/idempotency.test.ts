import { expect } from 'chai';
import type { Connection } from 'mongoose';
import type { Answer } from '../../src/http/route.ts';
import { AppError } from '../../src/lib/errors.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, send, type Sent } from '../support/caller.ts';
import { echoRoutes } from '../support/echo.ts';
import { freshDatabase } from '../support/mongo.ts';

const DAY = 86_400_000;

describe('http/idempotency', () => {
  let connection: Connection;
  let app: TestApp;
  let authorization: string;
  let now = new Date('2096-11-22T08:00:00Z'); // ahead of the wall clock, by which MongoDB clears away
  const effects: { count: number; next?: () => Promise<Answer> } = { count: 0 };

  const post = (key: string, body: object = { text: 'a' }, path = '/echo'): Promise<Sent> =>
    send(app.api, `POST ${path}`, body, { authorization, 'idempotency-key': key });

  before(async () => {
    connection = await freshDatabase();
    app = await startApp(connection, { routes: echoRoutes(effects), clock: () => now });
    authorization = `Bearer ${await aKey(app, 'admin')}`;
  });
  after(() => app.close());
  beforeEach(() => {
    effects.count = 0;
    delete effects.next;
  });

  it('gives a hundred parallel doubles one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => post('hundred')));
    expect(effects.count).to.equal(1);
    expect(new Set(answers.map(({ status }) => status))).to.satisfy((all: Set<number>) =>
      [...all].every((status) => [201, 409].includes(status)),
    );
    const busy = answers.find(({ status }) => status === 409);
    if (busy !== undefined) expect(Number(busy.headers.get('retry-after'))).to.be.within(1, 30);
  });

  it('replays the answer and says so', async () => {
    const first = await post('replay');
    const again = await post('replay');
    expect(first.headers.get('idempotency-replayed')).to.equal(null);
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    expect([again.status, again.body]).to.deep.equal([first.status, first.body]);
    expect(effects.count).to.equal(1);
  });

  it('refuses the key for another request', async () => {
    await post('other');
    const other = await post('other', { text: 'b' });
    expect(other.status).to.equal(422);
    expect(effects.count).to.equal(1);
  });

  it('keeps the keys of two actors and of two routes apart', async () => {
    await post('apart');
    const mine = authorization;
    authorization = `Bearer ${await aKey(app, 'admin')}`;
    expect((await post('apart', { text: 'b' })).status).to.equal(201);
    authorization = mine;
    expect((await post('apart', { name: 'k', role: 'manager' }, '/keys')).status).to.equal(201);
  });

  it('forgets after a day', async () => {
    await post('day');
    now = new Date(now.getTime() + DAY);
    expect((await post('day', { text: 'b' })).status).to.equal(201);
    expect(effects.count).to.equal(2);
  });

  it('frees the key at once when the request was refused', async () => {
    effects.next = () => Promise.reject(new AppError(409, 'not-yet', 'Not yet.'));
    expect((await post('refused')).body).to.include({ code: 'not-yet' });
    delete effects.next;
    expect((await post('refused')).status).to.equal(201);
  });

  it('frees the key of a failed or crashed request when its lease ends, not before', async () => {
    effects.next = () => Promise.reject(new Error('crash'));
    expect((await post('crash')).status).to.equal(500);
    delete effects.next;
    const early = await post('crash');
    expect(early.body).to.include({ status: 409, code: 'still-running' });
    now = new Date(now.getTime() + 30_001);
    const doubles = await Promise.all(Array.from({ length: 20 }, () => post('crash')));
    expect(doubles.filter(({ status }) => status === 201)).to.not.have.lengthOf(0);
    expect(effects.count).to.equal(2);
  });

  it('refuses a key that is no key', async () => {
    for (const key of ['a b', 'x'.repeat(201)]) expect((await post(key)).status).to.equal(400);
  });

  it('keeps answers sealed: a copy of the database shows no new key and no text', async () => {
    const made = await post('sealed', { name: 'k', role: 'manager' }, '/keys');
    await post('sealed-text', { text: 'canary@example.com' });
    const { key } = made.body as { key: string };
    expect((await post('sealed', { name: 'k', role: 'manager' }, '/keys')).body).to.include({ key });
    const dump = JSON.stringify(await connection.collection('idempotency').find({}).toArray());
    expect(dump).to.include('sealed').and.not.include(key).and.not.include('canary');
  });
});
