import { expect } from 'chai';
import { CalendarView, HolidaysView } from '../../../src/contract/calendar.ts';
import { calendarRoutes } from '../../../src/http/api/calendar.routes.ts';
import { NOON } from '../../support/builders/run.ts';
import { aPageRoom, type PageRoom } from '../../support/page-room.ts';

const MINUTE = 60_000;

describe('http/calendar', function () {
  this.timeout(60_000);
  let room: PageRoom;
  const ids: Record<string, string> = {};

  before(async () => {
    room = await aPageRoom(NOON, ({ campaigning }) => calendarRoutes(campaigning.pages.calendar));
    const consents = { sms: { granted: true, source: 'shop' } };
    await room.contact({ firstName: 'Sara', mobile: '09121111111', consents });
    const template = await room.sms('text', { fa: 'سلام', en: 'Hi' });
    ids.now = await room.scheduled('Now', template);
    await room.after(MINUTE);
    ids.later = await room.scheduled('Later', template, {}, new Date('2026-12-01T07:00:00.000Z'));
    const repeat = { kind: 'weekly', weekdays: [1, 4], time: '10:00' };
    ids.weekly = await room.scheduled('Weekly', template, { repeat });
    const occasion = { kind: 'occasion', occasion: 'birthday', time: '10:00', closedDay: 'before' };
    ids.birthday = await room.scheduled('Birthday', template, { repeat: occasion });
  });
  after(() => room.close());

  async function calendar(query: string) {
    const { status, body } = await room.call(`GET /calendar?${query}`, undefined, 'manager');
    return status === 200 ? CalendarView.parse(body) : expect.fail(`${status} ${JSON.stringify(body)}`);
  }

  it('shows what was sent, what is scheduled and when the repeating ones come again', async () => {
    const { items, zone } = await calendar('from=2026-11-22&to=2026-12-01');
    expect(zone).to.equal('Asia/Tehran');
    const of = (id: string | undefined) => items.filter(({ campaign }) => campaign.id === id);
    const [run] = of(ids.now);
    expect(run).to.include({
      kind: 'run',
      day: '2026-11-22',
      state: 'finished',
      runs: 1,
      matched: 1,
      planned: 1,
    });
    expect(run?.run).to.equal(`${ids.now}.0`);
    const [later] = of(ids.later);
    expect(later).to.include({
      kind: 'scheduled',
      day: '2026-12-01',
      state: 'scheduled',
      run: null,
      matched: 1,
    });
    expect(of(ids.weekly).map(({ kind, startsAt }) => [kind, startsAt])).to.deep.equal([
      ['occurrence', '2026-11-23T06:30:00.000Z'],
      ['occurrence', '2026-11-26T06:30:00.000Z'],
      ['occurrence', '2026-11-30T06:30:00.000Z'],
    ]);
    // Friday's greetings leave on Thursday, so Friday has none.
    expect(of(ids.birthday).map(({ day }) => day.slice(-2))).to.deep.equal([
      '23',
      '24',
      '25',
      '26',
      '28',
      '29',
      '30',
      '01',
    ]);
    expect(items.map(({ startsAt }) => startsAt)).to.deep.equal(items.map(({ startsAt }) => startsAt).sort());
  });

  it('shows the same occurrences in a month far ahead as when it comes', async () => {
    const { items } = await calendar('from=2028-01-01&to=2028-01-15');
    const weekly = items.filter(({ campaign }) => campaign.id === ids.weekly);
    expect(weekly.map(({ day }) => day)).to.deep.equal([
      '2028-01-03',
      '2028-01-06',
      '2028-01-10',
      '2028-01-13',
    ]);
  });

  it('keeps a halted campaign in sight, as paused', async () => {
    await room.campaigning.campaigns.pause(ids.weekly ?? '');
    const { items } = await calendar('from=2026-11-23&to=2026-11-23');
    expect(items.find(({ campaign }) => campaign.id === ids.weekly)).to.include({ state: 'paused' });
    await room.campaigning.campaigns.resume(ids.weekly ?? '');
  });

  it('names the days on which the office is closed, and public holidays', async () => {
    const { days } = await calendar('from=2026-12-22&to=2026-12-25');
    expect(days.map(({ day, closed }) => [day, closed])).to.deep.equal([
      ['2026-12-22', null],
      ['2026-12-23', 'holiday'],
      ['2026-12-24', null],
      ['2026-12-25', 'weekly'],
    ]);
    expect(days[1]?.holidays.map(({ en }) => en)).to.deep.equal(['Birth of Imam Ali and Father’s Day']);
    expect(days[1]?.openings).to.deep.equal([]);
    expect(days[2]?.openings).to.deep.equal([{ from: '09:00', to: '13:00' }]);
  });

  it('gives a year’s public holidays to take over, and says when those by the moon are not known', async () => {
    const year = async (of: number) =>
      HolidaysView.parse((await room.call(`GET /calendar/holidays?year=${of}`)).body);
    const known = await year(1405);
    expect(new Set(known.holidays.map(({ day }) => day))).to.have.property('size', 25);
    expect(known).to.include({ complete: true });
    const next = await year(1406);
    expect(next.complete).to.equal(false);
    expect(next.holidays.map(({ kind }) => kind)).to.deep.equal(Array<string>(10).fill('fixed'));
    expect(next.holidays[0]).to.deep.include({ day: '2027-03-21', name: { fa: 'نوروز', en: 'Nowruz' } });
  });

  it('refuses a window that is turned round, too long or no window', async () => {
    for (const query of [
      'from=2026-11-22&to=2026-11-21',
      'from=2026-01-01&to=2026-03-04',
      'from=1405-01-01&to=x',
    ])
      expect((await room.call(`GET /calendar?${query}`)).status, query).to.be.oneOf([400, 422]);
  });
});
