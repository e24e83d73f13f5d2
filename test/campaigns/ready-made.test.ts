import { expect } from 'chai';
import { READY_MADE } from '../../src/campaigns/ready-made.ts';
import type { Used } from '../../src/campaigns/ready-mades.ts';
import type { Channel } from '../../src/contract/words.ts';
import { AppError, type Fault } from '../../src/lib/errors.ts';
import { NOON } from '../support/builders/run.ts';
import { aForecastRoom, type ForecastRoom } from '../support/forecasts.ts';

const EVERY = READY_MADE.flatMap(({ id, messages }) =>
  (Object.keys(messages) as Channel[]).map((channel) => ({ id, channel })),
);

describe('campaigns/ready-made', function () {
  this.timeout(60_000);
  let room: ForecastRoom;
  before(async () => {
    room = await aForecastRoom(NOON);
    await room.contact({
      ...{ firstName: 'Sara', language: 'en', mobile: '09121111111', email: 'sara@customer.example' },
      consents: { sms: { granted: true, source: 'shop' }, email: { granted: true, source: 'shop' } },
      occasions: [{ kind: 'birthday', calendar: 'jalali', month: 9, day: 3, year: 1370 }],
    });
  });
  after(() => room.close());

  const use = (id: string, channel: Channel): Promise<Used> =>
    room.campaigning.readyMades.use(id, { channel }, 'test');

  /** What a person fills in, taken from the samples. */
  function filling({ missing }: Used): { link?: string; data: Record<string, string> } {
    const values = missing.filter(({ path }) => path.startsWith('data.'));
    const data = Object.fromEntries(values.map(({ path, sample }) => [path.slice(5), sample?.en ?? '?']));
    return missing.some(({ path }) => path === 'link')
      ? { link: 'https://shop.example/gift', data }
      : { data };
  }

  it('has a name and a description in both languages for each, and every message in the library', async () => {
    for (const { name, description, messages } of READY_MADE) {
      for (const words of [name, description])
        expect(Math.min(words.fa.length, words.en.length)).to.be.above(3);
      for (const [channel, id] of Object.entries(messages)) {
        expect((await room.messages.library.read(id)).channel).to.equal(channel);
      }
    }
  });

  for (const { id, channel } of EVERY) {
    it(`makes a draft of ${id} by ${channel} that is scheduled once what is missing is filled`, async () => {
      const { campaigns, lookAt, checking } = room.campaigning;
      const used = await use(id, channel);
      expect(used.campaign).to.deep.include({ state: 'draft', channel, template: used.template });
      expect(used.missing.filter(({ path, sample }) => path !== 'link' && sample === null)).to.deep.equal([]);
      await campaigns.change(used.campaign.id, filling(used));
      await lookAt.preflight(used.campaign.id, null);
      await checking.preflights.settled();
      const preflight =
        (await lookAt.latestPreflight(used.campaign.id))?.preflight ?? expect.fail('no preflight');
      expect(preflight).to.deep.include({ state: 'done', failure: null });
      const exclude = preflight.groups.filter(({ severity }) => severity === 'decide').map(({ key }) => key);
      expect((await campaigns.schedule(used.campaign.id, null, exclude)).state).to.equal('scheduled');
    });
  }

  it('refuses to schedule one before what is missing was filled, and names the same places', async () => {
    const { campaign, missing } = await use('birthday', 'sms');
    expect(missing).to.deep.equal([
      { path: 'data.pct', sample: { fa: '20', en: '20' } },
      { path: 'data.code', sample: { fa: 'TVL20', en: 'TVL20' } },
    ]);
    const refused: unknown = await room.campaigning.campaigns
      .schedule(campaign.id, null)
      .catch((error: unknown) => error);
    const errors = refused instanceof AppError ? (refused.details['errors'] as Fault[]) : [];
    expect(errors.map(({ path }) => path)).to.deep.equal(missing.map(({ path }) => path));
  });

  it('is named in the language of the organisation, and asks for no date or time that an appointment brings', async () => {
    const { campaign, missing } = await use('appointment-day-before', 'sms');
    expect(campaign.name).to.equal('یادآوری نوبت، یک روز پیش');
    expect(campaign).to.deep.include({ purpose: 'service' });
    expect(missing).to.deep.equal([{ path: 'link', sample: null }]);
  });

  it('says by which channels it can go when asked for another, and makes nothing', async () => {
    const before = (await room.campaigning.campaigns.list(200, null)).items.length;
    const message = await use('winback', 'email').catch((error: unknown) => (error as Error).message);
    expect(message).to.equal('channel: This campaign has a message for sms only.');
    expect((await room.campaigning.campaigns.list(200, null)).items).to.have.lengthOf(before);
  });
});
