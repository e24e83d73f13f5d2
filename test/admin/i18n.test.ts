import { expect } from 'chai';
import { sayer, type Words } from '../../src/admin/words/i18n.ts';

const WORDS = {
  people_one: ['{{count, number}} person', '{{count, number}} نفر'],
  people_other: ['{{count, number}} people', '{{count, number}} نفر'],
  greet: ['Hello {{who}}', 'سلام {{who}}'],
  start: ['Start the $t(campaign)', 'شروع $t(campaign)'],
  code: ['Write {{name}} for the name', 'برای نام، {{name}} بنویسید'],
} satisfies Words;

describe('admin words', () => {
  const en = sayer('room', WORDS, 'en');
  const fa = sayer('room', WORDS, 'fa');

  it('writes numbers in the digits of the language, and chooses the form by the count', () => {
    expect(en('people', { count: 1 })).to.equal('1 person');
    expect(en('people', { count: 12_000 })).to.equal('12,000 people');
    expect(fa('people', { count: 12_000 })).to.equal('۱۲٬۰۰۰ نفر');
  });

  it('takes names of things from the glossary', () => {
    expect(en('start')).to.equal('Start the campaign');
    expect(fa('start')).to.equal('شروع کمپین');
  });

  it('takes what a person wrote as it is, also when it looks like a sign', () => {
    expect(en('greet', { who: '$t(campaign) {{count, number}}' })).to.equal(
      'Hello $t(campaign) {{count, number}}',
    );
  });

  it('leaves a field that stands for itself', () => {
    expect(en('code')).to.equal('Write {{name}} for the name');
  });

  it('shows a word that is missing', () => {
    expect(en('nowhere')).to.equal('⟦room.nowhere⟧');
  });
});
