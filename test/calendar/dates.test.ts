import { expect } from 'chai';
import fc from 'fast-check';
import { formatDay, formatTime, parseDay, type DayOptions } from '../../src/calendar/dates.ts';
import { isRealDay } from '../../src/calendar/jalali.ts';

const jalali = (year: number | null, month: number, day: number) => ({
  calendar: 'jalali',
  year,
  month,
  day,
});
const gregorian = (year: number | null, month: number, day: number) => ({
  calendar: 'gregorian',
  year,
  month,
  day,
});

function faultOf(text: string, options?: DayOptions): string {
  const read = parseDay(text, options);
  if (!('fault' in read)) throw new Error(`${text} was read as ${JSON.stringify(read)}`);
  return read.fault.en;
}

describe('calendar/dates: reading', () => {
  const forms = [
    '1372/05/14',
    '1372-5-14',
    '1372.05.14',
    '1372٫05٫14',
    '1372،05،14',
    '۱۳۷۲/۰۵/۱۴',
    '١٣٧٢/٠٥/١٤',
    '13720514',
    '۱۳۷۲۰۵۱۴',
    ' 1372 / 05 / 14 ',
    '\u200F1372/05/14\u200F',
    '\u202B۱۳۷۲/۵/۱۴\u202C',
    '１３７２/０５/１４',
  ];
  for (const form of forms) {
    it(`reads ${JSON.stringify(form)} as a Jalali day`, () => {
      expect(parseDay(form)).to.deep.equal(jalali(1372, 5, 14));
    });
  }

  it('tells the calendar by the year', () => {
    expect(parseDay('1993-08-05')).to.deep.equal(gregorian(1993, 8, 5));
    expect(parseDay('19930805')).to.deep.equal(gregorian(1993, 8, 5));
    expect(parseDay('1404/01/01')).to.deep.equal(jalali(1404, 1, 1));
    for (const year of ['1199', '1500', '1899', '2101', '0005', '2569']) {
      expect(faultOf(`${year}/01/01`)).to.match(/is not a year from 1200/);
    }
  });

  it('reads a yearly day without a year in the calendar of its column', () => {
    expect(parseDay('12-30')).to.deep.equal(jalali(null, 12, 30));
    expect(parseDay('۵/۱۴')).to.deep.equal(jalali(null, 5, 14));
    expect(parseDay('02-29', { calendar: 'gregorian' })).to.deep.equal(gregorian(null, 2, 29));
    expect(faultOf('02-30', { calendar: 'gregorian' })).to.equal(
      'Month 2 has no day 30 in the Gregorian calendar.',
    );
  });

  it('says that an impossible day is impossible, and never moves it', () => {
    expect(faultOf('1404/12/30')).to.equal('Month 12 of 1404 has no day 30 in the Jalali calendar.');
    expect(parseDay('1403/12/30')).to.deep.equal(jalali(1403, 12, 30));
    expect(faultOf('1403/07/31')).to.match(/no day 31/);
    expect(faultOf('2026-02-29')).to.match(/no day 29/);
    expect(faultOf('1404/13/01')).to.match(/no day 1/);
    expect(faultOf('1404/00/00')).to.match(/no day 0/);
  });

  it('does not guess which of day and month stands first', () => {
    expect(faultOf('14/05/1372')).to.match(/^The year stands last\. Set the order/);
    expect(parseDay('14/05/1372', { order: 'dmy' })).to.deep.equal(jalali(1372, 5, 14));
    expect(parseDay('05/14/1372', { order: 'mdy' })).to.deep.equal(jalali(1372, 5, 14));
    expect(parseDay('14051372', { order: 'dmy' })).to.deep.equal(jalali(1372, 5, 14));
    expect(parseDay('14/05', { order: 'dmy' })).to.deep.equal(jalali(null, 5, 14));
    expect(faultOf('05/14/1372', { order: 'dmy' })).to.match(/Month 14/);
  });

  it('reads years of two digits only when told the latest year', () => {
    expect(faultOf('72/05/14')).to.match(/two digits/);
    expect(parseDay('72/05/14', { latestYear: 1405 })).to.deep.equal(jalali(1372, 5, 14));
    expect(parseDay('05/05/14', { latestYear: 1405 })).to.deep.equal(jalali(1405, 5, 14));
    expect(parseDay('06/05/14', { latestYear: 1405 })).to.deep.equal(jalali(1306, 5, 14));
    expect(parseDay('14/05/93', { latestYear: 2026, order: 'dmy' })).to.deep.equal(gregorian(1993, 5, 14));
  });

  it('refuses a year of the other calendar in a column that has one', () => {
    expect(faultOf('1993-08-05', { calendar: 'jalali' })).to.match(/not of the Jalali calendar/);
  });

  it('says how to write a date when the text is none', () => {
    for (const text of [
      '',
      'tomorrow',
      '۱۴ مرداد',
      '1372/05-14',
      '1372/05',
      '137205',
      '1372//14',
      '-1372/05/14',
      '33823.5',
    ]) {
      expect(faultOf(text), text).to.match(/Write it as year\/month\/day/);
    }
  });

  it('reads any text as a real day or a fault', () => {
    const dateLike = fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9', '۴', '/', '-', ' ') });
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ unit: 'binary' })), (text) => {
        const read = parseDay(text, { latestYear: 1405 });
        return 'fault' in read ? read.fault.en !== '' && read.fault.fa !== '' : isRealDay(read);
      }),
    );
  });
});

describe('calendar/dates: showing', () => {
  const at = new Date('2026-12-05T15:05:00Z');

  it('shows a day in the calendar and the digits of the language', () => {
    expect(formatDay(at, 'fa', 'Asia/Tehran')).to.equal('۱۴ آذر ۱۴۰۵');
    expect(formatDay(at, 'en', 'Asia/Tehran')).to.equal('5 December 2026');
    expect(formatDay(new Date('2026-12-14T09:00:00Z'), 'en', 'Asia/Tehran')).to.equal('14 December 2026');
  });

  it('shows the day and time of the zone', () => {
    const late = new Date('2026-12-05T20:35:00Z');
    expect(formatDay(late, 'fa', 'Asia/Tehran')).to.equal('۱۵ آذر ۱۴۰۵');
    expect(formatDay(late, 'en', 'America/New_York')).to.equal('5 December 2026');
    expect(formatTime(late, 'en', 'Asia/Tehran')).to.equal('00:05');
    expect(formatTime(at, 'fa', 'Asia/Tehran')).to.equal('۱۸:۳۵');
    expect(formatTime(at, 'en', 'America/New_York')).to.equal('10:05');
  });

  it('puts no invisible mark into a text that is paid for by the letter', () => {
    for (let month = 0; month < 12; month++) {
      const moment = new Date(Date.UTC(2026, month, 9, 6, 7));
      const shown = formatDay(moment, 'fa', 'Asia/Tehran') + formatTime(moment, 'fa', 'Asia/Tehran');
      expect(shown).to.match(/^[\u06F0-\u06F9\u0621-\u06CC: ]+$/);
    }
  });
});
