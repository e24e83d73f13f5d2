import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { lighter } from '../../scripts/pictures/png.ts';

const KEPT = path.resolve(import.meta.dirname, '../e2e/screenshots/docs.png');

/** Width and height as a PNG says them, and whether its colours are of a palette. */
function facts(png: Buffer) {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), hasPalette: png[25] === 3 };
}

describe('scripts/pictures', () => {
  it('makes a picture of the same size with far fewer bytes', () => {
    const png = readFileSync(KEPT);
    const smaller = lighter(png);
    expect(facts(smaller)).to.deep.equal({ ...facts(png), hasPalette: true });
    expect(smaller.length).to.be.below(png.length / 2);
  });

  it('refuses what no browser makes', () => {
    expect(() => lighter(lighter(readFileSync(KEPT)))).to.throw('no picture of a browser');
  });
});
