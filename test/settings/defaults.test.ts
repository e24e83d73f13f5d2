import { expect } from 'chai';
import { nextOpening } from '../../src/calendar/opening.ts';
import { ChangeSettings } from '../../src/contract/settings.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';

const given = { language: 'fa', rates: { sms: 100, email: 100 } } as const;

describe('settings/defaults', () => {
  it('gives an office in Tehran the Iranian week and its holidays', () => {
    const { hours, zone } = defaultSettings({ ...given, zone: 'Asia/Tehran' });
    // Thursday 26 November 2026 after one o'clock: closed on Friday, so Saturday nine o'clock.
    const thursday = new Date('2026-11-26T13:30:00+03:30');
    expect(nextOpening(thursday, hours, zone)).to.deep.equal(new Date('2026-11-28T09:00:00+03:30'));
    // Nowruz 1405 (Saturday 21 March 2026) to its fourth day are closed.
    const nowruz = new Date('2026-03-21T10:00:00+03:30');
    expect(nextOpening(nowruz, hours, zone)).to.deep.equal(new Date('2026-03-25T09:00:00+03:30'));
  });

  it('gives any other office Monday to Saturday', () => {
    const { hours, zone } = defaultSettings({ ...given, zone: 'Europe/London' });
    const sunday = new Date('2026-11-29T10:00:00Z');
    expect(nextOpening(sunday, hours, zone)).to.deep.equal(new Date('2026-11-30T09:00:00Z'));
  });

  it('passes its own checks', () => {
    for (const zone of ['Asia/Tehran', 'America/New_York'])
      expect(ChangeSettings.safeParse(defaultSettings({ ...given, zone })).success).to.equal(true);
  });

  it('knows the official holidays of 1405 as Gregorian days', () => {
    const days = defaultSettings({ ...given, zone: 'Asia/Tehran' }).hours.holidays;
    expect(days).to.have.length(25);
    expect(days).to.include.members(['2026-03-21', '2026-04-02', '2026-06-04', '2027-02-11', '2027-03-20']);
    const inJalali = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      month: '2-digit',
      day: '2-digit',
    });
    expect(inJalali.format(new Date(days.at(-1) ?? ''))).to.equal('12/29');
  });
});
