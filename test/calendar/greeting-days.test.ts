import { expect } from 'chai';
import { greetingDays, sendingDay, type ClosedDayRule } from '../../src/calendar/greeting-days.ts';
import type { OfficeHours } from '../../src/calendar/hours.ts';
import { occasionsOn, type LeapDayRule, type OccasionDay } from '../../src/calendar/occasions.ts';
import { addDays, type IsoDay } from '../../src/calendar/wall.ts';

const open = [{ from: '09:00', to: '18:00' }];
/** closed on Fridays and on the holidays */
const hoursWith = (holidays: IsoDay[] = []): OfficeHours => ({
  weekly: { 1: open, 2: open, 3: open, 4: open, 5: [], 6: open, 7: open },
  holidays,
});
const FRIDAY = '2026-11-27';
const plan = (over: Partial<Parameters<typeof greetingDays>[0]>) => ({
  through: '2026-11-25',
  today: '2026-11-26',
  hours: hoursWith(),
  rule: 'keep' as ClosedDayRule,
  catchUpDays: 0,
  ...over,
});

describe('calendar/greeting-days', () => {
  it('keeps the day, goes on the opening before, or on the next', () => {
    const days = (['keep', 'before', 'after'] as const).map((rule) =>
      sendingDay(FRIDAY, { hours: hoursWith(), rule }),
    );
    expect(days).to.deep.equal([FRIDAY, '2026-11-26', '2026-11-28']);
  });

  it('sends Friday’s greetings together with Thursday’s when they go before', () => {
    expect(greetingDays(plan({ rule: 'before' }))).to.deep.equal({
      send: ['2026-11-26', FRIDAY],
      passed: [],
      through: FRIDAY,
    });
    expect(greetingDays(plan({ rule: 'before', through: FRIDAY, today: FRIDAY })).send).to.deep.equal([]);
  });

  it('sends Friday’s greetings together with Saturday’s when they go after', () => {
    const friday = plan({ rule: 'after', through: '2026-11-26', today: FRIDAY });
    expect(greetingDays(friday)).to.deep.equal({ send: [], passed: [], through: '2026-11-26' });
    expect(greetingDays({ ...friday, today: '2026-11-28' }).send).to.deep.equal([FRIDAY, '2026-11-28']);
  });

  it('loses nobody to a holiday that is declared on the day itself', () => {
    const today = '2026-11-26';
    const declared = plan({ rule: 'before', hours: hoursWith([today]) });
    expect(greetingDays(declared).send).to.deep.equal([today]);
  });

  it('passes over what is more than the allowed day late', () => {
    const back = plan({ through: '2026-11-21', today: '2026-11-25' });
    expect(greetingDays(back)).to.deep.equal({
      send: ['2026-11-25'],
      passed: ['2026-11-22', '2026-11-23', '2026-11-24'],
      through: '2026-11-25',
    });
    expect(greetingDays({ ...back, catchUpDays: 1 }).send).to.deep.equal(['2026-11-24', '2026-11-25']);
  });

  it('does nothing twice on one day, nor when the clock is set back', () => {
    expect(greetingDays(plan({ through: '2026-11-26' })).send).to.deep.equal([]);
    expect(greetingDays(plan({ through: '2026-11-28' }))).to.deep.equal({
      send: [],
      passed: [],
      through: '2026-11-28',
    });
  });
});

/** People whose days are the hard ones, and one ordinary person of each calendar. */
const PEOPLE: OccasionDay[] = [
  { calendar: 'jalali', month: 12, day: 30 },
  { calendar: 'jalali', month: 12, day: 29 },
  { calendar: 'jalali', month: 1, day: 1 },
  { calendar: 'jalali', month: 5, day: 14 },
  { calendar: 'gregorian', month: 2, day: 29 },
  { calendar: 'gregorian', month: 2, day: 28 },
  { calendar: 'gregorian', month: 3, day: 1 },
  { calendar: 'gregorian', month: 12, day: 31 },
];
const FIRST = '2025-03-21';
const LAST = '2125-03-20';

describe('a century of birthdays', function () {
  this.timeout(120_000);
  // Every eleventh day is a holiday, so that closed days come in rows and at the ends of years too.
  const holidays: IsoDay[] = [];
  for (let day = '2025-03-01'; day < '2125-05-01'; day = addDays(day, 11))
    holidays.push(day, addDays(day, 1));
  const closed = new Set(holidays);
  const known = new Map<IsoDay, OfficeHours>();
  /** the same hours, with only the holidays near the day, so that the walk stays short */
  const hoursNear = (day: IsoDay): OfficeHours => {
    const near = Array.from({ length: 31 }, (_, at) => addDays(day, at - 15)).filter((one) =>
      closed.has(one),
    );
    const hours = known.get(near.join()) ?? hoursWith(near);
    known.set(near.join(), hours);
    return hours;
  };

  for (const leapDay of ['last-day', 'next-day'] as LeapDayRule[]) {
    for (const rule of ['keep', 'before', 'after'] as ClosedDayRule[]) {
      it(`greets each person once a year, leap days on the ${leapDay}, closed days: ${rule}`, () => {
        const years = PEOPLE.map(() => [] as number[]);
        let through = addDays(FIRST, -1);
        for (let today = FIRST; today <= LAST; today = addDays(today, 1)) {
          const plan = { through, today, hours: hoursNear(today), rule, catchUpDays: 0 };
          const { send, passed, through: reached } = greetingDays(plan);
          expect(passed, today).to.deep.equal([]);
          through = reached;
          for (const occasion of send.flatMap((day) => occasionsOn(day, leapDay))) {
            PEOPLE.forEach(({ calendar, month, day }, person) => {
              const isTheirs =
                occasion.calendar === calendar && occasion.month === month && occasion.day === day;
              if (isTheirs) years[person]?.push(occasion.year);
            });
          }
        }
        years.forEach((greeted, person) => {
          const { calendar } = PEOPLE[person] ?? { calendar: 'jalali' };
          const [first = 0] = greeted;
          const name = JSON.stringify(PEOPLE[person]);
          expect(greeted.length, name).to.be.within(99, 101);
          expect(first, name).to.be.within(
            calendar === 'jalali' ? 1403 : 2025,
            calendar === 'jalali' ? 1404 : 2026,
          );
          expect(greeted, name).to.deep.equal(greeted.map((_, at) => first + at));
        });
      });
    }
  }
});
