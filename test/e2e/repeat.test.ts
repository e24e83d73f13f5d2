import { expect } from 'chai';
import { freshDatabase } from '../support/mongo.ts';
import { aDraft, keptOf, launched, leavingOut, preflightOf, start, until, untilFinished } from './club.ts';
import { aClock, inTehran, startClub, type Club, type SetClock } from './in-process.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Jalali and Gregorian birthdays on the Wednesday of the test, one on the Friday, a spouse's, and nobody's. */
type Person = { id: string; mobile: string };

describe('e2e/repeat', function () {
  this.timeout(120_000);
  const monday = inTehran(1, '12:00');
  let clock: SetClock;
  let club: Club;
  let people: Record<'sara' | 'alex' | 'nima' | 'leila', Person>;

  const at = (weekday: Parameters<typeof inTehran>[0], time: string): Date => inTehran(weekday, time);
  const dayOf = (moment: Date) => {
    const [month = 0, day = 0] = moment.toISOString().slice(5, 10).split('-').map(Number);
    return { calendar: 'gregorian', month, day, year: 1990 };
  };
  async function person(
    mobile: string,
    firstName: string,
    occasions: object[],
    consents = {},
  ): Promise<Person> {
    const yes = { granted: true, source: 'shop' };
    const body = {
      mobile,
      firstName,
      lastName: 'Test',
      language: 'en',
      occasions,
      consents: { sms: yes, ...consents },
    };
    return club.api<Person>('POST', '/contacts', body);
  }
  async function text(name: string, en: string): Promise<string> {
    const content = { name, channel: 'sms', variants: { en: { text: en } } };
    return (await club.api<{ template: { id: string } }>('POST', '/templates', content)).template.id;
  }
  const read = (id: string) =>
    club.api<{ state: string; startsAt: string; run: string | null; passed: { times: number } | null }>(
      'GET',
      `/campaigns/${id}`,
    );
  const receivers = async (id: string): Promise<string[]> => (await keptOf(club, id)).map(({ to }) => to);
  const runsOf = async (id: string) =>
    (
      await club.api<{ items: { occurrence: string; state: string; planned: number; preflight: string }[] }>(
        'GET',
        `/campaigns/${id}/runs`,
      )
    ).items;
  const ended = (id: string, count: number) =>
    until(`${id} has ended ${count} runs`, async () => {
      const runs = await runsOf(id);
      return runs.length >= count && runs.every(({ state }) => state === 'finished');
    });

  before(async () => {
    clock = aClock(monday);
    club = await startClub(await freshDatabase(), clock);
    const brand = { fa: 'پارسا', en: 'Parsa' };
    await club.api('PATCH', '/settings', { hours: { holidays: [] }, brand });
    const wednesday = dayOf(at(3, '12:00'));
    people = {
      sara: await person('09120000001', 'Sara', [{ kind: 'birthday', ...wednesday }]),
      alex: await person('09120000002', 'Alex', [{ kind: 'birthday', ...dayOf(at(5, '12:00')) }]),
      nima: await person('09120000003', 'Nima', [{ kind: 'spouse-birthday', ...wednesday }]),
      leila: await person('09120000004', 'Leila', [{ kind: 'spouse-birthday', ...wednesday }], {
        spouse: { granted: true, source: 'shop' },
      }),
    };
  });
  after(() => club.stop());
  afterEach(() => clock.set(monday));

  it('greets birthdays on their day, each after a preflight of its own, and is scheduled again in between', async () => {
    const template = await text('birthday', 'Happy birthday {{name}}! {{brand}}');
    const repeat = { kind: 'occasion', occasion: 'birthday', time: '10:00' };
    const id = await launched(club, { template, repeat, link: null });
    expect(await read(id)).to.include({ state: 'scheduled', startsAt: at(2, '10:00').toISOString() });
    for (const weekday of [2, 3, 4, 5] as const) {
      clock.set(at(weekday, '10:00'));
      await ended(id, weekday - 1);
    }
    // The office is closed on Fridays; a birthday is kept all the same.
    expect(await receivers(id)).to.deep.equal([people.sara.mobile, people.alex.mobile]);
    expect(await read(id)).to.include({ state: 'scheduled', startsAt: at(6, '10:00').toISOString() });
    const runs = await runsOf(id);
    expect(runs.map(({ planned }) => planned)).to.deep.equal([1, 0, 1, 0]);
    const looked = await club.api<{ automatic: boolean; state: string; totals: { matched: number } }>(
      'GET',
      `/preflights/${runs[2]!.preflight}`,
    );
    expect(looked).to.deep.include({ automatic: true, state: 'done' });
    expect(looked.totals.matched).to.equal(1);
    const report = await club.api<{ planned: number }>(
      'GET',
      `/campaigns/${id}/report?run=${id}.${runs[2]!.occurrence}`,
    );
    expect(report).to.include({ planned: 1, submitted: 1 });
    await club.api('POST', `/campaigns/${id}/stop`);
    expect((await read(id)).state).to.equal('stopped');
  });

  it('writes about a spouse’s birthday only to who said yes to that', async () => {
    const template = await text('spouse', '{{name}}, happy birthday to your spouse! {{brand}}');
    const repeat = { kind: 'occasion', occasion: 'spouse-birthday', time: '10:00' };
    const id = await launched(club, { template, repeat, link: null });
    clock.set(at(3, '10:00'));
    await ended(id, 1);
    expect(await receivers(id)).to.deep.equal([people.leila.mobile]);
    await club.api('POST', `/campaigns/${id}/stop`);
  });

  it('passes over a day on which it was halted, and never asks for it again', async () => {
    const template = await text('halted', 'Happy birthday {{name}}! {{brand}}');
    const id = await launched(club, {
      template,
      repeat: { kind: 'occasion', occasion: 'birthday', time: '10:00' },
      link: null,
    });
    await club.api('POST', `/campaigns/${id}/pause`);
    expect((await read(id)).state).to.equal('paused');
    clock.set(at(3, '15:00'));
    await club.api('POST', `/campaigns/${id}/resume`);
    await until('the day is passed over', async () => (await read(id)).passed !== null);
    clock.set(at(4, '10:00'));
    await ended(id, 1);
    expect(await receivers(id)).to.deep.equal([]);
    await club.api('POST', `/campaigns/${id}/stop`);
  });

  it('thanks once for each order, with its values, and not for one that was returned or told long after', async () => {
    const template = await text(
      'thanks',
      'Thank you for order {{order}}, {{name}}: your {{ordinal n}}. {{brand}}',
    );
    const id = await launched(club, {
      template,
      repeat: { kind: 'order', afterMinutes: 30 },
      link: null,
      purpose: 'service',
    });
    const order = (ref: string, minutesAgo: number, contact: Person) => ({
      ...{ ref, contact: contact.id, total: 100, items: [{ product: 'tea', quantity: 1, price: 100 }] },
      at: new Date(clock.now().getTime() - minutesAgo * MINUTE_MS).toISOString(),
      status: 'placed',
    });
    const orders = [
      order('A.1', 0, people.sara),
      order('A.2', 0, people.alex),
      order('old', 4 * 1440, people.nima),
    ];
    await club.api('POST', '/orders', orders);
    clock.set(new Date(monday.getTime() + 20 * MINUTE_MS));
    await club.api('POST', '/orders', { ref: 'A.2', status: 'returned' });
    await club.api('POST', '/orders', orders.slice(0, 1)); // told again
    clock.set(new Date(monday.getTime() + 32 * MINUTE_MS));
    await until('the thanks arrived', async () => (await keptOf(club, id)).length > 0);
    clock.set(new Date(monday.getTime() + 40 * MINUTE_MS));
    await until('it looked again', async () => new Date((await read(id)).startsAt) > clock.now());
    const kept = await keptOf(club, id);
    expect(kept.map(({ text: said }) => said)).to.deep.equal([
      'Thank you for order A.1, Sara Test: your 1st. Parsa',
    ]);
    await club.api('POST', `/campaigns/${id}/stop`);
  });

  it('reminds of an appointment as it stands: moved ones at their new time, cancelled ones never', async () => {
    const template = await text(
      'reminder',
      '{{name}}, {{appointment}} is on {{date date "weekday"}} at {{time time}}. {{brand}}',
    );
    const repeat = { kind: 'appointment', beforeMinutes: 120 };
    const id = await launched(club, { template, repeat, link: null, purpose: 'service' });
    const book = (ref: string, contact: Person, when: Date, status = 'booked') =>
      club.api('PUT', `/appointments/${ref}`, {
        contact: contact.id,
        at: when.toISOString(),
        title: 'Your visit',
        status,
      });
    const four = new Date(monday.getTime() + 4 * 60 * MINUTE_MS);
    await book('1', people.sara, four);
    await book('2', people.alex, four);
    await book('3', people.nima, four);
    await book('2', people.alex, new Date(four.getTime() + 20 * MINUTE_MS));
    await book('3', people.nima, four, 'cancelled');
    for (const minutes of [59, 118, 122]) {
      clock.set(new Date(monday.getTime() + minutes * MINUTE_MS));
      await until('it looked', async () => new Date((await read(id)).startsAt) > clock.now());
    }
    await until('Sara is reminded', async () => (await receivers(id)).length === 1);
    clock.set(new Date(monday.getTime() + 143 * MINUTE_MS));
    await until('Alex is reminded', async () => (await receivers(id)).length === 2);
    const [sara, alex] = await keptOf(club, id);
    expect(sara?.text).to.match(/^Sara Test, Your visit is on Monday \d+ \w+ at 16:00\. Parsa$/);
    expect(alex?.text).to.contain('at 16:20');
    // Sara's comes sooner than its reminder would have: she is told at once, for she was told another time.
    clock.set(new Date(monday.getTime() + 145 * MINUTE_MS));
    await book('1', people.sara, new Date(monday.getTime() + 200 * MINUTE_MS));
    clock.set(new Date(monday.getTime() + 148 * MINUTE_MS));
    await until('Sara is told of her new time', async () => (await receivers(id)).length === 3);
    const told = (await keptOf(club, id)).find(({ text: said }) => said.includes('at 15:20'));
    expect(told?.to).to.equal(people.sara.mobile);
    await club.api('POST', `/campaigns/${id}/stop`);
  });

  it('holds an audience that has grown since its preflight until a person lets it go', async () => {
    const template = await text('grown', 'Hello {{name}}. {{brand}}');
    const id = await aDraft(club, { template, link: null });
    const found = await preflightOf(club, id);
    const start = at(2, '12:00').toISOString();
    await club.api('POST', `/campaigns/${id}/schedule`, { ...leavingOut(found), at: start });
    const late = await person('09120000009', 'Late', []);
    clock.set(at(2, '12:00'));
    await until('it is held', async () => (await read(id)).state === 'paused');
    expect(await club.api('GET', `/campaigns/${id}`)).to.deep.include({
      hold: { reason: 'growth', expected: 4, found: 5 },
    });
    expect(await receivers(id)).to.deep.equal([]);
    await club.api('POST', `/campaigns/${id}/resume`);
    await untilFinished(club, id);
    expect(await receivers(id)).to.have.length(5);
    const { items } = await club.api<{ items: { contact: string; from: string; to: string }[] }>(
      'GET',
      `/campaigns/${id}/changes`,
    );
    expect(items.map(({ contact, from, to }) => ({ contact, from, to }))).to.deep.equal([
      { contact: late.id, from: 'absent', to: 'send' },
    ]);
    await club.api('DELETE', `/contacts/${late.id}`);
  });

  it('wants a preflight that speaks for the campaign as it is, with every problem decided', async () => {
    const template = await text('missing', 'Hello {{name}} of {{city}}. {{brand}}');
    const id = await aDraft(club, { template, link: null });
    const refused = async (wish: object = {}) => {
      const { status, text: said } = await club.ask('POST', `/campaigns/${id}/schedule`, wish);
      return { status, code: (JSON.parse(said) as { code: string }).code };
    };
    expect(await refused()).to.deep.equal({ status: 409, code: 'preflight-missing' });
    const found = await preflightOf(club, id);
    expect(found.groups.map(({ key, count }) => [key, count])).to.deep.include(['missing-field:city', 4]);
    expect(found.totals).to.include({ matched: 4, willReceive: 0 });
    expect(await refused()).to.deep.equal({ status: 409, code: 'preflight-problems' });
    await club.api('PATCH', '/settings', { caps: [{ channel: 'sms', period: 'day', max: 50 }] });
    expect(await refused(leavingOut(found))).to.deep.equal({ status: 409, code: 'preflight-stale' });
    await club.api('PATCH', '/settings', { caps: [] });
    await start(club, id);
    await untilFinished(club, id);
    expect(await receivers(id)).to.deep.equal([]);
  });

  it('serves who buys most first, when asked to', async () => {
    const template = await text('order', 'Hello {{name}}. {{brand}}');
    const spend = async (contact: Person, total: number) =>
      club.api('POST', '/orders', {
        ...{ ref: `worth-${contact.id}`, contact: contact.id, total, items: [], status: 'placed' },
        at: new Date(clock.now().getTime() - 30 * DAY_MS).toISOString(),
      });
    await spend(people.leila, 900);
    await spend(people.alex, 500);
    const id = await launched(club, { template, link: null, serving: { by: 'value' } });
    await untilFinished(club, id);
    const { items } = await club.api<{ items: { contact: string; batch: string }[] }>(
      'GET',
      `/campaigns/${id}/recipients`,
    );
    // Batches are served by their number; two of them are carried side by side, so moments would not tell.
    const turnOf = ({ id: contact }: Person): number =>
      Number(
        items
          .find((one) => one.contact === contact)
          ?.batch.split('.')
          .at(-1),
      );
    expect(turnOf(people.leila)).to.be.lessThan(turnOf(people.alex));
    expect(turnOf(people.alex)).to.be.lessThan(turnOf(people.nima));
  });

  it('says whom an audience would reach, each person under one reason', async () => {
    const reach = async (rule: object, channel: string) =>
      club.api('POST', '/reach', { audience: { rule }, channel });
    const everyone = { all: [] };
    await club.api('POST', '/suppressions', { channel: 'sms', address: people.alex.mobile });
    expect(await reach(everyone, 'sms')).to.deep.equal({
      ...{ matched: 4, noAddress: 0, suppressed: 1, noConsent: 0, capped: 0, willReceive: 3 },
    });
    expect(await reach(everyone, 'email')).to.include({ matched: 4, noAddress: 4, willReceive: 0 });
    const preview = await club.api<{ count: number; reach: object }>('POST', '/segments/preview', {
      ...{ rule: everyone, channel: 'sms' },
    });
    expect(preview).to.include({ count: 4 });
    expect(preview.reach).to.include({ willReceive: 3 });
    const unknown = await club.ask('POST', '/reach', { audience: { segment: 'nobody' }, channel: 'sms' });
    expect(unknown.status).to.equal(422);
  });
});
