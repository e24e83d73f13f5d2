import { expect } from 'chai';
import { occasionDays } from '../../src/calendar/occasions.ts';

const TEHRAN = 'Asia/Tehran';
const noonOf = (day: string) => new Date(`${day}T08:30:00Z`);
const brief = (day: string, rule?: 'last-day' | 'next-day') =>
  occasionDays(noonOf(day), TEHRAN, rule).map(
    ({ calendar, month, day: date }) => `${calendar} ${month}-${date}`,
  );

describe('calendar/occasions', () => {
  it('names the day of both calendars', () => {
    expect(occasionDays(noonOf('2026-08-05'), TEHRAN)).to.deep.equal([
      { calendar: 'jalali', month: 5, day: 14 },
      { calendar: 'gregorian', month: 8, day: 5 },
    ]);
  });

  it('takes the day of the zone, not of the machine', () => {
    const late = new Date('2026-03-20T21:00:00Z'); // 00:30 in Tehran, the first of the year 1405
    expect(occasionDays(late, TEHRAN)[0]).to.deep.equal({ calendar: 'jalali', month: 1, day: 1 });
    expect(occasionDays(late, 'UTC')[0]).to.deep.equal({ calendar: 'jalali', month: 12, day: 29 });
  });

  it('greets those born on 30 Esfand on the 29th of a common year', () => {
    expect(brief('2026-03-20')).to.deep.equal(['jalali 12-29', 'jalali 12-30', 'gregorian 3-20']);
  });

  it('greets them on their own day only in a leap year', () => {
    expect(brief('2025-03-19')).to.deep.equal(['jalali 12-29', 'gregorian 3-19']);
    expect(brief('2025-03-20')).to.deep.equal(['jalali 12-30', 'gregorian 3-20']);
  });

  it('greets those born on 29 February on the 28th of a common year only', () => {
    expect(brief('2026-02-28')).to.include('gregorian 2-29');
    expect(brief('2028-02-28')).not.to.include('gregorian 2-29');
    expect(brief('2028-02-29')).to.include('gregorian 2-29');
  });

  it('greets them on the day after when the rule says so, and not on the last day too', () => {
    expect(brief('2026-03-20', 'next-day')).to.deep.equal(['jalali 12-29', 'gregorian 3-20']);
    expect(brief('2026-03-21', 'next-day')).to.deep.equal(['jalali 1-1', 'jalali 12-30', 'gregorian 3-21']);
    expect(brief('2025-03-21', 'next-day')).to.deep.equal(['jalali 1-1', 'gregorian 3-21']);
    expect(brief('2026-03-01', 'next-day')).to.include('gregorian 2-29');
    expect(brief('2028-03-01', 'next-day')).not.to.include('gregorian 2-29');
  });

  for (const rule of ['last-day', 'next-day'] as const) {
    it(`reaches every occasion exactly once in each of 40 years (${rule})`, () => {
      let leapDays = 0;
      let ordinary = 0;
      for (let at = Date.UTC(2000, 2, 25, 9); at < Date.UTC(2040, 2, 25, 9); at += 86_400_000) {
        const days = occasionDays(new Date(at), TEHRAN, rule);
        leapDays += days.filter(
          ({ calendar, month, day }) => calendar === 'jalali' && month === 12 && day === 30,
        ).length;
        ordinary += days.filter(
          ({ calendar, month, day }) => calendar === 'jalali' && month === 12 && day === 29,
        ).length;
      }
      expect({ leapDays, ordinary }).to.deep.equal({ leapDays: 40, ordinary: 40 });
    });
  }
});
