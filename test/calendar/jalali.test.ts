import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isRealDay, toGregorian, toJalali } from '../../src/calendar/jalali.ts';

type Vectors = { pairs: [string, string][]; invalid: string[] };
const file = new URL('vectors/jalali.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

function parts(text: string) {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number);
  return { year, month, day };
}

describe('calendar/jalali', () => {
  for (const [jalali, gregorian] of vectors.pairs) {
    it(`knows ${jalali} as ${gregorian}, both ways`, () => {
      expect(toGregorian(parts(jalali))).to.deep.equal(parts(gregorian));
      expect(toJalali(parts(gregorian))).to.deep.equal(parts(jalali));
    });
  }

  for (const day of [
    ...vectors.invalid,
    '1405-13-01',
    '1405-00-10',
    '1405-01-00',
    '1405-01-32',
    '99999-01-01',
  ]) {
    it(`refuses ${day} instead of rolling it over`, () => {
      expect(toGregorian(parts(day))).to.equal(null);
      expect(isRealDay({ calendar: 'jalali', ...parts(day) })).to.equal(false);
    });
  }

  for (const day of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-01-00', '0-01-01']) {
    it(`refuses ${day} of the Gregorian calendar`, () => {
      expect(toJalali(parts(day))).to.equal(null);
      expect(isRealDay({ calendar: 'gregorian', ...parts(day) })).to.equal(false);
    });
  }

  it('refuses fractions and what is no number', () => {
    expect(toGregorian({ year: 1405, month: 1.5, day: 1 })).to.equal(null);
    expect(toJalali({ year: 2026, month: 1, day: NaN })).to.equal(null);
  });

  it('takes the leap days for real days when the year is not known', () => {
    expect(isRealDay({ calendar: 'jalali', year: null, month: 12, day: 30 })).to.equal(true);
    expect(isRealDay({ calendar: 'gregorian', year: null, month: 2, day: 29 })).to.equal(true);
    expect(isRealDay({ calendar: 'jalali', year: null, month: 7, day: 31 })).to.equal(false);
    expect(isRealDay({ calendar: 'gregorian', year: null, month: 2, day: 30 })).to.equal(false);
  });

  it('agrees with the calendar of Intl on every third day from 1900 to 2100', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2101, 0, 1); at += 3 * 86_400_000) {
      const day = parts(new Date(at).toISOString().slice(0, 10));
      const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      const jalali = toJalali(day);
      const read = { year: Number(shown['year']), month: Number(shown['month']), day: Number(shown['day']) };
      expect(jalali, new Date(at).toISOString()).to.deep.equal(read);
    }
  });
});
