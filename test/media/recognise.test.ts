import { expect } from 'chai';
import { warningsOf } from '../../src/media/image.ts';
import { recognise } from '../../src/media/recognise.ts';
import { aJpeg, aPng, aWebp, GIF } from '../support/builders/image.ts';

const reasonOf = (bytes: Buffer | string): string => {
  const found = recognise(Buffer.from(bytes));
  return found.outcome === 'refused' ? found.reason : `taken as ${found.type}`;
};

describe('media/recognise', () => {
  it('tells the four kinds that mail programs show, with their size', () => {
    const size = { width: 640, height: 320 };
    expect(recognise(aPng(size))).to.deep.equal({ outcome: 'image', type: 'image/png', ...size });
    expect(recognise(aJpeg(size))).to.deep.equal({ outcome: 'image', type: 'image/jpeg', ...size });
    expect(recognise(aWebp(size))).to.deep.equal({ outcome: 'image', type: 'image/webp', ...size });
    expect(recognise(GIF)).to.deep.equal({ outcome: 'image', type: 'image/gif', width: 1, height: 1 });
  });

  it('refuses SVG and says why, however it begins', () => {
    for (const svg of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<?xml version="1.0"?><svg/>',
      '\n <!-- x --><SVG onload="alert(1)">',
    ]) {
      expect(reasonOf(svg)).to.match(/SVG .* scripts.*PNG/);
    }
  });

  it('refuses what few mail programs show, by name', () => {
    expect(reasonOf('\x00\x00\x00\x20ftypavif')).to.match(/AVIF/);
  });

  it('refuses what is no image, and an empty body', () => {
    expect(reasonOf('%PDF-1.7')).to.match(/no image/);
    expect(reasonOf('')).to.match(/empty/);
  });

  it('refuses an image that is cut off before its size', () => {
    expect(reasonOf(aPng().subarray(0, 18))).to.match(/damaged/);
    expect(reasonOf(aWebp({ width: 1, height: 1 }).subarray(0, 13))).to.match(/damaged/);
    expect(reasonOf(aJpeg({ width: 1, height: 1 }).subarray(0, 21))).to.match(/damaged/);
  });

  it('refuses a picture of few bytes and very many pixels', () => {
    expect(reasonOf(aJpeg({ width: 60_000, height: 60_000 }))).to.match(/4000 a side/);
  });

  it('never throws and never hangs on damaged bytes', () => {
    for (const whole of [aPng(), aJpeg({ width: 9, height: 9 }), aWebp({ width: 9, height: 9 }), GIF]) {
      for (let at = 0; at < whole.length; at++) {
        const damaged = Buffer.from(whole);
        damaged[at] = 255 - (damaged[at] ?? 0);
        expect(recognise(damaged).outcome).to.be.oneOf(['image', 'refused']);
        expect(recognise(whole.subarray(0, at)).outcome).to.be.oneOf(['image', 'refused']);
      }
    }
  });
});

describe('media/image', () => {
  it('warns of a picture that is wider than any mail shows, and of one that loads slowly', () => {
    const codes = (width: number, bytes: number) => warningsOf({ width, bytes }).map(({ code }) => code);
    expect(codes(1_200, 200_000)).to.deep.equal([]);
    expect(codes(1_201, 200_000)).to.deep.equal(['wide']);
    expect(codes(600, 200_001)).to.deep.equal(['heavy']);
  });
});
