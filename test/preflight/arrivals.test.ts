import { expect } from 'chai';
import type { OfficeHours } from '../../src/calendar/hours.ts';
import { forecast } from '../../src/preflight/arrivals.ts';

const TEHRAN = 'Asia/Tehran';
const DAY = [{ from: '09:00', to: '20:00' }];
/** Saturday to Wednesday all day, Thursday until one, Friday closed. */
const HOURS: OfficeHours = {
  weekly: { 1: DAY, 2: DAY, 3: DAY, 4: [{ from: '09:00', to: '13:00' }], 5: [], 6: DAY, 7: DAY },
  holidays: ['2026-11-28'],
};
/** Thursday 26 November 2026, 12:00 in Tehran. */
const THURSDAY = new Date('2026-11-26T08:30:00Z');
const wave = (over: object = {}) => ({
  hours: HOURS,
  zone: TEHRAN,
  rate: 1,
  allowance: () => null,
  startsAt: THURSDAY,
  expiresAt: new Date('2026-12-03T08:30:00Z'),
  ...over,
});

describe('preflight/arrivals', () => {
  it('stops at closing and goes on after a closed day and a holiday', () => {
    const { first, last, hours, late } = forecast(new Map([[TEHRAN, 5_000]]), wave());
    expect(first).to.deep.equal(THURSDAY);
    expect(hours.map(({ at, count }) => [at.toISOString(), count])).to.deep.equal([
      ['2026-11-26T08:30:00.000Z', 3_600],
      ['2026-11-29T05:30:00.000Z', 1_400], // Friday is closed and Saturday a holiday: Sunday, 9:00
    ]);
    expect(last).to.deep.equal(new Date('2026-11-29T05:53:20Z'));
    expect(late).to.equal(0);
  });

  it('waits for the opening when it starts at night', () => {
    const startsAt = new Date('2026-11-29T20:00:00Z');
    const { first, last } = forecast(new Map([[TEHRAN, 10]]), wave({ startsAt }));
    expect(first).to.deep.equal(new Date('2026-11-30T05:30:00Z'));
    expect(last).to.deep.equal(new Date('2026-11-30T05:30:10Z'));
  });

  it('serves each zone in its own hours, and both together at the rate of the line', () => {
    const startsAt = new Date('2026-11-30T05:30:00Z'); // Monday, 9:00 in Tehran and 6:30 in Berlin
    const zones = new Map([
      [TEHRAN, 3_600 * 3],
      ['Europe/Berlin', 3_600],
    ]);
    const { hours, late, served } = forecast(zones, wave({ startsAt }));
    expect(late).to.equal(0);
    expect(hours.reduce((sum, { count }) => sum + count, 0)).to.equal(3_600 * 4);
    expect(Math.max(...hours.map(({ count }) => count))).to.equal(3_600);
    expect([...served.values()]).to.deep.equal([...zones.values()]);
  });

  it('counts who would be too late, and says that nobody comes when the office never opens', () => {
    const expiresAt = new Date('2026-11-26T08:31:40Z');
    const late = forecast(new Map([[TEHRAN, 150]]), wave({ expiresAt }));
    expect([late.late, late.served.get(TEHRAN)]).to.deep.equal([50, 100]);
    const closed = forecast(new Map([[TEHRAN, 5]]), wave({ hours: { weekly: {}, holidays: [] } }));
    expect(closed).to.deep.include({ first: null, last: null, hours: [], late: 5 });
  });

  it('comes to an end with a line that sends less than one an hour', () => {
    const { hours, late } = forecast(new Map([[TEHRAN, 3]]), wave({ rate: 0.0001 }));
    expect(hours.reduce((sum, { count }) => sum + count, 0) + late).to.equal(3);
  });

  it('puts off to later days, inside hours, what the plan of a new sender does not allow', () => {
    const plan: Record<string, number> = { '2026-11-26': 100, '2026-11-29': 200 };
    const allowance = (day: string) => plan[day] ?? null;
    const { hours, spread, late } = forecast(new Map([[TEHRAN, 1_000]]), wave({ allowance }));
    expect(hours.map(({ at, count }) => [at.toISOString(), count])).to.deep.equal([
      ['2026-11-26T08:30:00.000Z', 100],
      ['2026-11-29T05:30:00.000Z', 200],
      ['2026-11-30T05:30:00.000Z', 700],
    ]);
    expect({ spread, late }).to.deep.equal({ spread: true, late: 0 });
    const never = forecast(new Map([[TEHRAN, 1_000]]), wave({ allowance: () => 100 }));
    expect(never, 'and says who would be too late').to.include({ late: 400 });
  });
});
