import { expect } from 'chai';
import { OverviewView, type AttentionCode } from '../../../src/contract/overview.ts';
import { overviewRoutes } from '../../../src/http/api/overview.routes.ts';
import { NOON } from '../../support/builders/run.ts';
import { aPageRoom, type PageRoom } from '../../support/page-room.ts';

const MINUTE = 60_000;

describe('http/overview', function () {
  this.timeout(60_000);
  let room: PageRoom;
  let sale: string;

  const overview = async (days = '') => {
    room.world.now = new Date(room.world.now.getTime() + MINUTE); // figures are kept for a minute
    const { status, body } = await room.call(`GET /overview${days}`, undefined, 'manager');
    return status === 200 ? OverviewView.parse(body) : expect.fail(`${status} ${JSON.stringify(body)}`);
  };
  const codes = (attention: { code: AttentionCode }[]) => attention.map(({ code }) => code);

  before(async () => {
    const yesterday = new Date(NOON.getTime() - 86_400_000);
    room = await aPageRoom(yesterday, ({ campaigning }) => overviewRoutes(campaigning.pages.overview));
  });
  after(() => room.close());

  it('shows an empty house as empty, and what nobody has made their own', async () => {
    const { period, before, series, sending, upNext, attention, contacts } = await overview();
    expect(series).to.have.lengthOf(30);
    const keys = ['day', 'submitted', 'delivered', 'openedHuman', 'clickedHuman'];
    expect(series[0]).to.have.all.keys(keys);
    expect(period).to.include({ from: '2026-10-23', to: '2026-11-21', submitted: 0, newContacts: 0 });
    expect(before).to.include({ from: '2026-09-23', to: '2026-10-22' });
    expect(period.cost).to.deep.equal({ amount: 0, currency: 'IRT', unpricedMessages: 0 });
    expect([sending, upNext, contacts]).to.deep.equal([[], [], 0]);
    expect(codes(attention)).to.deep.equal(['sandbox', 'brand-as-shipped', 'hours-as-shipped']);
  });

  it('counts a message on the day for which it was planned, and what becomes of it later on the same day', async () => {
    const consents = { sms: { granted: true, source: 'shop' } };
    for (const n of [1, 2, 3]) await room.contact({ firstName: 'Sara', mobile: `0912111111${n}`, consents });
    await room.contact({ firstName: 'Silent', mobile: '09121111119' });
    sale = await room.scheduled('Sale', await room.sms('sale', { fa: 'سلام', en: 'Hello' }));
    await room.after(MINUTE);
    const [first] = (await room.ledger()).filter(({ state }) => state === 'submitted');
    if (first === undefined) throw new Error('nothing was submitted');
    room.world.now = NOON; // the day after
    await room.hit(first, 'opened', 'machine');
    await room.hit(first, 'clicked');

    const { period, series, before } = await overview('?days=7');
    expect(period).to.include({ submitted: 3, delivered: 0, clickedHuman: 1, opened: 1, openedHuman: 0 });
    expect(period).to.include({ newContacts: 4, parts: 3 });
    expect(before.submitted).to.equal(0);
    expect(series.slice(-2).map(({ submitted, clickedHuman }) => [submitted, clickedHuman])).to.deep.equal([
      [3, 1],
      [0, 0],
    ]);
  });

  it('says that a price is unknown, and multiplies where it is known', async () => {
    expect((await overview()).period.cost).to.equal(null);
    const row = { line: null, prefix: '+', gsm7: 120, ucs2: 120 };
    await room.people.settings.update({ prices: { sms: [row], email: null } });
    const { cost } = (await overview()).period;
    expect(cost).to.deep.equal({ amount: 360, currency: 'IRT', unpricedMessages: 0 });
  });

  it('shows what is being sent, what comes next, and what is held, missed, in doubt or failed', async () => {
    const template = await room.sms('weekly', { fa: 'سلام', en: 'Hello' });
    const weekly = await room.scheduled('Weekly', template, {
      repeat: { kind: 'weekly', weekdays: [1], time: '10:00' },
    });
    await room.stores.runs.move(`${sale}.0`, ['finished', 'sending'], 'paused');
    await room.doubt(`${sale}.0`);
    await room.failedImport({ id: 'import', fileName: 'club.csv' });

    const { sending, upNext, attention } = await overview();
    expect(
      sending.map(({ campaign, state, progress }) => [campaign.name, state, progress.submitted]),
    ).to.deep.equal([['Sale', 'paused', 2]]);
    expect(upNext.map(({ campaign, startsAt }) => [campaign.id, startsAt])).to.deep.equal([
      [weekly, '2026-11-23T06:30:00.000Z'],
      [weekly, '2026-11-30T06:30:00.000Z'],
    ]);
    const found = new Map(attention.map((one) => [one.code, one]));
    expect(found.get('campaign-paused')).to.deep.include({ count: 1, items: [{ id: sale, name: 'Sale' }] });
    expect(found.get('deliveries-uncertain')).to.deep.include({
      count: 1,
      items: [{ id: sale, name: 'Sale' }],
    });
    expect(found.get('import-failed')).to.deep.include({ items: [{ id: 'import', name: 'club.csv' }] });
    expect(codes(attention)).to.not.include('campaign-missed');
  });

  it('refuses more than 92 days', async () => {
    expect((await room.call('GET /overview?days=93')).status).to.equal(422);
  });
});
