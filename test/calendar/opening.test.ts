import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import fc from 'fast-check';
import type { OfficeHours, Opening, Weekday } from '../../src/calendar/hours.ts';
import { isOpen, nextOpening } from '../../src/calendar/opening.ts';
import { firstOpenMinute } from './minute-walk.ts';

const TEHRAN = 'Asia/Tehran';
const NEW_YORK = 'America/New_York';
const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function daily(...openings: [string, string][]): OfficeHours {
  const day = openings.map(([from, to]) => ({ from, to }));
  return { weekly: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, day])), holidays: [] };
}

/** Saturday to Wednesday in two shifts, Thursday in the morning, Friday closed. */
const shop: OfficeHours = {
  weekly: {
    ...daily(['09:00', '13:00'], ['16:30', '20:00']).weekly,
    4: [{ from: '09:00', to: '13:00' }],
    5: [],
  },
  holidays: ['2026-11-28'],
};

function next(from: string, hours: OfficeHours, zone: string): string | null {
  return nextOpening(new Date(from), hours, zone)?.toISOString().replace(':00.000Z', 'Z') ?? null;
}

describe('calendar/opening: an ordinary week in Tehran (+03:30)', () => {
  it('lets a moment inside an opening be', () => {
    const inside = new Date('2026-11-23T05:30:00.001Z');
    expect(nextOpening(inside, shop, TEHRAN)).to.equal(inside);
    expect(next('2026-11-23T05:30:00Z', shop, TEHRAN)).to.equal('2026-11-23T05:30Z');
  });

  it('is closed at the closing time itself, and opens at the next opening of the same day', () => {
    expect(isOpen(new Date('2026-11-23T09:29:59.999Z'), shop, TEHRAN)).to.equal(true);
    expect(isOpen(new Date('2026-11-23T09:30:00Z'), shop, TEHRAN)).to.equal(false);
    expect(next('2026-11-23T09:30:00Z', shop, TEHRAN)).to.equal('2026-11-23T13:00Z');
  });

  it('rolls an evening to the next morning', () => {
    expect(next('2026-11-23T16:30:00Z', shop, TEHRAN)).to.equal('2026-11-24T05:30Z');
  });

  it('passes over a Friday and a holiday on the Saturday after it', () => {
    expect(next('2026-11-26T09:30:00Z', shop, TEHRAN)).to.equal('2026-11-29T05:30Z');
  });

  it('is open to the last moment of a day that ends at 24:00, and on into the next', () => {
    const allDay = { ...daily(['00:00', '24:00']), holidays: ['2026-11-24'] };
    expect(isOpen(new Date('2026-11-23T20:29:59.999Z'), allDay, TEHRAN)).to.equal(true);
    expect(next('2026-11-23T20:30:00Z', allDay, TEHRAN)).to.equal('2026-11-24T20:30Z');
  });

  it('finds the earliest opening even when the openings are listed out of order', () => {
    expect(next('2026-11-23T00:00:00Z', daily(['16:00', '17:00'], ['09:00', '10:00']), TEHRAN)).to.equal(
      '2026-11-23T05:30Z',
    );
  });

  it('gives null when the next 366 days hold no opening, and not before', () => {
    const never = { weekly: {}, holidays: [] };
    expect(next('2026-11-23T00:00:00Z', never, TEHRAN)).to.equal(null);
    expect(next('2026-11-23T00:00:00Z', daily(['09:00', '09:00']), TEHRAN)).to.equal(null);
    const longHoliday = Array.from({ length: 366 }, (_, i) =>
      new Date(Date.UTC(2026, 10, 23 + i)).toISOString().slice(0, 10),
    );
    const reopening = { ...daily(['00:00', '24:00']), holidays: longHoliday };
    expect(next('2026-11-22T20:30:00Z', reopening, TEHRAN)).to.equal('2027-11-23T20:30Z');
  });

  it('names a time or a zone that there is not', () => {
    expect(() => next('2026-11-23T00:00:00Z', daily(['9:00', '10:00']), TEHRAN)).to.throw(
      '9:00 is not a time',
    );
    expect(() => next('2026-11-23T00:00:00Z', shop, 'Asia/Atlantis')).to.throw('Asia/Atlantis');
  });
});

describe('calendar/opening: when clocks change', () => {
  it('starts an opening inside the skipped hour when the clock has jumped', () => {
    expect(next('2026-03-08T00:00:00-05:00', daily(['02:30', '04:00']), NEW_YORK)).to.equal(
      '2026-03-08T07:00Z',
    );
  });

  it('skips an opening that lies inside the skipped hour', () => {
    expect(next('2026-03-08T00:00:00-05:00', daily(['02:10', '02:50']), NEW_YORK)).to.equal(
      '2026-03-09T06:10Z',
    );
  });

  it('takes the earlier of two 01:30s', () => {
    expect(next('2026-11-01T00:00:00-04:00', daily(['01:30', '05:00']), NEW_YORK)).to.equal(
      '2026-11-01T05:30Z',
    );
  });

  it('does not reopen when the clock is set back over a closing time', () => {
    const early = daily(['00:30', '01:30']);
    expect(isOpen(new Date('2026-11-01T01:15:00-04:00'), early, NEW_YORK)).to.equal(true);
    expect(isOpen(new Date('2026-11-01T01:15:00-05:00'), early, NEW_YORK)).to.equal(false);
    expect(next('2026-11-01T01:30:00-04:00', early, NEW_YORK)).to.equal('2026-11-02T05:30Z');
  });

  it('is closed while a set-back clock shows a time before the opening', () => {
    expect(next('2026-11-01T01:10:00-05:00', daily(['01:30', '05:00']), NEW_YORK)).to.equal(
      '2026-11-01T06:30Z',
    );
  });

  it('keeps 09:00 at 09:00 on both sides of a change', () => {
    expect(next('2026-03-07T12:00:00-05:00', daily(['09:00', '10:00']), NEW_YORK)).to.equal(
      '2026-03-08T13:00Z',
    );
    expect(next('2026-10-31T12:00:00-04:00', daily(['09:00', '10:00']), NEW_YORK)).to.equal(
      '2026-11-01T14:00Z',
    );
  });

  it('knows the half hour of Lord Howe', () => {
    const hours = daily(['01:45', '02:45']);
    expect(next('2026-04-05T00:00:00+11:00', hours, 'Australia/Lord_Howe')).to.equal('2026-04-04T14:45Z');
    expect(next('2026-10-04T02:30:00+11:00', hours, 'Australia/Lord_Howe')).to.equal('2026-10-03T15:30Z');
    expect(next('2026-10-03T12:00:00Z', daily(['02:10', '02:45']), 'Australia/Lord_Howe')).to.equal(
      '2026-10-03T15:30Z',
    );
  });

  it('knows a day that starts at 01:00', () => {
    expect(next('2026-04-23T23:59:00+02:00', daily(['00:00', '02:00']), 'Africa/Cairo')).to.equal(
      '2026-04-23T22:00Z',
    );
    expect(next('2026-04-23T23:59:00+02:00', daily(['00:15', '02:00']), 'Africa/Cairo')).to.equal(
      '2026-04-23T22:00Z',
    );
  });

  it('knows the day that Samoa never had', () => {
    const hours = daily(['10:00', '11:00']);
    expect(next('2011-12-29T12:00:00-10:00', hours, 'Pacific/Apia')).to.equal('2011-12-30T20:00Z');
  });
});

/** Half of them in the small hours, when clocks change. */
const time = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 96 })).map((quarter) => {
  const minutes = quarter * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});
const opening: fc.Arbitrary<Opening> = fc
  .tuple(time, time)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

/** Days on which clocks change, and an ordinary one. */
const turns: { zone: string; days: string[] }[] = [
  { zone: TEHRAN, days: ['2026-03-21', '2022-03-22', '2022-09-22', '2021-09-22'] },
  { zone: NEW_YORK, days: ['2026-03-08', '2026-11-01', '2026-07-01'] },
  { zone: 'Australia/Lord_Howe', days: ['2026-04-05', '2026-10-04'] },
  { zone: 'Africa/Cairo', days: ['2026-04-24', '2026-10-29'] },
];

const case_ = fc.record({
  turn: fc.constantFrom(...turns.flatMap(({ zone, days }) => days.map((day) => ({ zone, day })))),
  minutesBefore: fc.integer({ min: -600, max: 2160 }),
  openings: fc.array(opening, { minLength: 1, maxLength: 3 }),
  closed: fc.subarray(WEEKDAYS, { maxLength: 2 }),
  holiday: fc.boolean(),
});

function hoursOf({
  openings,
  closed,
  holiday,
  turn,
}: {
  openings: Opening[];
  closed: Weekday[];
  holiday: boolean;
  turn: { day: string };
}): OfficeHours {
  const weekly = Object.fromEntries(WEEKDAYS.map((day) => [day, closed.includes(day) ? [] : openings]));
  return { weekly, holidays: holiday ? [turn.day] : [] };
}

describe('calendar/opening: against a walk minute by minute', () => {
  it('finds the first open minute around changes of the clock and holidays', () => {
    fc.assert(
      fc.property(case_, (example) => {
        const { zone, day } = example.turn;
        const from = new Date(Date.parse(`${day}T03:00:00Z`) - example.minutesBefore * 60_000);
        const hours = hoursOf(example);
        const found = nextOpening(from, hours, zone);
        expect(found?.toISOString()).to.equal(firstOpenMinute(from, hours, zone)?.toISOString());
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('gives the same answers whatever zone and season the machine lives in', () => {
    const script = new URL('opening-answers.ts', import.meta.url).pathname;
    const answers = [
      'UTC',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Tehran',
      'Pacific/Kiritimati',
    ].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(answers[0]!.split('\n')).to.have.length.greaterThan(200);
    expect(new Set(answers)).to.have.lengthOf(1);
  }).timeout(60_000);
});
