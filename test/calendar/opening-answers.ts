/** Prints the openings around changes of the clock; run under several TZ by opening.test.ts, which compares. */
import { nextOpening } from '../../src/calendar/opening.ts';
import type { OfficeHours } from '../../src/calendar/hours.ts';

const openings = [
  { from: '01:30', to: '01:45' },
  { from: '02:15', to: '02:45' },
  { from: '23:15', to: '24:00' },
];
const weekly = { 1: openings, 2: openings, 3: openings, 4: openings, 5: openings, 6: openings, 7: openings };
const hours: OfficeHours = { weekly, holidays: ['2026-11-02'] };
const starts = ['2026-03-08', '2026-11-01', '2026-04-04', '2026-10-03', '2026-04-23', '2026-10-29'];

for (const zone of ['Asia/Tehran', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo']) {
  for (const start of starts) {
    for (let hour = 0; hour < 48; hour += 3) {
      const from = new Date(Date.parse(`${start}T00:00:00Z`) + hour * 3_600_000);
      process.stdout.write(
        `${zone} ${from.toISOString()} ${nextOpening(from, hours, zone)?.toISOString() ?? 'never'}\n`,
      );
    }
  }
}
