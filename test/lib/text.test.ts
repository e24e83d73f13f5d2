import { expect } from 'chai';
import fc from 'fast-check';
import { asciiDigits, displayForm, searchKey } from '../../src/lib/text.ts';

/** Texts rich in what makes Persian hard: look-alikes, marks, joiners, digits, presentation forms, emoji parts. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('يىیكکآأإٱاؤوئةۀهەءـًّٰٔ۰٩٣5 aÉßİΣﷲﻼﭖ')),
      fc.constantFrom('\u200B', '\u200C', '\u200D', '\u200E', '\u202B', '\u2067', '\uFEFF', '\uFE0F'),
      fc.constantFrom('👩', '👧', '🏽', '❤', '\u0301', '\u00A0'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('lib/text: the form that is shown', () => {
  it('writes Persian letters for their Arabic look-alikes', () => {
    expect(displayForm('علي كريمى')).to.equal('علی کریمی');
  });

  it('keeps the half-space inside a word and drops it elsewhere', () => {
    expect(displayForm('\u200Cمی\u200C\u200Cروم\u200C \u200Cخانه\u200C.')).to.equal('می\u200Cروم خانه.');
  });

  it('drops tatweel, bidi marks and other characters that nobody sees', () => {
    expect(displayForm('\uFEFF\u202Bسـلام\u200F\u202C \u2067x\u2069\u00AD')).to.equal('سلام x');
  });

  it('reads the presentation forms of old editors', () => {
    expect(displayForm('ﺳﻼﻡ')).to.equal('سلام');
  });

  it('keeps a family emoji whole, but no joiner between letters', () => {
    expect(displayForm('👩🏽\u200D👧 ه\u200D')).to.equal('👩🏽\u200D👧 ه');
    expect(displayForm('❤️\u200D🔥')).to.equal('❤️\u200D🔥');
  });

  it('leaves Latin text, accents and digits as they were written', () => {
    expect(displayForm('Zoë O’Neil ۱۲ 12')).to.equal('Zoë O’Neil ۱۲ 12');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(tricky, (text) => displayForm(displayForm(text)) === displayForm(text)));
  });
});

describe('lib/text: the form that is searched', () => {
  it('finds a name under any of its spellings', () => {
    const spellings = [
      'رضایی علی',
      'رضايي علي',
      'رضائی علی',
      'رضـایی\u200Cعلی',
      'رضایی\u00A0علی',
      'رِضاییِ عَلی',
    ];
    expect(new Set(spellings.map(searchKey))).to.have.lengthOf(1);
  });

  it('folds hamza, its carriers and the two forms of he', () => {
    expect(searchKey('آأإٱ ؤ ئ ةۀ ء')).to.equal('اااا' + 'و' + 'ی' + 'هه');
  });

  it('finds Latin names without case or accents, and digits of any script', () => {
    expect(searchKey('ZOË ＡＢ ۱۲٣')).to.equal('zoeab123');
  });

  it('never depends on whether the text was stored in its shown form', () => {
    fc.assert(fc.property(tricky, (text) => searchKey(displayForm(text)) === searchKey(text)));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(tricky, (text) => searchKey(searchKey(text)) === searchKey(text)));
  });

  it('holds no space, mark or invisible character', () => {
    fc.assert(fc.property(tricky, (text) => !/[\s\p{M}\p{Cf}\p{Z}]/u.test(searchKey(text))));
  });
});

describe('lib/text: digits', () => {
  it('reads Persian and Arabic digits and touches nothing else', () => {
    expect(asciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ abc۱/۲')).to.equal('0123456789 0123456789 abc1/2');
  });
});
