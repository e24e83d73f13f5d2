import { expect } from 'chai';
import { dayFrom, dayInFigures, daysLater, timeFrom, weekdayOf } from '../../src/admin/words/days.ts';

describe('days and times as people type them into the pages', () => {
  it('reads a Jalali day in Persian, Arabic and Latin digits, however its parts are divided', () => {
    for (const typed of ['1405/09/01', '۱۴۰۵/۹/۱', '١٤٠٥-٠٩-٠١', ' 14050901 ', '1405.9.1']) {
      expect(dayFrom(typed), typed).to.equal('2026-11-22');
    }
  });

  it('reads a Gregorian day', () => {
    expect(dayFrom('2026-11-22')).to.equal('2026-11-22');
    expect(dayFrom('۲۰۲۶/۲/۲۸')).to.equal('2026-02-28');
  });

  it('takes no day that its calendar does not have', () => {
    for (const typed of [
      '1404/12/30',
      '1405/13/01',
      '2026/02/29',
      '2026-00-10',
      '1700/01/01',
      'tomorrow',
      '',
    ]) {
      expect(dayFrom(typed), typed).to.equal(null);
    }
  });

  it('takes no part of a day for a whole one', () => {
    for (const typed of ['1405/12', '1405/1/', '140512', '1405121', '2026-11']) {
      expect(dayFrom(typed), typed).to.equal(null);
    }
  });

  it('knows the last day of a leap year', () => {
    expect(dayFrom('1403/12/30')).to.equal('2025-03-20');
  });

  it('writes a day so that it can be typed again', () => {
    expect(dayInFigures('2026-11-22', 'jalali')).to.equal('1405/09/01');
    expect(dayInFigures('2026-11-22', 'gregorian')).to.equal('2026/11/22');
    expect(dayFrom(dayInFigures('2025-03-20', 'jalali'))).to.equal('2025-03-20');
  });

  it('reads a time with and without minutes', () => {
    expect(timeFrom('۹:۳۰')).to.equal('09:30');
    expect(timeFrom('0930')).to.equal('09:30');
    expect(timeFrom('17')).to.equal('17:00');
    for (const typed of ['24:00', '12:60', 'noon', '']) expect(timeFrom(typed), typed).to.equal(null);
  });

  it('counts days over the end of a month and names the weekday', () => {
    expect(daysLater('2026-02-27', 2)).to.equal('2026-03-01');
    expect(daysLater('2026-01-01', -1)).to.equal('2025-12-31');
    expect(weekdayOf('2026-11-22')).to.equal(7);
    expect(weekdayOf('2026-11-23')).to.equal(1);
  });
});
