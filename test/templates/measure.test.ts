import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { culprits, measure } from '../../src/templates/measure.ts';

type Vector = [name: string, text: [string, number][], bits: 7 | 16, units: number, parts: number];
const { cases } = JSON.parse(readFileSync(new URL('./vectors/sms-length.json', import.meta.url), 'utf8')) as {
  cases: Vector[];
};

type Split = { characterSet: 'GSM' | 'Unicode'; bytes: number; parts: unknown[] };
const splitter = createRequire(import.meta.url)('split-sms') as { split(text: string): Split };

const GSM7 = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 \n\r@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà_',
);
const EXTENSION = Array.from('^{}\\[~]|€\f');
const UCS2 = Array.from('سلامیکپچژگ۱۲۳،؟«»\u200c\u200f“”—…çíú\t`\u00a0');
const PAIRS = Array.from('😀🎉👍🏽🇮🇷𝒜𐍈');
const ALPHABETS = [
  GSM7,
  [...GSM7, ...EXTENSION],
  EXTENSION,
  UCS2,
  [...GSM7, ...UCS2],
  PAIRS,
  [...UCS2, ...PAIRS],
];
/** Lengths around which a part ends, so that pairs come to lie over every border. */
const BORDERS = [67, 70, 134, 153, 160, 201, 268, 306, 459];

/** A small seeded generator (mulberry32): a failure can be run again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('templates/measure', () => {
  for (const [name, text, bits, units, parts] of cases) {
    it(`counts ${name} as the standard does`, () => {
      const written = text.map(([piece, times]) => piece.repeat(times)).join('');
      expect(measure(written)).to.deep.equal({ encoding: bits === 7 ? 'gsm7' : 'ucs2', units, parts });
    });
  }

  it('agrees with split-sms over 100,000 random texts of mixed alphabets, pairs lying over the ends of parts', function () {
    this.timeout(60_000);
    const seed = 20261122;
    const random = seeded(seed);
    const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
    for (let i = 0; i < 100_000; i++) {
      const alphabet = pick(ALPHABETS);
      const length =
        random() < 0.5 ? pick(BORDERS) + Math.floor(random() * 5) - 2 : Math.floor(random() * 180) + 1;
      let text = '';
      while (text.length < length) text += pick(alphabet);
      const { characterSet, bytes, parts } = splitter.split(text);
      const gsm7 = characterSet === 'GSM';
      const expected = {
        encoding: gsm7 ? 'gsm7' : 'ucs2',
        units: gsm7 ? bytes : bytes / 2,
        parts: parts.length,
      };
      expect(measure(text), `seed ${seed}, text ${i}: ${JSON.stringify(text)}`).to.deep.equal(expected);
    }
  });

  it('gives an empty text no part, so that it can be refused', () => {
    expect(measure('')).to.deep.equal({ encoding: 'gsm7', units: 0, parts: 0 });
  });

  it('makes 160 Persian characters three parts', () => {
    expect(measure('س'.repeat(160))).to.deep.equal({ encoding: 'ucs2', units: 160, parts: 3 });
  });

  it('counts half of a surrogate pair as one unit and does not fail on it', () => {
    expect(measure('\ud83d'.repeat(71))).to.deep.equal({ encoding: 'ucs2', units: 71, parts: 2 });
  });

  it('takes an extension character at the border of the second part into the third', () => {
    expect(measure(`${'a'.repeat(305)}€${'a'.repeat(152)}`)).to.deep.equal({
      encoding: 'gsm7',
      units: 459,
      parts: 4,
    });
  });
});

describe('templates/measure: culprits', () => {
  it('names the characters that make a Latin text UCS-2, with what could stand there', () => {
    expect(culprits('It’s 5–6 … now')).to.deep.equal([
      { char: '’', index: 2, fix: "'" },
      { char: '–', index: 6, fix: '-' },
      { char: '…', index: 9, fix: '...' },
    ]);
  });

  it('proposes the Latin form of a Persian comma or digit, and the plain letter of an accented one', () => {
    expect(culprits('a، ۵ í').map(({ fix }) => fix)).to.deep.equal([',', '5', 'i']);
  });

  it('proposes to remove what cannot be seen', () => {
    expect(culprits('Hi\u200f')).to.deep.equal([{ char: '\u200f', index: 2, fix: '' }]);
  });

  it('has nothing to propose for an emoji', () => {
    expect(culprits('Hi 😀!')).to.deep.equal([{ char: '😀', index: 3, fix: null }]);
  });

  it('blames nothing in a Persian text, which is UCS-2 by nature', () => {
    expect(culprits('سلام “دوست”')).to.deep.equal([]);
  });

  it('finds nothing in a GSM-7 text', () => {
    expect(culprits('Hello {€} Ç')).to.deep.equal([]);
  });
});
