import { expect } from 'chai';
import { nextOpening } from '../../src/calendar/opening.ts';
import { firstOpening, isClosedDay } from '../../src/admin/words/opening.ts';

const day = [{ from: '09:00', to: '13:00' }];
const long = [
  { from: '16:00', to: '20:00' },
  { from: '09:00', to: '13:00' },
];
const hours = {
  weekly: { 1: long, 2: long, 3: long, 4: day, 5: [], 6: long, 7: long },
  holidays: ['2026-11-24'],
};

describe('the first opening that a page tells before a campaign is scheduled', () => {
  it('is the moment that the server will take, around closings, weekends, holidays and changes of clocks', () => {
    for (const zone of ['Asia/Tehran', 'Europe/Berlin', 'America/New_York']) {
      for (const start of ['2026-03-27T00:10:00Z', '2026-10-24T21:05:00Z', '2026-11-23T15:30:00Z']) {
        for (let step = 0; step < 40; step++) {
          const from = new Date(Date.parse(start) + step * 3 * 3_600_000);
          const told = firstOpening(from, hours, zone)?.toISOString();
          expect(told, `${zone} ${from.toISOString()}`).to.equal(
            nextOpening(from, hours, zone)?.toISOString(),
          );
        }
      }
    }
  });

  it('is nowhere when the office never opens', () => {
    expect(firstOpening(new Date('2026-11-22T00:00:00Z'), { weekly: {}, holidays: [] }, 'UTC')).to.equal(
      null,
    );
  });

  it('knows closed days: those without hours, and holidays', () => {
    expect(isClosedDay('2026-11-27', hours)).to.equal(true);
    expect(isClosedDay('2026-11-24', hours)).to.equal(true);
    expect(isClosedDay('2026-11-25', hours)).to.equal(false);
  });
});
