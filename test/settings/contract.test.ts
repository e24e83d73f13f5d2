import { expect } from 'chai';
import { ChangeSettings, RESERVED_FIELDS } from '../../src/contract/settings.ts';
import { STANDARD_FIELDS } from '../../src/templates/check.ts';

/** The places of a change that are refused, as dotted paths. */
function refusedIn(change: unknown): string[] {
  const result = ChangeSettings.safeParse(change);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}
const monday = (...openings: [string, string][]) => ({
  hours: { weekly: { 1: openings.map(([from, to]) => ({ from, to })) } },
});

describe('contract/settings', () => {
  it('takes any part of the settings alone', () => {
    expect(refusedIn({ sms: { maxParts: 2 } })).to.deep.equal([]);
    expect(refusedIn({ hours: { holidays: ['2028-02-29'] } })).to.deep.equal([]);
    expect(refusedIn({ phone: '۰۲۱-۸۸۷۷۶۶۵۵', rates: { sms: 0.5 } })).to.deep.equal([]);
  });

  it('takes several openings a day in any order, side by side, up to midnight, or none', () => {
    expect(refusedIn(monday(['17:00', '24:00'], ['09:00', '13:00'], ['13:00', '17:00']))).to.deep.equal([]);
    expect(refusedIn(monday())).to.deep.equal([]);
  });

  it('names the opening that is wrong', () => {
    expect(refusedIn(monday(['13:00', '09:00']))).to.deep.equal(['hours.weekly.1.0.to']);
    expect(refusedIn(monday(['09:00', '09:00']))).to.deep.equal(['hours.weekly.1.0.to']);
    expect(refusedIn(monday(['9:00', '13:00']))).to.deep.equal(['hours.weekly.1.0.from']);
    expect(refusedIn(monday(['09:00', '24:30']))).to.deep.equal(['hours.weekly.1.0.to']);
    expect(refusedIn(monday(['12:00', '18:00'], ['09:00', '12:01']))).to.deep.equal(['hours.weekly.1.0']);
    expect(refusedIn(monday(['09:00', '18:00'], ['09:00', '18:00']))).to.deep.equal(['hours.weekly.1.1']);
  });

  it('knows seven weekdays', () => {
    expect(refusedIn({ hours: { weekly: { 0: [] } } })).to.deep.equal(['hours.weekly']);
  });

  it('refuses days that no calendar has', () => {
    expect(refusedIn({ hours: { holidays: ['2027-02-29'] } })).to.deep.equal(['hours.holidays.0']);
    expect(refusedIn({ hours: { holidays: ['1405-13-01'] } })).to.deep.equal(['hours.holidays.0']);
  });

  it('refuses zones that are no place', () => {
    for (const zone of ['Tehran', '+03:30', '', 'Asia/Tehran '])
      expect(refusedIn({ zone }), zone).to.deep.equal(['zone']);
    expect(refusedIn({ zone: 'Australia/Lord_Howe' })).to.deep.equal([]);
  });

  it('refuses rates at which nothing would ever leave', () => {
    expect(refusedIn({ rates: { sms: 0 } })).to.deep.equal(['rates.sms']);
    expect(refusedIn({ rates: { email: -1 } })).to.deep.equal(['rates.email']);
  });

  it('names the step of a sender’s plan that is not behind the one before, and a sender that is listed twice', () => {
    const plan = [
      { from: '2026-12-02', perDay: 50 },
      { from: '2026-12-02', perDay: 100 },
    ];
    const sender = { channel: 'email', address: 'club@club.example', rate: null, warmUp: plan };
    expect(refusedIn({ senders: [sender] })).to.deep.equal(['senders.0.warmUp.1.from']);
    const listed = { ...sender, warmUp: [] };
    expect(refusedIn({ senders: [listed, { ...listed, address: 'Club@club.example' }] })).to.deep.equal([
      'senders.1.address',
    ]);
    expect(refusedIn({ senders: [listed], domainRate: 5, refusedPercent: 20 })).to.deep.equal([]);
    expect(refusedIn({ refusedPercent: 0, domainRate: 0 })).to.deep.equal(['domainRate', 'refusedPercent']);
  });

  it('refuses field names that messages would misread', () => {
    const named = (...names: string[]) => ({ fields: names.map((name) => ({ name, type: 'text' })) });
    for (const name of ['Tall', '1st', 'نام', 'a b', 'firstName', 'link', 'constructor', '__proto__'])
      expect(refusedIn(named(name)), name).to.deep.equal(['fields.0.name']);
    expect(refusedIn(named('points', 'points'))).to.deep.equal(['fields.1.name']);
    expect(refusedIn(named('points', 'shoe_size'))).to.deep.equal([]);
  });

  it('reserves every name that templates give a meaning', () => {
    expect(RESERVED_FIELDS).to.include.members([...STANDARD_FIELDS, 'link']);
  });

  it('refuses what is no setting', () => {
    expect(refusedIn({ updatedAt: '2026-01-01T00:00:00Z' })).to.deep.equal(['']);
    expect(refusedIn({ sms: { limit: 1 } })).to.deep.equal(['sms']);
  });
});
