import { expect } from 'chai';
import type { Connection } from 'mongoose';
import type { Contact } from '../../src/contacts/contact.ts';
import type { Clause, Rule } from '../../src/contract/segments.ts';
import { checkRule } from '../../src/segments/check.ts';
import { textPattern } from '../../src/segments/pattern.ts';
import { toFilter } from '../../src/segments/query.ts';
import { freshDatabase } from '../support/mongo.ts';

type Stored = Partial<Omit<Contact, 'id'>> & { _id: string };

const noon = new Date('2026-11-22T08:30:00Z');

describe('segments/query', () => {
  let connection: Connection;

  before(async () => {
    connection = await freshDatabase();
  });

  async function found(people: Stored[], rule: Rule, now = noon): Promise<string[]> {
    const store = connection.collection<Stored>('contacts');
    await store.deleteMany({});
    await store.insertMany(people);
    const filter = toFilter(checkRule(rule, []), { now, zone: 'Asia/Tehran', leapDay: 'last-day' });
    return (await store.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  }

  const contains = (value: string): Clause => ({ field: 'lastName', op: 'contains', value });

  it('finds a Persian name however its letters, spaces and digits were typed', async () => {
    const people = ['علی‌نژاد', 'علي نژاد', 'عَلی نژاد', 'رضایی', 'Alinejad ۷'].map((lastName) => ({
      _id: lastName,
      lastName,
    }));
    expect(await found(people, contains('علینژاد'))).to.have.members(['علی‌نژاد', 'علي نژاد', 'عَلی نژاد']);
    expect(await found(people, contains('ALINEJAD 7'))).to.deep.equal(['Alinejad ۷']);
  });

  it('takes a text for letters only, never for a pattern or an operator', async () => {
    const people = ['.*', 'abc', '$ne', '(a+)+$'].map((lastName) => ({ _id: lastName, lastName }));
    for (const lastName of ['.*', '$ne', '(a+)+$']) {
      expect(await found(people, contains(lastName))).to.deep.equal([lastName]);
      expect(await found(people, { field: 'lastName', op: 'is', value: lastName })).to.deep.equal([lastName]);
    }
  });

  it('is not slowed down by texts made to be slow', () => {
    const held = `${'a '.repeat(5_000)}!`;
    for (const text of ['(a+)+$', 'a'.repeat(200), `${'a '.repeat(99)}b`, `${'ا'.repeat(199)}b`]) {
      const started = performance.now();
      new RegExp(textPattern(text, 'anywhere'), 'iu').test(held);
      // One that backtracks takes minutes; the bound is for a busy machine.
      expect(performance.now() - started, text).to.be.below(2_000);
    }
  });

  it('keeps a leap day’s birthday on the last day of Esfand of a common year', async () => {
    const born = (_id: string, calendar: 'jalali' | 'gregorian', month: number, day: number): Stored => ({
      _id,
      occasions: [{ kind: 'birthday', calendar, month, day, year: null, raw: null }],
    });
    const people = [
      born('30 Esfand', 'jalali', 12, 30),
      born('29 Esfand', 'jalali', 12, 29),
      born('20 March', 'gregorian', 3, 20),
      born('20 Esfand', 'jalali', 12, 20),
    ];
    const birthdays: Rule = { field: 'occasion.birthday', op: 'isToday' };
    // 29 Esfand 1404, the last day of a common year
    expect(await found(people, birthdays, new Date('2026-03-20T08:00:00Z'))).to.deep.equal([
      '20 March',
      '29 Esfand',
      '30 Esfand',
    ]);
  });

  it('takes today for the day in the organisation’s zone', async () => {
    const people: Stored[] = [
      {
        _id: 'x',
        occasions: [{ kind: 'birthday', calendar: 'jalali', month: 9, day: 2, year: 1370, raw: null }],
      },
    ];
    const birthdays: Rule = { field: 'occasion.birthday', op: 'isToday' };
    expect(await found(people, birthdays, new Date('2026-11-22T20:29:00Z'))).to.deep.equal([]);
    expect(await found(people, birthdays, new Date('2026-11-22T20:31:00Z'))).to.deep.equal(['x']);
  });

  it('counts a day of entry from midnight to midnight of the office', async () => {
    const people: Stored[] = ['2026-11-21T20:29:59Z', '2026-11-21T20:30:00Z', '2026-11-22T20:30:00Z'].map(
      (at) => ({
        _id: at,
        createdAt: new Date(at),
      }),
    );
    const entered = (op: Clause['op']) => found(people, { field: 'createdAt', op, value: '2026-11-22' });
    expect(await entered('before')).to.deep.equal(['2026-11-21T20:29:59Z']);
    expect(await entered('on')).to.deep.equal(['2026-11-21T20:30:00Z']);
    expect(await entered('after')).to.deep.equal(['2026-11-22T20:30:00Z']);
  });

  it('takes isNot for anything else or nothing, and reach for an address with permission', async () => {
    const consent = { granted: true, source: 'form', at: noon };
    const people: Stored[] = [
      { _id: 'a', city: 'تهران', mobile: '+989121234567', consents: { sms: consent } },
      { _id: 'b', city: null, mobile: '+989121234568', consents: {} },
      { _id: 'c', city: 'قم', mobile: null, consents: { sms: consent } },
    ];
    expect(await found(people, { field: 'city', op: 'isNot', value: 'تهران' })).to.deep.equal(['b', 'c']);
    expect(await found(people, { field: 'reachable.sms', op: 'is', value: true })).to.deep.equal(['a']);
    expect(await found(people, { all: [] })).to.deep.equal(['a', 'b', 'c']);
  });
});
