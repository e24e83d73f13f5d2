import { expect } from 'chai';
import { measure } from '../../src/templates/measure.ts';
import { stripInvisible, toGsm7Typography } from '../../src/templates/typography.ts';

describe('templates/typography', () => {
  it('writes curly quotes, dashes, odd spaces, tabs and ellipses in GSM-7', () => {
    const text = toGsm7Typography('“Hi”\u00a0—\tit’s `so`…');
    expect(text).to.equal("\"Hi\" - it's 'so'...");
    expect(measure(text).encoding).to.equal('gsm7');
  });

  it('joins a letter and its accent where GSM-7 has the joined form', () => {
    expect(toGsm7Typography('cafe\u0301')).to.equal('café');
  });

  it('never changes a letter', () => {
    expect(toGsm7Typography('García çelik سلام')).to.equal('García çelik سلام');
  });
});

describe('templates/typography: invisible marks', () => {
  it('strips direction marks, isolates, zero-width spaces, soft hyphens and byte-order marks', () => {
    expect(stripInvisible('\ufeffa\u200fb\u2068c\u2069d\u200be\u00adf\u061cg\u202eh')).to.equal('abcdefgh');
  });

  it('strips what Intl puts into a Persian price', () => {
    const price = new Intl.NumberFormat('fa-IR', { style: 'currency', currency: 'IRR' }).format(125_000);
    expect(stripInvisible(price)).not.to.match(/[\u200e\u200f]/);
  });

  it('keeps the ZWNJ between two Persian letters, and no other', () => {
    expect(stripInvisible('می‌خواهم\u200c و \u200cabc\u200cdef')).to.equal('می‌خواهم و abcdef');
  });

  it('keeps the joiner that makes one family of three emojis', () => {
    expect(stripInvisible('👨‍👩‍👧 👩🏽‍⚕️')).to.equal('👨‍👩‍👧 👩🏽‍⚕️');
  });

  it('strips control characters but not line ends', () => {
    expect(stripInvisible('a\u0000b\u001bc\nd\te')).to.equal('abc\nd\te');
  });
});
