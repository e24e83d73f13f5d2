import { expect } from 'chai';
import { sampleMembers, type SampleAsk } from '../../src/sample-club/people.ts';

const NOW = new Date('2026-11-22T08:30:00Z'); // 1 Azar 1405 in Tehran
const MARK = 'mark';
const ask = (change: Partial<SampleAsk['settings']> = {}): SampleAsk => ({
  mark: MARK,
  size: 2_000,
  now: NOW,
  settings: { zone: 'Asia/Tehran', language: 'fa', currency: 'IRT', ...change },
  tiers: ['g1', 'g2', 'g3', 'g4'],
});

describe('sample-club/people', () => {
  const members = sampleMembers(ask());
  const contacts = members.map(({ contact }) => contact);

  it('makes the same club of the same ask', () => {
    const again = sampleMembers({ ...ask(), size: 100 });
    expect(again).to.deep.equal(sampleMembers({ ...ask(), size: 100 }));
  });

  it('gives every member and dealing the mark, or an own number of the shop', () => {
    expect(contacts.every(({ id }) => id.startsWith(`${MARK}-`))).to.equal(true);
    const orders = members.flatMap((member) => member.orders);
    expect(new Set(orders.map(({ ref }) => ref)).size).to.equal(orders.length);
    expect(orders.every(({ contact }) => contact?.startsWith(`${MARK}-`))).to.equal(true);
  });

  it('has people whose birthday is today, in either calendar, who may be written to', () => {
    const today = contacts.filter(({ occasions }) =>
      occasions.some(
        ({ kind, calendar, month, day }) =>
          kind === 'birthday' &&
          (calendar === 'jalali' ? month === 9 && day === 1 : month === 11 && day === 22),
      ),
    );
    const calendars = new Set(today.map(({ occasions }) => occasions[0]?.calendar));
    expect([...calendars]).to.have.members(['jalali', 'gregorian']);
    expect(today.filter(({ consents }) => consents.sms?.granted === true).length).to.be.above(20);
  });

  it('knows a yes before each no that was said later, and stands by it', () => {
    const left = members.filter(({ noes }) => noes.some(({ reason }) => reason === 'stop'));
    expect(left.length).to.be.above(20);
    for (const { contact, statements } of left) {
      expect(contact.consents.sms).to.include({ granted: false, source: 'reply' });
      const said = statements.filter(({ channel }) => channel === 'sms').map(({ granted }) => granted);
      expect(said).to.have.members([true, false]);
    }
  });

  it('holds nobody who bought before they were known, and nothing that happens after now', () => {
    for (const { contact, orders, statements } of members) {
      expect(orders.every(({ at }) => at >= contact.createdAt && at <= NOW)).to.equal(true);
      expect(statements.every(({ at }) => at >= contact.createdAt && at <= NOW)).to.equal(true);
    }
  });

  it('adds the pieces of an order up to its total, in the shop’s own currency', () => {
    for (const currency of ['IRT', 'IRR'] as const) {
      const orders = sampleMembers({ ...ask({ currency }), size: 200 }).flatMap((member) => member.orders);
      for (const { items, total } of orders) {
        const sum = items.reduce((added, { price, quantity }) => added + (price ?? 0) * quantity, 0);
        expect(sum).to.equal(total);
      }
    }
  });

  it('speaks the organisation’s language where it speaks for the shop', () => {
    const [english] = sampleMembers({ ...ask({ language: 'en', currency: 'EUR' }), size: 200 }).filter(
      ({ orders }) => orders.length > 0,
    );
    expect(english?.orders[0]?.items[0]?.product).to.match(/^[A-Z][a-z ]+$/);
    expect(english?.contact.fields.tier).to.match(/^[A-Z][a-z]+$/);
  });
});
