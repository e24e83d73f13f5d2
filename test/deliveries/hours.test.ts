import { expect } from 'chai';
import fc from 'fast-check';
import type { OfficeHours, Opening, Weekday } from '../../src/calendar/hours.ts';
import { aContact } from '../support/builders/contact.ts';
import { aLine } from '../support/line.ts';

const ZONES = ['Asia/Tehran', 'America/New_York', 'Australia/Lord_Howe'];
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/** What a wall clock and a calendar on the wall in `zone` show; by Intl alone, independent of the product's code. */
function wall(at: Date, zone: string): { date: string; weekday: Weekday; time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
    },
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const weekday = (['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part.weekday ?? '') +
    1) as Weekday;
  return {
    date: `${part.year ?? ''}-${part.month ?? ''}-${part.day ?? ''}`,
    weekday,
    time: `${part.hour ?? ''}:${part.minute ?? ''}`,
  };
}

function isInside(at: Date, hours: OfficeHours, zone: string): boolean {
  const { date, weekday, time } = wall(at, zone);
  if (hours.holidays.includes(date)) return false;
  return (hours.weekly[weekday] ?? []).some(({ from, to }) => from <= time && time < to);
}

const openings: Opening[][] = [
  [{ from: '09:00', to: '20:00' }],
  [
    { from: '08:30', to: '12:00' },
    { from: '16:00', to: '19:15' },
  ],
  [{ from: '00:00', to: '03:00' }],
  [{ from: '01:30', to: '02:45' }],
  [{ from: '22:00', to: '24:00' }],
  [],
];

describe('deliveries/hours', () => {
  // Around each zone's changes of the clock in 2026, and around Nowruz with its holidays.
  const starts = ['2026-03-07', '2026-03-20', '2026-04-03', '2026-10-03', '2026-10-31', '2026-11-20'];
  const weekly = fc
    .array(fc.constantFrom(...openings), { minLength: 7, maxLength: 7 })
    .map((days) => Object.fromEntries(days.map((day, index) => [index + 1, day])) as OfficeHours['weekly']);
  const scenario = fc.record({
    weekly,
    start: fc.constantFrom(...starts),
    offset: fc.integer({ min: 0, max: 95 }),
    holidays: fc.subarray(['2026-03-21', '2026-03-22', '2026-04-05', '2026-10-04', '2026-11-01']),
    hoursIn: fc.constantFrom('organisation' as const, 'contact' as const),
  });

  it('lets nothing leave outside an opening, across clock changes and holidays, whatever this machine’s zone is', async function () {
    this.timeout(120_000);
    const machineZone = process.env.TZ;
    let left = 0;
    let turn = 0;
    const check = fc.asyncProperty(scenario, async ({ start, offset, hoursIn, ...hours }) => {
      process.env.TZ = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'][turn++ % 3];
      const line = await aLine();
      line.world.hours = hours;
      line.world.contacts = ZONES.map((zone) => aContact({ zone }));
      line.world.now = new Date(Date.parse(`${start}T00:00:00Z`) + offset * QUARTER_MS);
      const zoneOf = new Map(line.world.contacts.map((contact) => [contact.mobile, contact.zone]));
      line.world.answer = ({ to }) => {
        left += 1;
        const zone = hoursIn === 'contact' ? (zoneOf.get(to) ?? '') : 'Asia/Tehran';
        const at = line.world.now;
        expect(isInside(at, hours, zone), `${at.toISOString()} is closed in ${zone}`).to.equal(true);
        return { outcome: 'accepted', providerMessageId: null };
      };
      const expiresAt = new Date(line.world.now.getTime() + 3 * DAY_MS);
      await line.plan({ hoursIn, startsAt: line.world.now, expiresAt });
      for (let step = 0; step <= 3 * 96; step += 2) {
        await line.deliver();
        line.advance(2 * QUARTER_MS);
      }
      await line.deliver();
      const states = new Set((await line.ledger()).map(({ state, reason }) => reason ?? state));
      expect([...states].every((state) => state === 'submitted' || state === 'expired')).to.equal(true);
    });
    try {
      await fc.assert(check, { numRuns: 24, seed: 20261122 });
    } finally {
      if (machineZone === undefined) delete process.env.TZ;
      else process.env.TZ = machineZone;
    }
    expect(left, 'something left').to.be.greaterThan(20);
  });
});
