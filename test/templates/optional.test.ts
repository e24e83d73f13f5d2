import { expect } from 'chai';
import { greeting } from '../../src/contacts/names.ts';
import { compileSms } from '../../src/templates/compile-sms.ts';
import type { SmsText } from '../../src/templates/fits.ts';
import type { Values } from '../../src/templates/print.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { aText, smsLimits } from '../support/builders/template.ts';

function write(text: string, values: Values, limits: Partial<Settings['sms']> = {}): SmsText {
  const prepared = aText(text).prepared.en ?? { text: [] };
  const where = { language: 'en' as const, zone: 'Asia/Tehran', currency: 'IRT' as const };
  const rest = { targets: [], mainLink: null, optOutLine: '', limits: smsLimits(limits) };
  return compileSms(prepared, { ...where, ...rest }).render(values, { url: () => 'x' });
}
const units = (maxUnits: number) => ({ maxUnits });

describe('templates/fits: optional blocks', () => {
  const text = 'Hi{{#optional}} AAAA{{/optional}} b{{#optional}} CCCC{{/optional}} d';

  it('writes them while the text fits', () => {
    expect(write(text, {}, units(16))).to.include({ outcome: 'text', text: 'Hi AAAA b CCCC d' });
    expect(write(text, {}, units(16)))
      .to.have.property('fits')
      .that.deep.equals([]);
  });

  it('leaves them out from the last to the first, and no more than is needed', () => {
    expect(write(text, {}, units(15))).to.include({ text: 'Hi AAAA b d' });
    expect(write(text, {}, units(10))).to.include({ text: 'Hi b d' });
    expect(write(text, {}, units(10)))
      .to.have.property('fits')
      .that.deep.equals(['optional-dropped']);
  });

  it('never cuts the rest', () => {
    expect(write(text, {}, units(5))).to.deep.equal({
      outcome: 'too-long',
      units: 6,
      parts: 1,
      text: 'Hi b d',
    });
  });

  it('leaves none out where the settings say so', () => {
    expect(write(text, {}, { maxUnits: 15, optionalBlocks: false })).to.include({ outcome: 'too-long' });
  });

  it('leaves out what stands inside of another before the other', () => {
    const nested = 'x{{#optional}} A{{#optional}} B{{/optional}}{{/optional}}';
    expect(write(nested, {}, units(5))).to.include({ text: 'x A B' });
    expect(write(nested, {}, units(4))).to.include({ text: 'x A' });
    expect(write(nested, {}, units(1))).to.include({ text: 'x' });
  });

  it('asks for the fields of a block that stands', () => {
    expect(write('x{{#optional}} {{a}}{{/optional}}', {})).to.deep.equal({
      outcome: 'missing-field',
      field: 'a',
    });
  });

  it('tries typography and the short name first, and keeps them when blocks go', () => {
    const values = { name: 'Mr Constantine Papadopoulos', shortName: 'Mr P' };
    const source = '{{name}}’s text{{#optional}}, more of it{{/optional}}';
    const dropped = write(source, values, units(12));
    expect(dropped).to.include({ outcome: 'text', text: "Mr P's text" });
    expect(dropped)
      .to.have.property('fits')
      .that.deep.equals(['latin-typography', 'short-name', 'optional-dropped']);
    expect(write(source, values, units(30))).to.include({ text: "Mr P's text, more of it" });
  });

  it('shortens the greeting with the name', () => {
    const values = {
      greeting: 'Dear Constantine Papadopoulos',
      shortGreeting: 'Dear Papadopoulos',
      shortName: 'P',
    };
    const result = write('{{greeting}}, hello', values, units(25));
    expect(result).to.include({ outcome: 'text', text: 'Dear Papadopoulos, hello' });
    expect(result).to.have.property('fits').that.deep.equals(['short-name']);
  });

  it('does not leave out the only words there are', () => {
    expect(write('{{#optional}}AAAA{{/optional}}', {}, units(3))).to.include({ outcome: 'too-long' });
  });
});

describe('contacts/names: a greeting', () => {
  const named = (title: string | null, firstName: string | null, lastName: string | null) => ({
    title,
    firstName,
    lastName,
  });

  it('greets by title and last name', () => {
    expect(greeting(named('خانم', 'مریم', 'رضایی'), 'fa')).to.equal('خانم رضایی گرامی');
    expect(greeting(named('Ms', 'Maryam', 'Rezaei'), 'en')).to.equal('Dear Ms Rezaei');
  });

  it('never guesses a gender: without a title it says the name', () => {
    expect(greeting(named(null, 'مریم', 'رضایی'), 'fa')).to.equal('مریم رضایی گرامی');
  });

  it('is neutral where there is no name', () => {
    expect(greeting(named('خانم', null, null), 'fa')).to.equal('مشتری گرامی');
    expect(greeting(named(null, null, null), 'en')).to.equal('Dear customer');
  });
});
