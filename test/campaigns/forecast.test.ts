import { expect } from 'chai';
import { NewAppointment } from '../../src/contract/appointments.ts';
import type { ForecastItem } from '../../src/contract/forecast.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { aForecastRoom, tehran, type ForecastRoom } from '../support/forecasts.ts';
import { NOON } from '../support/builders/run.ts';

const MINUTE = 60_000;
const later = (ms: number): Date => new Date(NOON.getTime() + ms);
const yes = { granted: true, source: 'shop form' };
const both = { sms: yes, email: yes };

const SALE = { fa: '{{name}}، حراج {{brand}}: {{link}}', en: 'Dear {{name}}, the {{brand}} sale: {{link}}' };
const WEEK = {
  fa: '{{name}}، پیام {{touch}} از {{touches}}',
  en: '{{name}}, touch {{touch}} of {{touches}}',
};
const BIRTHDAY = { fa: '{{name}}، تولدتان مبارک! کد {{code}}', en: '{{name}}, happy birthday! {{code}}' };
const CITY = { fa: 'خبر {{city}}', en: 'News of {{city}}' };
const ORDER = { fa: 'سپاس از سفارش {{order}}', en: 'Thank you for order {{order}}' };
const VISIT = {
  fa: 'نوبت: {{date date "weekday"}} ساعت {{time time}}',
  en: 'Visit: {{date date "weekday"}} at {{time time}}',
};
const link = 'https://shop.example/sale';
const vips = { rule: { field: 'tags', op: 'has', value: 'vip' } };

describe('campaigns/forecast', function () {
  this.timeout(180_000);
  let room: ForecastRoom;
  let sara: Contact;
  let reza: Contact;
  let tara: Contact;

  beforeEach(async () => {
    room = await aForecastRoom(NOON);
    const birthday = { kind: 'birthday', calendar: 'jalali', month: 9, day: 13, year: 1370 }; // 4 December, a Friday
    const wedding = { kind: 'wedding', calendar: 'gregorian', month: 12, day: 10, year: 2015 };
    const persian = { title: 'خانم', firstName: 'سارا', lastName: 'کریمی', language: 'fa', city: 'شیراز' };
    sara = await room.contact({
      ...persian,
      ...{ mobile: '09121111111', email: 'sara@customer.example', consents: both },
      ...{ tags: ['vip'], occasions: [birthday, wedding] },
    });
    reza = await room.contact({
      ...{ firstName: 'Reza', language: 'en', zone: 'Europe/London', occasions: [{ ...birthday, day: 20 }] },
      ...{ mobile: '09122222222', email: 'reza@customer.example', consents: both },
    });
    const no = { sms: { ...yes, granted: false } };
    tara = await room.contact({
      firstName: 'Tara',
      language: 'en',
      mobile: '09123333333',
      tags: ['vip'],
      consents: no,
    });
  });
  afterEach(() => room.close());

  const only = (items: ForecastItem[], name: string) =>
    items.filter(({ campaign }) => campaign.name === name);

  it('foretells thirty days as they come to pass, to the hour and the letter', async () => {
    await room.people.settings.update({ caps: [{ channel: 'sms', period: 'week', max: 3 }] });
    const [sale, week, city] = [
      await room.sms('s', SALE),
      await room.sms('w', WEEK),
      await room.sms('c', CITY),
    ];
    await room.scheduled('Late', sale, { link, audience: vips }, tehran('2026-11-25', '22:00'));
    await room.scheduled(
      'Abroad',
      sale,
      { link, hoursIn: 'contact', priority: 2 },
      tehran('2026-12-12', '10:00'),
    );
    await room.scheduled('Weekly', week, { repeat: { kind: 'weekly', weekdays: [1, 6], time: '10:30' } });
    await room.scheduled('City', city, { repeat: { kind: 'weekly', weekdays: [2], time: '11:00' } });
    await room.scheduled('Birthday', await room.sms('b', BIRTHDAY), {
      data: { code: 'TVL20' },
      repeat: { kind: 'occasion', occasion: 'birthday', closedDay: 'after' },
    });
    await room.scheduled('Wedding', await room.mail('m', '<p>{{name}}: <a href="{{link}}">gift</a></p>'), {
      link,
      repeat: { kind: 'occasion', occasion: 'wedding', offsetDays: -2, time: '22:00' },
    });
    await room.scheduled('Soon', await room.mail('soon', '<p>{{name}}, your day is near</p>'), {
      audience: { rule: { field: 'occasion.birthday', op: 'within', value: 3 } },
      repeat: { kind: 'weekly', weekdays: [3, 5], time: '10:00' },
    });
    const service = { purpose: 'service' };
    await room.scheduled('Thanks', await room.sms('o', ORDER), {
      ...service,
      repeat: { kind: 'order', afterMinutes: 90, catchUp: true },
    });
    await room.scheduled('Reminder', await room.sms('v', VISIT), {
      ...service,
      repeat: { kind: 'appointment', beforeMinutes: 1440, catchUp: true },
    });
    const paused = await room.scheduled('Paused', city, {
      repeat: { kind: 'weekly', weekdays: [7], time: '12:00' },
    });
    await room.campaigning.campaigns.pause(paused);
    const at = later(-30 * MINUTE).toISOString();
    await room.order({ ref: '10452', customer: { mobile: '09121111111' }, at, total: 900 });
    const visit = { contact: reza.id, at: '2026-12-06T17:30:00', zone: 'Asia/Tehran' };
    await room.people.appointments.put('A-12', NewAppointment.parse(visit));

    const people = [sara, reza, tara];
    const forecasts = await Promise.all(people.map((person) => room.forecastOf(person)));
    await room.live(
      30,
      forecasts.flatMap(({ items }) => items),
    );
    for (const [index, person] of people.entries()) {
      const items = forecasts[index]?.items ?? [];
      expect(await room.happenedTo(person), person.id).to.deep.equal(room.foretold(items));
    }
    const all = forecasts.flatMap(({ items }) => items);
    expect(new Set(all.map(({ outcome }) => outcome))).to.include.keys(
      'send',
      'capped',
      'no-consent',
      'missing-field',
    );
    expect(new Set(all.map(({ campaign }) => campaign.name)).size).to.equal(10);
    expect(only(all, 'Paused').every(({ waitsFor }) => waitsFor === 'paused')).to.equal(true);
  });

  it('tells in plain words why: the day, the order, the appointment, the segment', async () => {
    const rule = { field: 'tags', op: 'has' as const, value: 'vip' };
    const { id: segment } = await room.people.segments.create('Loyal', rule);
    const city = await room.sms('c', CITY);
    const repeat = { kind: 'occasion', occasion: 'birthday', offsetDays: -3 };
    await room.scheduled('Before', city, { audience: { segment }, repeat });
    await room.scheduled('Thanks', city, { repeat: { kind: 'order', afterMinutes: 0 } });
    room.world.now = later(MINUTE);
    const at = later(0).toISOString();
    await room.order({ ref: '10452', customer: { mobile: '09121111111' }, at, total: 900 });
    const { items } = await room.forecastOf(sara);
    expect(items.map(({ why }) => why)).to.deep.equal([
      { fa: 'سفارش 10452 در یکشنبه ۱ آذر', en: 'order 10452 of Sunday 22 November' },
      {
        fa: '۳ روز پیش از تولد در ۱۳ آذر؛ بخش «Loyal»: مخاطبانی که برچسب‌هایشان «vip» را دارد.',
        en: '3 days before the birthday on 13 Azar; segment “Loyal”: Contacts whose tags include “vip”.',
      },
    ]);
  });

  it('shows what is planned already and waits for its hour, and nothing of what has left', async () => {
    room.world.now = tehran('2026-11-22', '21:00');
    const city = await room.sms('c', CITY);
    const id = await room.scheduled('Tonight', city);
    const [ahead] = (await room.forecastOf(sara)).items;
    await room.turn();
    const [planned] = (await room.forecastOf(sara)).items;
    expect(planned).to.deep.equal(ahead);
    expect(planned).to.deep.include({
      outcome: 'send',
      arrivesAt: tehran('2026-11-23', '09:00').toISOString(),
    });
    await room.campaigning.campaigns.pause(id);
    expect((await room.forecastOf(sara)).items).to.deep.equal([{ ...planned, waitsFor: 'paused' }]);
    await room.campaigning.campaigns.resume(id);
    room.world.now = tehran('2026-11-23', '09:00');
    await room.turn();
    expect((await room.forecastOf(sara)).items).to.deep.equal([]);
  });

  it('shows a greeting or a thank-you that was dealt with no more, though its day is not over', async () => {
    room.world.now = tehran('2026-12-04', '09:59');
    const text = await room.sms('b', BIRTHDAY);
    const repeat = { kind: 'occasion', occasion: 'birthday' };
    await room.scheduled('Birthday', text, { data: { code: 'TVL20' }, repeat });
    expect((await room.forecastOf(sara, 92)).items).to.have.lengthOf(1);
    room.world.now = tehran('2026-12-04', '10:00');
    await room.turn();
    expect((await room.forecastOf(sara, 92)).items).to.deep.equal([]);
  });

  it('follows an appointment that is moved, and forgets it when it is cancelled', async () => {
    await room.scheduled('Reminder', await room.sms('v', VISIT), {
      purpose: 'service',
      repeat: { kind: 'appointment', beforeMinutes: 120 },
    });
    const book = (at: string) => {
      const visit = NewAppointment.parse({ contact: tara.id, at, zone: 'Asia/Tehran' });
      return room.people.appointments.put('A-12', visit);
    };
    const told = async () =>
      (await room.forecastOf(tara)).items.map(({ arrivesAt, text }) => ({ arrivesAt, text }));
    await book('2026-12-06T17:30:00');
    const [first] = await told();
    expect(first?.text).to.equal('Visit: Sunday 6 December at 17:30');
    expect(first?.arrivesAt).to.equal(tehran('2026-12-06', '15:30').toISOString());
    await book('2026-12-07T09:00:00');
    expect((await told()).map(({ arrivesAt }) => arrivesAt)).to.deep.equal([
      tehran('2026-12-06', '19:00').toISOString(), // two hours before, nobody is there: ahead of the closing
    ]);
    await room.people.appointments.cancel('A-12');
    expect(await told()).to.deep.equal([]);
  });

  it('marks what waits for a person, and gives its place under a cap to others', async () => {
    await room.people.settings.update({ caps: [{ channel: 'sms', period: 'day', max: 1 }] });
    const city = await room.sms('c', CITY);
    const first = await room.scheduled('First', city, { priority: 1 }, tehran('2026-11-23', '10:00'));
    await room.scheduled('Second', city, {}, tehran('2026-11-23', '11:00'));
    const told = async () =>
      (await room.forecastOf(sara)).items.map(({ campaign, outcome, waitsFor, detail }) => [
        ...[campaign.name, outcome, waitsFor, detail],
      ]);
    expect(await told()).to.deep.equal([
      ['First', 'send', null, null],
      ['Second', 'capped', null, '1 SMS a day'],
    ]);
    await room.stores.campaigns.change(first, ['scheduled'], { phase: 'missed' });
    expect(await told()).to.deep.include.members([['Second', 'send', null, null]]);
    expect(await told()).to.deep.include.members([['First', 'send', 'missed', null]]);
  });

  it('names a campaign of which nothing can be told, and tells of the others', async () => {
    const rule = { field: 'tags', op: 'has' as const, value: 'vip' };
    const { id: segment } = await room.people.segments.create('Loyal', rule);
    const city = await room.sms('c', CITY);
    const broken = await room.scheduled('Broken', city, { audience: { segment } }, later(60 * MINUTE));
    await room.scheduled('Sound', city, {}, later(60 * MINUTE));
    await room.stores.segments.remove(segment);
    const { items, untold } = await room.forecastOf(sara);
    expect(items.map(({ campaign }) => campaign.name)).to.deep.equal(['Sound']);
    expect(untold).to.deep.equal([
      { campaign: { id: broken, name: 'Broken' }, why: `There is no segment ${segment}.` },
    ]);
  });

  it('says so when there is no such contact', async () => {
    const error: unknown = await room.forecastOf({ id: 'nobody' }).catch((thrown: unknown) => thrown);
    expect(error).to.include({ status: 404 });
  });
});
