import { expect } from 'chai';
import { measure } from '../../src/templates/measure.ts';
import { isIranianLine, optOutLine } from '../../src/templates/opt-out-line.ts';

describe('templates/opt-out-line', () => {
  it('says on an Iranian line to send 11, and elsewhere STOP, in the reader’s language', () => {
    expect(optOutLine('fa', { iranianLine: true })).to.equal('\nلغو11');
    expect(optOutLine('fa', { iranianLine: false })).to.equal('\nلغو: STOP');
    expect(optOutLine('en', { iranianLine: true })).to.equal(' Stop: send 11');
    expect(optOutLine('en', { iranianLine: false })).to.equal(' Reply STOP to end');
  });

  it('costs 6 units in Persian and 14 septets in English on an Iranian line', () => {
    expect(measure(optOutLine('fa', { iranianLine: true })).units).to.equal(6);
    expect(measure(optOutLine('en', { iranianLine: true })).units).to.equal(14);
  });

  for (const line of [
    '10004346',
    '20001234',
    '3000505',
    '50002',
    '9000',
    '02191001234',
    '+989123456789',
    '00989123456789',
    '+98 1000 4346',
  ]) {
    it(`knows ${line} as an Iranian line`, () => expect(isIranianLine(line)).to.equal(true));
  }

  for (const line of ['+15005550006', '+4477009001', 'Parsa', '98', '12345', '', '1000x', '+3000123456']) {
    it(`does not take ${line === '' ? 'an empty sender' : line} for one`, () =>
      expect(isIranianLine(line)).to.equal(false));
  }
});
