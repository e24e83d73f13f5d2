import { expect } from 'chai';
import fc from 'fast-check';
import { fixed, joined, type Piece } from '../../src/templates/pieces.ts';
import { createTidier } from '../../src/templates/tidy.ts';

const words = fc
  .array(fc.constantFrom('a', 'گل', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '\u2028', '.'), { maxLength: 5 })
  .map((all) => all.join(''));
const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.oneof(words, words.map(fixed)), { maxLength: 8 });

describe('templates/tidy', () => {
  it('makes of pieces what it makes of the whole text', () => {
    const tidy = createTidier();
    fc.assert(
      fc.property(pieces, (all) => {
        expect(joined(tidy(all))).to.equal(joined(createTidier()([joined(all)])));
      }),
    );
  });

  it('keeps what is of one delivery apart, also beside a value of several lines', () => {
    const link = { text: 'https://l.test/abc', like: fixed('https://l.test/xxx') };
    const tidied = (value: string) =>
      createTidier()([fixed('Dear '), value, fixed(',\n\n\n'), link, fixed('\n')]);
    for (const value of ['Sara', 'Sara\n\n\n\nAmini']) {
      expect(tidied(value)).to.include(link);
      expect(joined(tidied(value))).to.equal(`Dear ${value.replace(/\n+/, '\n\n')},\n\n${link.text}`);
    }
  });

  it('takes out the blank lines that conditions leave, and gives readers of the same branches the same pieces', () => {
    const tidy = createTidier();
    const [start, end] = [fixed('Dear '), fixed(',\n\n\n\nyours \n')];
    const [sara, ali] = [tidy([start, 'Sara', end]), tidy([start, 'Ali', end])];
    expect([joined(sara), joined(ali)]).to.deep.equal(['Dear Sara,\n\nyours', 'Dear Ali,\n\nyours']);
    expect([sara[0] === ali[0], sara[2] === ali[2]]).to.deep.equal([true, true]);
  });
});
