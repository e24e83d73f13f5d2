import { expect } from 'chai';
import { DecideAnswer, UncertainPage } from '../../../src/contract/uncertain.ts';
import { uncertainRoutes } from '../../../src/http/api/uncertain.routes.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send } from '../../support/caller.ts';
import { someDoubts, type Doubts } from '../../support/doubts.ts';

describe('http/uncertain', () => {
  let world: Doubts;
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    world = await someDoubts(3);
    app = await startApp(world.connection, { routes: uncertainRoutes(world.doubts) });
    headers = { authorization: `Bearer ${await aKey(app, 'marketer')}` };
  });
  after(() => app.close());

  const list = async (query = '') => {
    const { body } = await send(app.api, `GET /uncertain${query}`, undefined, headers);
    return UncertainPage.strict().parse(body);
  };
  const decide = (body: unknown) => send(app.api, 'POST /uncertain/decide', body, headers);

  it('lists doubts, and takes decisions upon the list as it was read, in the name of who sent them', async () => {
    const { items, total, asOf, next } = await list('?limit=2&campaign=campaign');
    expect([items.length, total, next]).to.deep.equal([2, 3, items[1]?.id]);
    const ids = items.map(({ id }) => id);
    const answer = await decide({ decision: 'accept', asOf, ids });
    expect([answer.status, DecideAnswer.parse(answer.body)]).to.deep.equal([
      200,
      { decided: 2, left: 0, why: [] },
    ]);
    const accepted = await list('?show=accepted');
    expect(accepted.items.map(({ id }) => id)).to.deep.equal(ids);
    expect(accepted.items[0]?.decided).to.include({ as: 'accept', name: 'marketer key' });
    expect(accepted.items[0]?.decided?.by).to.match(/^key:/);
    const again = DecideAnswer.parse((await decide({ decision: 'failed', asOf, campaign: 'campaign' })).body);
    expect(again).to.include({ decided: 1, left: 0 });
  });

  it('refuses what it cannot understand, and names the place', async () => {
    const asOf = '2026-11-22T09:00:00.000Z';
    const refused = async (body: unknown) => {
      const { status, body: problem } = await decide(body);
      expect(status).to.equal(422);
      return (problem as { errors: { path: string }[] }).errors.map(({ path }) => path);
    };
    expect(await refused({ decision: 'arrived', asOf })).to.deep.equal(['ids']);
    expect(await refused({ decision: 'arrived', asOf, ids: ['a'], campaign: 'b' })).to.deep.equal(['ids']);
    expect(await refused({ decision: 'arrived', asOf, ids: ['a', 'a'] })).to.deep.equal(['ids']);
    expect(await refused({ decision: 'perhaps', asOf: 'noon', ids: ['a'] })).to.deep.equal([
      'decision',
      'asOf',
    ]);
    expect((await send(app.api, 'GET /uncertain?show=all', undefined, headers)).status).to.equal(422);
  });

  it('lets a manager look, and not decide', async () => {
    const manager = { authorization: `Bearer ${await aKey(app, 'manager')}` };
    expect((await send(app.api, 'GET /uncertain', undefined, manager)).status).to.equal(200);
    const body = { decision: 'failed', asOf: '2026-11-22T09:00:00.000Z', ids: ['a'] };
    expect((await send(app.api, 'POST /uncertain/decide', body, manager)).status).to.equal(403);
  });
});
