import { expect } from 'chai';
import type { Clause } from '../../src/contract/segments.ts';
import { keptDays, rangesOf } from '../../src/segments/yearly.ts';

const at = (day: string, leapDay: 'last-day' | 'next-day' = 'last-day') => ({
  now: new Date(`${day}T08:30:00Z`),
  zone: 'Asia/Tehran',
  leapDay,
});
const asks = (op: Clause['op'], value?: number): Clause => ({
  field: 'occasion.birthday',
  op,
  ...(value === undefined ? {} : { value }),
});
const brief = (clause: Clause, asked: ReturnType<typeof at>) =>
  rangesOf(keptDays(clause, asked)).map(
    ({ calendar, month, from, to }) => `${calendar} ${month}: ${from}-${to}`,
  );

describe('segments/yearly', () => {
  it('looks from today until the day in so many days, in both calendars', () => {
    expect(brief(asks('within', 7), at('2026-11-22'))).to.deep.equal([
      'gregorian 11: 22-29',
      'jalali 9: 1-8',
    ]);
    expect(brief(asks('within', 0), at('2026-11-22'))).to.deep.equal(
      brief(asks('isToday'), at('2026-11-22')),
    );
  });

  it('goes over the end of a year, with the leap day that this year does not have', () => {
    // 1404 is a common year: 29 Esfand is its last day, and 30 Esfand is kept on it or on 1 Farvardin.
    expect(brief(asks('within', 2), at('2026-03-19'))).to.deep.equal([
      'gregorian 3: 19-21',
      'jalali 1: 1-1',
      'jalali 12: 28-30',
    ]);
    expect(brief(asks('within', 1), at('2026-03-19', 'next-day'))).to.include('jalali 12: 28-29');
    expect(brief(asks('within', 2), at('2026-03-19', 'next-day'))).to.include('jalali 12: 28-30');
  });

  it('takes a month as it lies this year, so that days of the other calendar fall in it too', () => {
    expect(brief(asks('inJalaliMonth', 5), at('2026-11-22'))).to.deep.equal([
      'gregorian 7: 23-31',
      'gregorian 8: 1-22',
      'jalali 5: 1-31',
    ]);
    expect(brief(asks('inGregorianMonth', 8), at('2026-11-22'))).to.deep.equal([
      'gregorian 8: 1-31',
      'jalali 5: 10-31',
      'jalali 6: 1-9',
    ]);
  });

  it('keeps leap days in the month in which they are kept', () => {
    const esfand = asks('inJalaliMonth', 12);
    expect(brief(esfand, at('2025-11-22'))).to.include('jalali 12: 1-30');
    expect(brief(esfand, at('2025-11-22', 'next-day'))).to.include('jalali 12: 1-29');
    const farvardin = asks('inJalaliMonth', 1);
    expect(brief(farvardin, at('2026-11-22', 'next-day'))).to.include('jalali 12: 30-30');
    expect(brief(asks('inGregorianMonth', 2), at('2026-11-22'))).to.include('gregorian 2: 1-29');
  });

  it('knows every day of a year that is looked over whole', () => {
    const days = keptDays(asks('within', 366), at('2026-11-22'));
    expect(days.filter(({ calendar }) => calendar === 'jalali')).to.have.length(366);
    expect(days.filter(({ calendar }) => calendar === 'gregorian')).to.have.length(366);
  });
});
