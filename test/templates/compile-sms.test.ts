import { expect } from 'chai';
import { compileSms, type SmsOptions } from '../../src/templates/compile-sms.ts';
import type { Values } from '../../src/templates/print.ts';
import { targetsOf } from '../../src/templates/targets.ts';
import { aText, smsLimits } from '../support/builders/template.ts';

const links = { url: (index: number) => `clb.ir/code${index}` };
const options = (over: Partial<SmsOptions> = {}): SmsOptions => ({
  language: 'en',
  zone: 'Asia/Tehran',
  currency: 'IRT',
  targets: [],
  mainLink: null,
  optOutLine: '',
  limits: smsLimits(),
  ...over,
});
const preparedText = (text: string) => aText(text).prepared.en ?? { text: [] };
const write = (text: string, values: Values, over: Partial<SmsOptions> = {}) =>
  compileSms(preparedText(text), options(over)).render(values, links);
const textOf = (text: string, values: Values, over: Partial<SmsOptions> = {}): string => {
  const written = write(text, values, over);
  return written.outcome === 'text' ? written.text : written.outcome;
};

describe('templates/compile: one SMS', () => {
  it('writes a value as it is, without HTML’s escapes', () => {
    expect(textOf('Hi {{name}}', { name: 'O\'Brien & "Sons" <b>' })).to.equal('Hi O\'Brien & "Sons" <b>');
  });

  it('never greets somebody without a name: a missing, empty or blank value leaves that person out', () => {
    const values: Values[] = [
      {},
      { name: '' },
      { name: ' ' },
      Object.create({ name: 'inherited' }) as Values,
    ];
    for (const value of values) {
      expect(write('Hi {{name}}!', value)).to.deep.equal({ outcome: 'missing-field', field: 'name' });
    }
  });

  it('names the first field that is missing', () => {
    expect(write('{{a}} {{b}} {{c}}', { a: '1' })).to.deep.equal({ outcome: 'missing-field', field: 'b' });
  });

  it('takes a missing field in a condition for a no, and does not ask for the side that is not written', () => {
    const text = '{{#if city}}from {{city}}{{else}}hello{{/if}}{{#unless vip}} guest{{/unless}}';
    expect(textOf(text, {})).to.equal('hello guest');
    expect(textOf(text, { city: 'Yazd', vip: 'true' })).to.equal('from Yazd');
  });

  it('takes false and zero for a no', () => {
    for (const no of ['false', '0', '۰', ''])
      expect(textOf('{{#if x}}yes{{else}}no{{/if}}', { x: no })).to.equal('no');
    expect(textOf('{{#if x}}yes{{else}}no{{/if}}', { x: '1' })).to.equal('yes');
  });

  it('reads else if and nested conditions', () => {
    const text = '{{#if a}}A{{#if b}}B{{/if}}{{else if b}}only B{{else}}none{{/if}}';
    expect(textOf(text, { a: '1', b: '1' })).to.equal('AB');
    expect(textOf(text, { b: '1' })).to.equal('only B');
    expect(textOf(text, {})).to.equal('none');
  });

  it('reports a text that says nothing, whatever its opt-out line', () => {
    expect(write('{{#if a}}x{{/if}} ', {}, { optOutLine: '\nلغو11' })).to.deep.equal({ outcome: 'empty' });
  });

  it('prints each link by its index among the run’s targets', () => {
    const content = aText('{{link "https://b.test/"}} {{link}}');
    const targets = targetsOf(content, 'https://main.test/');
    expect(targets).to.deep.equal(['https://main.test/', 'https://b.test/']);
    expect(
      textOf('{{link "https://b.test/"}} {{link}}', {}, { targets, mainLink: 'https://main.test/' }),
    ).to.equal('clb.ir/code1 clb.ir/code0');
  });

  it('gives a main link that is also written out one index', () => {
    const content = aText('{{link "https://a.test/"}}');
    expect(targetsOf(content, 'https://a.test/')).to.deep.equal(['https://a.test/']);
  });

  it('says that {{link}} needs a main link', () => {
    expect(() => write('{{link}}', {})).to.throw('main link');
  });

  it('refuses to number more links than a code can tell apart', () => {
    const targets = Array.from({ length: 59 }, (_, i) => `https://a.test/${i}`);
    expect(() => write('x', {}, { targets })).to.throw('at most 58');
  });

  it('strips invisible marks from values and text, but not the ZWNJ of a Persian word', () => {
    expect(textOf('\u200fسلام {{name}}، می‌آیید؟', { name: '\u2068آقای حسینی‌نژاد\u2069' })).to.equal(
      'سلام آقای حسینی‌نژاد، می‌آیید؟',
    );
  });

  it('keeps the ZWNJ between a value and its suffix', () => {
    expect(textOf('{{city}}\u200cها', { city: 'شیرازی' })).to.equal('شیرازی\u200cها');
  });

  it('prints nothing of JavaScript, whatever the values are', () => {
    const values = JSON.parse('{"__proto__": {"name": "x"}}') as Values;
    expect(write('{{name}}', values)).to.deep.equal({ outcome: 'missing-field', field: 'name' });
  });
});

describe('templates/compile: the length of an SMS', () => {
  it('counts the opt-out line and the whole link', () => {
    const written = write(
      '{{link}}',
      {},
      { targets: ['https://a.test/'], mainLink: 'https://a.test/', optOutLine: ' Stop: send 11' },
    );
    expect(written).to.deep.equal({
      outcome: 'text',
      text: 'clb.ir/code0 Stop: send 11',
      encoding: 'gsm7',
      units: 26,
      parts: 1,
      fits: [],
    });
  });

  it('lets exactly 160 septets through and never cuts the 161st', () => {
    expect(write('{{x}}', { x: 'a'.repeat(160) })).to.include({ outcome: 'text', units: 160, parts: 1 });
    const long = 'a'.repeat(161);
    expect(write('{{x}}', { x: long })).to.deep.equal({
      outcome: 'too-long',
      units: 161,
      parts: 2,
      text: long,
    });
  });

  it('lets 160 Persian characters through in three parts, and holds the limit of parts on its own', () => {
    const x = 'س'.repeat(160);
    expect(write('{{x}}', { x })).to.include({ outcome: 'text', parts: 3 });
    expect(write('{{x}}', { x }, { limits: smsLimits({ maxParts: 2 }) })).to.include({
      outcome: 'too-long',
      parts: 3,
    });
    const wide = smsLimits({ maxUnits: 1000 });
    expect(write('{{x}}', { x: 'a'.repeat(460) }, { limits: wide })).to.include({
      outcome: 'too-long',
      parts: 4,
    });
  });

  it('leaves typography alone while the text fits', () => {
    expect(textOf('It’s {{x}}', { x: 'a' })).to.equal('It’s a');
  });

  it('writes Latin typography in GSM-7 when that makes a long text fit', () => {
    const limits = smsLimits({ maxParts: 1 });
    const written = write('It’s {{x}}', { x: 'a'.repeat(100) }, { limits });
    expect(written).to.include({ outcome: 'text', encoding: 'gsm7', units: 105, parts: 1 });
    expect(written).to.have.property('fits').that.deep.equals(['latin-typography']);
    const off = smsLimits({ maxParts: 1, latinTypography: false });
    expect(write('It’s {{x}}', { x: 'a'.repeat(100) }, { limits: off })).to.include({ outcome: 'too-long' });
  });

  it('leaves the typography of a Persian text alone: it would save nothing', () => {
    const x = 'س'.repeat(170);
    expect(write('“{{x}}”…', { x })).to.deep.equal({
      outcome: 'too-long',
      units: 173,
      parts: 3,
      text: `“${x}”…`,
    });
  });

  it('takes the short name when the full one does not fit', () => {
    const values = { name: 'آقای محمدرضا حسینی‌نژاد', shortName: 'آقای حسینی‌نژاد', x: 'س'.repeat(140) };
    const written = write('{{name}}، {{x}}', values);
    expect(written).to.include({ outcome: 'text', text: `آقای حسینی‌نژاد، ${values.x}`, units: 157 });
    expect(written).to.have.property('fits').that.deep.equals(['short-name']);
    expect(write('{{name}}، {{x}}', values, { limits: smsLimits({ shortNames: false }) })).to.include({
      outcome: 'too-long',
      units: 165,
    });
  });

  it('takes both fits where one is not enough', () => {
    const values = { name: 'Mr Constantine Papadopoulos', shortName: 'Mr Papadopoulos', x: 'a'.repeat(138) };
    const written = write('{{name}}’s {{x}}', values);
    expect(written).to.include({ outcome: 'text', encoding: 'gsm7', units: 156 });
    expect(written).to.have.property('fits').that.deep.equals(['latin-typography', 'short-name']);
  });

  it('keeps a text that fits with the short name alone, where plain typography would make it longer', () => {
    const values = { name: 'Mr Constantine Papadopoulos', shortName: 'Mr Papadopoulos', x: '€'.repeat(120) };
    const written = write('{{name}}’s {{x}}', values, { limits: smsLimits({ maxUnits: 140 }) });
    expect(written).to.include({ outcome: 'text', encoding: 'ucs2', units: 138 });
    expect(written).to.have.property('fits').that.deep.equals(['short-name']);
  });

  it('does not count a short name as a fit where the text has no name', () => {
    expect(write('{{x}}', { name: 'a', shortName: 'b', x: 'a'.repeat(161) })).to.include({
      outcome: 'too-long',
    });
  });

  it('is written for a recipient in well under a tenth of a millisecond', () => {
    const compiled = compileSms(
      preparedText('{{name}}، هدیه {{brand}}: {{#if city}}{{city}}{{/if}}'),
      options(),
    );
    const start = performance.now();
    for (let i = 0; i < 10_000; i++) compiled.render({ name: `خانم ${i}`, brand: 'پارسا' }, links);
    expect((performance.now() - start) / 10_000, 'milliseconds each').to.be.below(0.1);
  });
});
