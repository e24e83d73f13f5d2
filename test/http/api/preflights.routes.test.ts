import { expect } from 'chai';
import { CreateCampaign } from '../../../src/contract/campaigns.ts';
import { CampaignPreflightView } from '../../../src/contract/preflights.ts';
import { preflightsRoutes } from '../../../src/http/api/preflights.routes.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { NOON } from '../../support/builders/run.ts';
import { aKey, send } from '../../support/caller.ts';
import { aForecastRoom, type ForecastRoom } from '../../support/forecasts.ts';
import { freshDatabase } from '../../support/mongo.ts';

describe('http/preflights', function () {
  this.timeout(60_000);
  let room: ForecastRoom;
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    room = await aForecastRoom(NOON);
    const { checking, lookAt, reach } = room.campaigning;
    app = await startApp(await freshDatabase(), {
      routes: preflightsRoutes(checking.preflights, lookAt, reach),
    });
    headers = { authorization: `Bearer ${await aKey(app, 'marketer')}` };
  });
  after(async () => {
    await app.close();
    await room.close();
  });

  it('says that a campaign has no preflight yet without calling it a fault, and shows the newest later', async () => {
    const template = await room.sms('t', { fa: 'سلام', en: 'Hello' });
    const draft = CreateCampaign.parse({ name: 'Sale', template, audience: { everyone: true } });
    const { id } = await room.campaigning.campaigns.create(draft);
    const read = () => send(app.api, `GET /campaigns/${id}/preflight`, undefined, headers);
    expect((await read()).status).to.equal(204);
    const made = await send(app.api, `POST /campaigns/${id}/preflight`, {}, headers);
    expect(made.status).to.equal(202);
    await room.campaigning.checking.preflights.settled();
    const { status, body } = await read();
    expect(status).to.equal(200);
    const { preflight, stale } = CampaignPreflightView.parse(body);
    expect([preflight.state, stale]).to.deep.equal(['done', null]);
  });

  it('knows no preflight of a campaign that does not exist', async () => {
    expect((await send(app.api, 'GET /campaigns/nothing/preflight', undefined, headers)).status).to.equal(
      404,
    );
  });
});
