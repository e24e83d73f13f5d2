import { expect } from 'chai';
import { generateClub } from '../../src/sample-club/club.ts';
import { NAUGHTY } from '../support/naughty.ts';
import { isRealDay } from '../../src/calendar/jalali.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { normaliseEmail, normaliseMobile } from '../../src/lib/phone.ts';

const NOW = new Date('2026-11-22T08:30:00Z');
const club = (size: number, seed = 1): Contact[] => generateClub({ seed, size, now: NOW, odd: NAUGHTY });

describe('sample-club/club', () => {
  const members = club(2_000);

  it('makes the same people of the same seed, and others of another', () => {
    expect(club(200)).to.deep.equal(club(200));
    expect(club(200, 2)).not.to.deep.equal(club(200));
  });

  it('makes a small club of the first people of a large one', () => {
    expect(members.slice(0, 50)).to.deep.equal(club(50));
  });

  it('gives everybody a number and an address that could be real, and nobody those of another', () => {
    const mobiles = members.flatMap(({ mobile }) => mobile ?? []);
    const emails = members.flatMap(({ email }) => email ?? []);
    expect(mobiles.filter((mobile) => normaliseMobile(mobile) !== mobile)).to.deep.equal([]);
    expect(emails.filter((email) => normaliseEmail(email) !== email)).to.deep.equal([]);
    expect(new Set(mobiles).size).to.equal(mobiles.length);
    expect(new Set(emails).size).to.equal(emails.length);
  });

  it('has the gaps and oddities of a real list', () => {
    const some = (holds: (member: Contact) => boolean): void => {
      expect(members.filter(holds).length).to.be.within(20, 1_980);
    };
    some(({ title }) => title === null);
    some(({ lastName }) => lastName === null);
    some(({ mobile }) => mobile === null);
    some(({ email }) => email === null);
    some(({ language }) => language === 'en');
    some(({ language, lastName }) => language === 'fa' && /^[A-Z]/i.test(lastName ?? ''));
    some(({ lastName }) => lastName?.includes('\u200c') === true);
    some(({ consents }) => consents.sms?.granted === false);
    some(({ consents }) => consents.sms === undefined);
    some(({ history }) => history.orders.count === 0);
    expect(
      NAUGHTY.every(({ firstName }) => members.some((member) => member.firstName === firstName)),
    ).to.equal(true);
  });

  it('keeps days in both calendars, those of leap days among them, and none that does not exist', () => {
    const days = members.flatMap(({ occasions }) => occasions);
    expect(days.filter((day) => !isRealDay(day))).to.deep.equal([]);
    const has = (calendar: string, month: number, day: number): boolean =>
      days.some((one) => one.calendar === calendar && one.month === month && one.day === day);
    expect([has('jalali', 12, 30), has('gregorian', 2, 29)]).to.deep.equal([true, true]);
  });

  it('sums up the orders that it tells, newest first and none in the future', () => {
    for (const { history } of members) {
      const { orders } = history;
      expect(orders.recent.reduce((sum, order) => sum + order.sum, 0)).to.equal(orders.sum);
      const times = orders.recent.map(({ at }) => at.getTime());
      expect(times).to.deep.equal(times.toSorted((a, b) => b - a));
      expect(times.every((at) => at < NOW.getTime())).to.equal(true);
    }
  });
});
