import { expect } from 'chai';
import { createSuppressionStore } from '../../../src/consent/suppression.store.ts';
import { createSuppressions } from '../../../src/consent/suppressions.ts';
import { Suppression, SuppressionAnswer } from '../../../src/contract/consent.ts';
import { suppressionsRoutes } from '../../../src/http/api/suppressions.routes.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

describe('http/suppressions', () => {
  let app: TestApp;
  let key: string;

  before(async () => {
    const connection = await freshDatabase();
    const store = createSuppressionStore(connection);
    await store.ready();
    const suppressions = createSuppressions({ store, key: 'k'.repeat(32), clock: systemClock });
    app = await startApp(connection, { routes: suppressionsRoutes(suppressions) });
    key = await aKey(app, 'marketer');
  });

  after(() => app.close());

  function call(method: string, path: string, body?: unknown): Promise<Sent> {
    return send(app.api, `${method} ${path}`, body, { authorization: `Bearer ${key}` });
  }

  it('adds a no, knows it in any spelling, and lifts it', async () => {
    const made = await call('POST', '/suppressions', { channel: 'sms', address: '0912 123 4567' });
    expect(made.status).to.equal(201);
    const suppression = Suppression.parse(made.body);
    expect(suppression).to.deep.include({
      channel: 'sms',
      reasons: ['manual'],
      source: 'staff',
      hint: '••67',
    });

    const question = { channel: 'sms', address: '+98۹۱۲۱۲۳۴۵۶۷' };
    const yes = SuppressionAnswer.parse((await call('POST', '/suppressions/check', question)).body);
    expect(yes).to.deep.equal({ suppressed: true, suppression });
    const list = (await call('GET', '/suppressions')).body as { items: unknown[] };
    expect(list.items).to.deep.equal([suppression]);

    expect((await call('DELETE', `/suppressions/${suppression.id}`)).status).to.equal(204);
    expect((await call('DELETE', `/suppressions/${suppression.id}`)).status).to.equal(404);
    const no = SuppressionAnswer.parse((await call('POST', '/suppressions/check', question)).body);
    expect(no).to.deep.equal({ suppressed: false, suppression: null });
  });

  it('finds noes by channel, by any reason that was given, and by when they were said', async () => {
    const say = async (address: string, reason: string) => {
      const channel = address.includes('@') ? 'email' : 'sms';
      return Suppression.parse((await call('POST', '/suppressions', { channel, address, reason })).body);
    };
    const left = await say('+989121110011', 'stop');
    const mail = await say('sara@example.com', 'bounce');
    await say('sara@example.com', 'complaint');
    const found = async (query: string) => {
      const { items } = (await call('GET', `/suppressions?${query}`)).body as { items: { id: string }[] };
      return items.map(({ id }) => id);
    };
    expect(await found('channel=sms')).to.deep.equal([left.id]);
    expect(await found('reason=complaint')).to.deep.equal([mail.id]);
    expect(await found('channel=sms&reason=complaint')).to.deep.equal([]);
    expect(await found(`from=${left.at}&channel=sms`)).to.deep.equal([left.id]);
    expect(await found(`until=${left.at}`)).to.deep.equal([]);
    for (const { id } of [left, mail]) await call('DELETE', `/suppressions/${id}`);
  });

  it('says what is wrong with an address, a reason or a cursor', async () => {
    const bad = [
      ['POST', '/suppressions', { channel: 'sms', address: 'sara@example.com' }, 'address'],
      ['POST', '/suppressions', { channel: 'email', address: 'sara@example.com', reason: 'mood' }, 'reason'],
      ['POST', '/suppressions/check', { channel: 'email', address: { $ne: '' } }, 'address'],
      ['GET', '/suppressions?after=x', undefined, 'after'],
      ['GET', '/suppressions?after=99999999999999999999.x', undefined, 'after'],
    ] as const;
    for (const [method, path, body, place] of bad) {
      const answer = await call(method, path, body);
      expect(answer.status, path).to.equal(422);
      expect((answer.body as { errors: { path: string }[] }).errors[0]?.path).to.equal(place);
    }
  });
});
