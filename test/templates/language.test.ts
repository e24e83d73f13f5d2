import { expect } from 'chai';
import { compileSms } from '../../src/templates/compile-sms.ts';
import type { SmsText } from '../../src/templates/fits.ts';
import { checkTemplate } from '../../src/templates/prepare.ts';
import type { PrintOptions, Values } from '../../src/templates/print.ts';
import { smsLimits } from '../support/builders/template.ts';

type Over = Partial<Omit<PrintOptions, 'language'>>;

function written(language: 'fa' | 'en', text: string, values: Values, over: Over = {}): SmsText {
  const { content, problems } = checkTemplate({ channel: 'sms', variants: { [language]: { text } } });
  const prepared = content?.channel === 'sms' ? content.prepared[language] : undefined;
  if (prepared === undefined) throw new Error(JSON.stringify(problems));
  const options = { language, targets: [], mainLink: null, optOutLine: '', limits: smsLimits() };
  const where = { zone: 'Asia/Tehran', currency: 'IRT' as const, ...over };
  return compileSms(prepared, { ...options, ...where }).render(values, { url: () => 'x' });
}
function textOf(language: 'fa' | 'en', text: string, values: Values, over: Over = {}): string {
  const result = written(language, text, values, over);
  return result.outcome === 'text' ? result.text : result.outcome;
}
const fa = (text: string, values: Values, over: Over = {}) => textOf('fa', text, values, over);
const en = (text: string, values: Values, over: Over = {}) => textOf('en', text, values, over);
const codes = (text: string): string[] =>
  checkTemplate({ channel: 'sms', variants: { en: { text } } }).problems.map(({ code }) => code);

describe('templates: fallbacks', () => {
  it('prints the fallback for who has no value, and the value for who has one', () => {
    expect(en('From {{city "your city"}}', {})).to.equal('From your city');
    expect(en('From {{city "your city"}}', { city: ' ' })).to.equal('From your city');
    expect(en('From {{city "your city"}}', { city: 'Yazd' })).to.equal('From Yazd');
  });

  it('takes a word that also names a format for a field where a fallback follows', () => {
    expect(en('Until {{date "soon"}}', {})).to.equal('Until soon');
    expect(en('Until {{date}}', { date: 'Friday' })).to.equal('Until Friday');
  });
});

describe('templates: dates and times', () => {
  it('writes a day in the calendar of the reader’s language', () => {
    expect(fa('{{date d}}', { d: '2026-12-05' })).to.equal('۱۴ آذر');
    expect(en('{{date d}}', { d: '2026-12-05' })).to.equal('5 December');
  });

  it('writes the year or the weekday when asked', () => {
    expect(fa('{{date d "full"}}', { d: '2026-12-05' })).to.equal('۱۴ آذر ۱۴۰۵');
    expect(en('{{date d "full"}}', { d: '2026-12-05' })).to.equal('5 December 2026');
    expect(fa('{{date d "weekday"}}', { d: '2026-12-05' })).to.equal('شنبه ۱۴ آذر');
    expect(en('{{date d "weekday"}}', { d: '2026-12-05' })).to.equal('Saturday 5 December');
  });

  it('writes a day in the other calendar when asked', () => {
    expect(fa('{{date d "full" calendar="gregorian"}}', { d: '2026-12-05' })).to.equal('۵ دسامبر ۲۰۲۶');
    expect(en('{{date d "full" calendar="jalali"}}', { d: '2026-12-05' })).to.equal('14 Azar 1405');
  });

  it('reads Jalali days and Persian digits', () => {
    expect(fa('{{date d}}', { d: '۱۴۰۵/۰۹/۱۴' })).to.equal('۱۴ آذر');
    expect(en('{{date d "full"}}', { d: '1405-09-14' })).to.equal('5 December 2026');
  });

  it('shows a moment in the organisation’s zone, on both sides of midnight', () => {
    const at = '2026-12-04T21:00:00Z';
    expect(en('{{date d}} {{time d}}', { d: at })).to.equal('5 December 00:30');
    expect(en('{{date d}} {{time d}}', { d: at }, { zone: 'Europe/London' })).to.equal('4 December 21:00');
    expect(fa('{{time d}}', { d: '2026-12-05T17:30:00+03:30' })).to.equal('۱۷:۳۰');
  });

  it('takes a time on the dial as it stands', () => {
    expect(fa('{{time t}}', { t: '17:30' })).to.equal('۱۷:۳۰');
    expect(en('{{time t}}', { t: '۱۷:۳۰' })).to.equal('17:30');
  });

  for (const value of ['soon', '2026-13-40', '1404/12/30', 5, true]) {
    it(`leaves out who has ${value} for a date, and says so`, () => {
      expect(written('en', '{{date d}}', { d: value })).to.deep.equal({
        outcome: 'bad-value',
        field: 'd',
        detail: 'not a date',
      });
    });
  }

  it('leaves out who has no date, as with any field', () => {
    expect(written('en', '{{date d}}', {})).to.deep.equal({ outcome: 'missing-field', field: 'd' });
  });
});

describe('templates: numbers', () => {
  it('groups a number in the digits of the language', () => {
    expect(fa('{{number n}}', { n: 1000 })).to.equal('۱٬۰۰۰');
    expect(en('{{number n}}', { n: 1000 })).to.equal('1,000');
    expect(en('{{number n}}', { n: '۱٬۲۵۰٫۵' })).to.equal('1,250.5');
  });

  it('writes digits of the language without grouping, in whatever text they stand', () => {
    expect(fa('{{digits n}}', { n: 10452 })).to.equal('۱۰۴۵۲');
    expect(fa('{{digits n}}', { n: 'A-7' })).to.equal('A-۷');
    expect(en('{{digits n}}', { n: '۲۰' })).to.equal('20');
  });

  it('prints a number without a format in the digits of the language', () => {
    expect(fa('{{n}}', { n: 42 })).to.equal('۴۲');
    expect(en('{{n}}', { n: 42 })).to.equal('42');
  });

  const ordinals: [number, string, string][] = [
    [1, 'اولین', '1st'],
    [2, 'دومین', '2nd'],
    [3, 'سومین', '3rd'],
    [4, 'چهارمین', '4th'],
    [11, 'یازدهمین', '11th'],
    [21, 'بیست و یکمین', '21st'],
    [23, 'بیست و سومین', '23rd'],
    [30, 'سی‌امین', '30th'],
    [100, 'صدمین', '100th'],
    [112, 'صد و دوازدهمین', '112th'],
    [1000, 'هزارمین', '1000th'],
    [2033, 'دو هزار و سی و سومین', '2033rd'],
  ];
  for (const [n, persian, english] of ordinals) {
    it(`counts ${english}`, () => {
      expect(fa('{{ordinal n}}', { n })).to.equal(persian);
      expect(en('{{ordinal n}}', { n: String(n) })).to.equal(english);
    });
  }

  for (const n of [0, -1, 1.5, 'x', 1_000_000]) {
    it(`knows no place ${n} in a row`, () =>
      expect(written('fa', '{{ordinal n}}', { n })).to.include({ outcome: 'bad-value', field: 'n' }));
  }

  it('writes one form of a noun in Persian and two in English', () => {
    const text = '{{number n}} {{plural n "book" "books"}}';
    expect([1, 2, 0].map((n) => en(text, { n }))).to.deep.equal(['1 book', '2 books', '0 books']);
    expect([1, 3].map((n) => fa('{{number n}} {{plural n "کتاب"}}', { n }))).to.deep.equal([
      '۱ کتاب',
      '۳ کتاب',
    ]);
  });

  it('writes an amount with its unit, and turns toman into rial and back', () => {
    expect(fa('{{money a}}', { a: 125_000 })).to.equal('۱۲۵٬۰۰۰ تومان');
    expect(fa('{{money a "rial"}}', { a: 125_000 })).to.equal('۱٬۲۵۰٬۰۰۰ ریال');
    expect(en('{{money a "toman"}}', { a: 125_000 }, { currency: 'IRR' })).to.equal('12,500 toman');
    expect(en('{{money a}}', { a: 12.5 }, { currency: 'EUR' })).to.equal('12.50 EUR');
  });

  it('refuses to turn euros into toman', () => {
    expect(() => en('{{money a "toman"}}', { a: 1 }, { currency: 'EUR' })).to.throw('change the currency');
  });
});

describe('templates: conditions over values', () => {
  it('compares a text, a number and a truth', () => {
    const text = '{{#is tier "gold"}}G{{else is tier "silver"}}S{{else}}-{{/is}}';
    expect(['gold', 'silver', 'x'].map((tier) => en(text, { tier }))).to.deep.equal(['G', 'S', '-']);
    expect(en('{{#is n 3}}three{{else}}other{{/is}}', { n: '۳' })).to.equal('three');
    expect(en('{{#is vip "true"}}yes{{else}}no{{/is}}', { vip: true })).to.equal('yes');
  });

  it('asks whether a number is above or below another; no number is neither', () => {
    const text = '{{#gt n 3}}above{{else}}{{#lt n 3}}below{{else}}neither{{/lt}}{{/gt}}';
    expect([4, 3, 2, 'x', '۱۰'].map((n) => en(text, { n }))).to.deep.equal([
      'above',
      'neither',
      'below',
      'neither',
      'above',
    ]);
    expect(en(text, {})).to.equal('neither');
  });

  it('takes a false or zero of any type for a no', () => {
    for (const x of [false, 0, 'false', '0', '۰', ''])
      expect(en('{{#if x}}yes{{else}}no{{/if}}', { x })).to.equal('no');
    for (const x of [true, 1, 'a']) expect(en('{{#if x}}yes{{else}}no{{/if}}', { x })).to.equal('yes');
  });
});

describe('templates: what the language refuses, with the cure', () => {
  const refused: [source: string, code: string][] = [
    ['{{city your city}}', 'unknown-helper'],
    ['{{city 5}}', 'unknown-helper'],
    ['{{city "a" "b"}}', 'unknown-helper'],
    ['{{date d "long"}}', 'helper-arguments'],
    ['{{date d full}}', 'helper-arguments'],
    ['{{date d calendar="lunar"}}', 'helper-arguments'],
    ['{{date d zone="UTC"}}', 'helper-arguments'],
    ['{{date d "full" "full"}}', 'helper-arguments'],
    ['{{date (lookup d)}}', 'helper-arguments'],
    ['{{time d "x"}}', 'helper-arguments'],
    ['{{money a "dollar"}}', 'helper-arguments'],
    ['{{plural n}}', 'helper-arguments'],
    ['{{plural n "a" "b" "c"}}', 'helper-arguments'],
    ['{{ordinal __proto__}}', 'helper-arguments'],
    ['{{#is tier}}x{{/is}}', 'condition'],
    ['{{#is tier gold}}x{{/is}}', 'condition'],
    ['{{#gt n "3"}}x{{/gt}}', 'condition'],
    ['{{#lt n}}x{{/lt}}', 'condition'],
    ['{{#optional}}x{{else}}y{{/optional}}', 'condition'],
    ['{{#optional name}}x{{/optional}}', 'condition'],
    ['{{block}}', 'block-name'],
    ['{{block footer}}', 'block-name'],
    ['{{block "foot.er"}}', 'block-name'],
    ['{{block "footer" version=0}}', 'block-name'],
    ['{{block "footer" version="2"}}', 'block-name'],
    ['{{block "footer" v=2}}', 'block-name'],
    ['{{optional}}', 'field-name'],
    ['{{log "x"}}', 'unknown-helper'],
  ];
  for (const [source, code] of refused) it(source, () => expect(codes(`a ${source}`)[0]).to.equal(code));

  it('tells where, and how it is written', () => {
    const { problems } = checkTemplate({
      channel: 'sms',
      variants: { fa: { text: 'سلام\n {{money a b}}' } },
    });
    expect(problems[0]).to.include({ line: 2, column: 2 });
    expect(problems[0]?.message).to.include('{{money field "toman"}}');
  });
});
