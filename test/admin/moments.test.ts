import { expect } from 'chai';
import { momentsIn } from '../../src/admin/words/moments.ts';

const NIGHT = '2026-11-22T21:44:00Z'; // 01:14 in Tehran, of the day after

describe('admin/words/moments', () => {
  const persian = momentsIn('fa-IR-u-ca-persian-nu-arabext', 'Asia/Tehran');
  const english = momentsIn('en-GB-u-ca-gregory-nu-latn', 'Asia/Tehran');

  it('writes every time with its first zero, in Persian too', () => {
    expect(persian.time(NIGHT)).to.equal('۰۱:۱۴');
    expect(persian.dateTime(NIGHT)).to.equal('۲ آذر ۱۴۰۵، ۰۱:۱۴');
    expect(persian.timeIn(NIGHT, 'Europe/Berlin')).to.match(/، ۲۲:۴۴$/);
    expect(english.dateTime(NIGHT)).to.equal('23 Nov 2026, 01:14');
  });

  it('puts the day before the month and the year in a long Persian date', () => {
    expect(persian.longDate(NIGHT)).to.equal('دوشنبه ۲ آذر ۱۴۰۵');
    expect(english.longDate(NIGHT)).to.equal('Monday 23 November 2026');
  });

  it('tells how long ago something was', () => {
    const now = new Date('2026-11-23T00:44:00Z');
    expect(english.relative(NIGHT, now)).to.equal('3 hours ago');
    expect(persian.relative(NIGHT, now)).to.equal('۳ ساعت پیش');
  });
});
