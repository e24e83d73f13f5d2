import { expect } from 'chai';
import { Forecast } from '../../../src/contract/forecast.ts';
import { ReadyMadeList, UsedReadyMade } from '../../../src/contract/ready-made.ts';
import { forecastRoutes } from '../../../src/http/api/forecast.routes.ts';
import { readyMadeRoutes } from '../../../src/http/api/ready-made.routes.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { NOON } from '../../support/builders/run.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { aForecastRoom, type ForecastRoom } from '../../support/forecasts.ts';
import { freshDatabase } from '../../support/mongo.ts';

describe('http/forecast and ready-made', function () {
  this.timeout(60_000);
  let room: ForecastRoom;
  let app: TestApp;
  let contact: string;

  before(async () => {
    room = await aForecastRoom(NOON);
    const consents = { sms: { granted: true, source: 'shop' } };
    ({ id: contact } = await room.contact({ firstName: 'Sara', mobile: '09121111111', consents }));
    await room.scheduled('Weekly', await room.sms('w', { fa: 'سلام', en: 'Hello' }), {
      repeat: { kind: 'weekly', weekdays: [1], time: '10:00' },
    });
    const { forecasts, readyMades } = room.campaigning;
    app = await startApp(await freshDatabase(), {
      routes: [...forecastRoutes(forecasts), ...readyMadeRoutes(readyMades)],
    });
  });
  after(async () => {
    await app.close();
    await room.close();
  });

  async function call(door: string, body?: object, role: 'marketer' | 'manager' = 'marketer'): Promise<Sent> {
    const key = await aKey(app, role);
    return send(app.api, door, body, { authorization: `Bearer ${key}` });
  }

  it('tells of thirty days when asked for no other number, and of as many as are asked for', async () => {
    const { status, body } = await call(`GET /contacts/${contact}/forecast`, undefined, 'manager');
    expect(status).to.equal(200);
    expect(Forecast.parse(body).items.map(({ campaign }) => campaign.name)).to.have.lengthOf(5);
    const long = Forecast.parse((await call(`GET /contacts/${contact}/forecast?days=92`)).body);
    expect(long.items).to.have.lengthOf(14);
  });

  it('refuses more than 92 days and none at all, and knows no unknown contact', async () => {
    for (const days of ['0', '93', 'many']) {
      expect((await call(`GET /contacts/${contact}/forecast?days=${days}`)).status).to.be.oneOf([400, 422]);
    }
    expect((await call('GET /contacts/nobody/forecast')).status).to.equal(404);
  });

  it('lists the ready-made campaigns, and makes a draft of one', async () => {
    const { items } = ReadyMadeList.parse((await call('GET /ready-made', undefined, 'manager')).body);
    expect(items.map(({ id }) => id)).to.include.members(['birthday', 'thank-you', 'appointment-day-before']);
    const { status, body } = await call('POST /ready-made/birthday/use', { channel: 'email' });
    expect(status).to.equal(201);
    const used = UsedReadyMade.parse(body);
    expect(used.missing.map(({ path }) => path)).to.include('data.code');
    expect(used.campaign).to.deep.include({ state: 'draft', channel: 'email' });
  });

  it('refuses an unknown one, a channel without a message, and who may not draft', async () => {
    expect((await call('POST /ready-made/nothing/use', {})).status).to.equal(404);
    expect((await call('POST /ready-made/winback/use', { channel: 'email' })).status).to.equal(422);
    expect((await call('POST /ready-made/winback/use', {}, 'manager')).status).to.equal(403);
  });
});
