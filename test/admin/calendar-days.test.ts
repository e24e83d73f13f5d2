import { expect } from 'chai';
import { inWeeks, monthOf, shownDays, stepped, weekOf } from '../../src/admin/pages/calendar/days.ts';

describe('admin/pages/calendar/days', () => {
  it('knows the months of both calendars, also Esfand of leap and of common years', () => {
    expect(monthOf('2026-11-22', 'jalali')).to.deep.equal({ first: '2026-11-22', last: '2026-12-21' });
    expect(monthOf('2026-11-22', 'gregorian')).to.deep.equal({ first: '2026-11-01', last: '2026-11-30' });
    expect(monthOf('2025-03-20', 'jalali')).to.deep.equal({ first: '2025-02-19', last: '2025-03-20' }); // 30 days
    expect(monthOf('2026-03-20', 'jalali')).to.deep.equal({ first: '2026-02-20', last: '2026-03-20' }); // 29 days
  });

  it('begins a Jalali week on Saturday and a Gregorian one on Monday', () => {
    expect(weekOf('2026-11-22', 'jalali')).to.deep.equal({ first: '2026-11-21', last: '2026-11-27' });
    expect(weekOf('2026-11-22', 'gregorian')).to.deep.equal({ first: '2026-11-16', last: '2026-11-22' });
  });

  it('fills a month up to whole weeks, never to more than the API tells at once', () => {
    const days = shownDays('month', '2026-11-22', 'jalali');
    expect(days[0]).to.equal('2026-11-21');
    expect(days.at(-1)).to.equal('2026-12-25');
    expect(inWeeks(days).every((week) => week.length === 7)).to.equal(true);
    for (let month = '2026-03-21', n = 0; n < 24; n++, month = stepped('month', month, 1, 'jalali'))
      expect(shownDays('month', month, 'jalali').length).to.be.within(35, 42);
  });

  it('leafs over the ends of years, there and back', () => {
    expect(stepped('month', '2027-03-20', 1, 'jalali')).to.equal('2027-03-21');
    expect(stepped('month', '2027-03-25', -1, 'jalali')).to.equal('2027-02-20');
    expect(stepped('month', '2026-12-31', 1, 'gregorian')).to.equal('2027-01-01');
    expect(stepped('week', '2026-12-31', 1, 'gregorian')).to.equal('2027-01-04');
    expect(stepped('week', '2026-11-21', -1, 'jalali')).to.equal('2026-11-14');
  });
});
