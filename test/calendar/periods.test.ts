import { expect } from 'chai';
import fc from 'fast-check';
import { periodAt, type PeriodName } from '../../src/calendar/periods.ts';

const TEHRAN = { zone: 'Asia/Tehran', language: 'fa' as const };
const BERLIN = { zone: 'Europe/Berlin', language: 'en' as const };
const NOON = new Date('2026-11-22T08:30:00Z'); // Sunday 1 Azar 1405, 12:00 in Tehran

function shown(name: PeriodName, at: Date, almanac: typeof TEHRAN | typeof BERLIN): string {
  const { from, to } = periodAt(name, at, almanac);
  return `${from.toISOString()} ${to.toISOString()}`;
}

describe('calendar/periods', () => {
  it('counts a day from midnight to midnight on the organisation’s clock', () => {
    expect(shown('day', NOON, TEHRAN)).to.equal('2026-11-21T20:30:00.000Z 2026-11-22T20:30:00.000Z');
    expect(shown('day', new Date('2026-11-21T20:30:00Z'), TEHRAN)).to.equal(
      '2026-11-21T20:30:00.000Z 2026-11-22T20:30:00.000Z',
    );
  });

  it('begins the week on Saturday in Iran and on Monday elsewhere', () => {
    expect(shown('week', NOON, TEHRAN)).to.equal('2026-11-20T20:30:00.000Z 2026-11-27T20:30:00.000Z');
    expect(shown('week', NOON, BERLIN)).to.equal('2026-11-15T23:00:00.000Z 2026-11-22T23:00:00.000Z');
    const english = { zone: 'Asia/Tehran', language: 'en' as const };
    expect(periodAt('week', NOON, english)).to.deep.equal(periodAt('week', NOON, TEHRAN));
  });

  it('counts Jalali months in Persian and Gregorian ones otherwise', () => {
    expect(shown('month', NOON, TEHRAN)).to.equal('2026-11-21T20:30:00.000Z 2026-12-21T20:30:00.000Z');
    expect(shown('month', NOON, BERLIN)).to.equal('2026-10-31T23:00:00.000Z 2026-11-30T23:00:00.000Z');
  });

  it('ends Esfand at Nowruz, in leap years too', () => {
    const to = (at: string): string => periodAt('month', new Date(at), TEHRAN).to.toISOString();
    expect(to('2025-03-10T08:30:00Z')).to.equal('2025-03-20T20:30:00.000Z'); // 1403 has a 30 Esfand
    expect(to('2026-03-10T08:30:00Z')).to.equal('2026-03-20T20:30:00.000Z');
  });

  it('holds each moment in exactly one period, and leaves none between two, also where clocks change', () => {
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    const names = fc.constantFrom<PeriodName>('day', 'week', 'month');
    const almanacs = fc.record({
      zone: fc.constantFrom(
        'Asia/Tehran',
        'Europe/Berlin',
        'America/Sao_Paulo',
        'Asia/Beirut',
        'Pacific/Apia',
      ),
      language: fc.constantFrom('fa' as const, 'en' as const),
    });
    fc.assert(
      fc.property(moments, names, almanacs, (at, name, almanac) => {
        const { from, to } = periodAt(name, at, almanac);
        expect(from <= at && at < to).to.equal(true);
        expect(periodAt(name, to, almanac).from).to.deep.equal(to);
        expect(periodAt(name, new Date(to.getTime() - 1), almanac).from).to.deep.equal(from);
      }),
      { numRuns: 300 },
    );
  });
});
