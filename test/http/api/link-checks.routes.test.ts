import { expect } from 'chai';
import { LinkChecks, type LinkVerdict } from '../../../src/contract/link-checks.ts';
import { linkChecksRoutes } from '../../../src/http/api/link-checks.routes.ts';
import { notFound } from '../../../src/lib/errors.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

const VERDICT: LinkVerdict = {
  link: 'https://a.ir/',
  outcome: 'broken',
  status: 404,
  detail: 'The server answers 404.',
};

describe('http/link-checks', () => {
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    const check = (id: string) =>
      id === 't1' ? Promise.resolve([VERDICT]) : Promise.reject(notFound('template', id));
    app = await startApp(await freshDatabase(), { routes: linkChecksRoutes(check) });
    headers = { authorization: `Bearer ${await aKey(app, 'marketer')}` };
  });
  after(() => app.close());

  it('tells of each link of a template whether it is there', async () => {
    const answer = await send(app.api, 'POST /templates/t1/links', undefined, headers);
    expect(answer.status).to.equal(200);
    expect(LinkChecks.parse(answer.body)).to.deep.equal({ items: [VERDICT] });
    expect((await send(app.api, 'POST /templates/t2/links', undefined, headers)).status).to.equal(404);
  });
});
