import { expect } from 'chai';
import type { Clause, Rule } from '../../src/contract/segments.ts';
import { Op } from '../../src/contract/rule-words.ts';
import type { Known } from '../../src/segments/known.ts';
import { sentence as tell } from '../../src/segments/sentence.ts';

const known: Known = {
  segments: new Map(),
  names: new Map(),
  currency: 'IRT',
};
const sentence = (rule: Rule, language: 'fa' | 'en') => tell(rule, language, known);

const city: Clause = { field: 'city', op: 'is', value: 'تهران' };
const vip: Clause = { field: 'tags', op: 'has', value: 'vip' };
const birthday: Clause = { field: 'occasion.birthday', op: 'isToday' };

describe('segments/sentence', () => {
  it('reads as a person would say it, in both languages', () => {
    const rule: Rule = { all: [city, { any: [vip, birthday] }] };
    expect(sentence(rule, 'en')).to.equal(
      'Contacts whose city is “تهران” and (whose tags include “vip” or whose birthday is today).',
    );
    expect(sentence(rule, 'fa')).to.equal(
      'مخاطبانی که شهرشان «تهران» است و (برچسب‌هایشان «vip» را دارد یا زادروزشان امروز است).',
    );
  });

  it('says everyone for the empty group', () => {
    expect(sentence({ all: [] }, 'en')).to.equal('All contacts.');
    expect(sentence({ all: [] }, 'fa')).to.equal('همهٔ مخاطبان.');
  });

  it('says that isNot is also true of the unknown', () => {
    expect(sentence({ ...city, op: 'isNot' }, 'en')).to.equal(
      'Contacts whose city is not “تهران” (or not known).',
    );
  });

  it('puts what is negated in brackets', () => {
    expect(sentence({ not: { any: [vip, birthday] } }, 'en')).to.equal(
      'Contacts who are not among those (whose tags include “vip” or whose birthday is today).',
    );
  });

  it('writes dates in the calendar of the language', () => {
    const rule: Rule = { field: 'createdAt', op: 'before', value: '2026-03-21' };
    expect(sentence(rule, 'en')).to.equal('Contacts whose day of entry is before 21 March 2026.');
    expect(sentence(rule, 'fa')).to.equal('مخاطبانی که روز ثبتشان پیش از ۱ فروردین ۱۴۰۵ است.');
  });

  it('abbreviates a long list and says how many are left out', () => {
    const value = Array.from({ length: 12 }, (_, i) => i);
    expect(sentence({ field: 'fields.points', op: 'in', value }, 'en')).to.equal(
      'Contacts whose field “points” is one of 0, 1, 2, 3, 4, 7 more.',
    );
  });

  it('tells consent and reach apart', () => {
    expect(sentence({ field: 'consent.sms', op: 'is', value: false }, 'en')).to.equal(
      'Contacts whose permission for SMS is refused.',
    );
    expect(sentence({ field: 'reachable.email', op: 'is', value: false }, 'fa')).to.equal(
      'مخاطبانی که با ایمیل در دسترس نیستند.',
    );
  });

  it('has words for every operator', () => {
    for (const op of Op.options) {
      for (const language of ['fa', 'en'] as const) {
        expect(sentence({ field: 'city', op }, language)).not.to.contain('undefined');
      }
    }
  });
});
