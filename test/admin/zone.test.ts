import { expect } from 'chai';
import { momentAt, sameClock, wallTime } from '../../src/admin/words/zone.ts';

describe('clocks of zones in the pages', () => {
  it('takes ten in the morning in Tehran for half past six in UTC, winter and summer', () => {
    const at = (day: string) => momentAt({ day, time: '10:00' }, 'Asia/Tehran').toISOString();
    expect(at('2026-01-15')).to.equal('2026-01-15T06:30:00.000Z');
    expect(at('2026-07-15')).to.equal('2026-07-15T06:30:00.000Z');
  });

  it('knows that Tehran still moved its clocks in the summer of 2021', () => {
    const at = momentAt({ day: '2021-07-15', time: '10:00' }, 'Asia/Tehran');
    expect(at.toISOString()).to.equal('2021-07-15T05:30:00.000Z');
  });

  it('follows the clocks of Berlin through the year', () => {
    const at = (day: string) => momentAt({ day, time: '09:30' }, 'Europe/Berlin').toISOString();
    expect(at('2026-03-28')).to.equal('2026-03-28T08:30:00.000Z');
    expect(at('2026-03-29')).to.equal('2026-03-29T07:30:00.000Z');
    expect(at('2026-10-25')).to.equal('2026-10-25T08:30:00.000Z');
  });

  it('takes the earlier one of a time that occurs twice', () => {
    const berlin = momentAt({ day: '2026-10-25', time: '02:30' }, 'Europe/Berlin');
    expect(berlin.toISOString()).to.equal('2026-10-25T00:30:00.000Z');
    const newYork = momentAt({ day: '2026-11-01', time: '01:30' }, 'America/New_York');
    expect(newYork.toISOString()).to.equal('2026-11-01T05:30:00.000Z');
  });

  it('moves a time that is skipped as far as the clocks are moved', () => {
    const berlin = momentAt({ day: '2026-03-29', time: '02:30' }, 'Europe/Berlin');
    expect(wallTime(berlin, 'Europe/Berlin')).to.deep.equal({ day: '2026-03-29', time: '03:30' });
    const newYork = momentAt({ day: '2026-03-08', time: '02:30' }, 'America/New_York');
    expect(wallTime(newYork, 'America/New_York')).to.deep.equal({ day: '2026-03-08', time: '03:30' });
  });

  it('shows midnight as 00:00 of the day that begins', () => {
    expect(wallTime('2026-11-22T20:30:00Z', 'Asia/Tehran')).to.deep.equal({
      day: '2026-11-23',
      time: '00:00',
    });
  });

  it('gives back every wall time that exists, in zones on both sides of the date line', () => {
    for (const zone of ['Asia/Tehran', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      const wall = { day: '2026-12-31', time: '23:45' };
      expect(wallTime(momentAt(wall, zone), zone)).to.deep.equal(wall);
    }
  });

  it('tells when two zones show another time', () => {
    expect(sameClock('2026-07-01T00:00:00Z', 'Europe/Berlin', 'Europe/Paris')).to.equal(true);
    expect(sameClock('2026-07-01T00:00:00Z', 'Asia/Tehran', 'Europe/Paris')).to.equal(false);
  });
});
