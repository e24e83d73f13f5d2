import { expect } from 'chai';
import type { Clause, Rule } from '../../src/contract/segments.ts';
import { fieldNames, kindOf, OPS, WANTS } from '../../src/segments/fields.ts';
import type { Known } from '../../src/segments/known.ts';
import { sentence as tell } from '../../src/segments/sentence.ts';

const known: Known = {
  segments: new Map([
    ['s1', { id: 's1', name: 'Loyal', rule: { field: 'orders.count', op: 'gte', value: 5 } }],
    ['s2', { id: 's2', name: 'Round', rule: { field: 'segment', op: 'is', value: 's2' } }],
  ]),
  names: new Map([
    ['g1', 'طلایی'],
    ['k1', 'نوروز'],
  ]),
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

  it('names languages, and shows no codes of ours', () => {
    const persian: Clause = { field: 'language', op: 'is', value: 'fa' };
    const either: Clause = { field: 'language', op: 'in', value: ['fa', 'en'] };
    expect(sentence(persian, 'en')).to.equal('Contacts whose language is Persian.');
    expect(sentence(persian, 'fa')).to.equal('مخاطبانی که زبانشان فارسی است.');
    expect(sentence(either, 'en')).to.contain('Persian, English');
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
      'Contacts whose consent to SMS is refused.',
    );
    expect(sentence({ field: 'reachable.email', op: 'is', value: false }, 'fa')).to.equal(
      'مخاطبانی که با ایمیل در دسترس نیستند.',
    );
  });

  const told: [Clause, string, string][] = [
    [
      { field: 'orders.last', op: 'notWithinDays', value: 90 },
      'who have not bought in the last 90 days',
      'در ۹۰ روز گذشته خرید نکرده‌اند',
    ],
    [
      { field: 'orders.sum', op: 'gte', value: 1_000_000, days: 30 },
      'whose total of purchases in the last 30 days is at least 1,000,000 tomans',
      'جمع خریدهایشان در ۳۰ روز گذشته دست‌کم ۱٬۰۰۰٬۰۰۰ تومان است',
    ],
    [
      { field: 'orders.count', op: 'isNot', value: 0 },
      'whose number of orders is not 0',
      'شمار خریدهایشان ۰ نیست',
    ],
    [
      { field: 'orders.category', op: 'hasAny', value: ['کتاب', 'غذا'], days: 90 },
      'who have bought from one of the categories “کتاب”, “غذا” in the last 90 days',
      'در ۹۰ روز گذشته از یکی از دسته‌های «کتاب»، «غذا» خرید کرده‌اند',
    ],
    [
      { field: 'orders.product', op: 'missing' },
      'who have not bought any product',
      'هیچ محصولی را نخریده‌اند',
    ],
    [
      { field: 'campaign.notOpened', op: 'has', value: 'k1' },
      'who received the campaign “نوروز” and left it unopened',
      'کمپین «نوروز» را گرفته و باز نکرده‌اند',
    ],
    [
      { field: 'campaign.clicked', op: 'hasNot', value: 'k1', days: 7 },
      'who did not click a link in the campaign “نوروز” in the last 7 days',
      'در ۷ روز گذشته روی پیوندی در کمپین «نوروز» نزده‌اند',
    ],
    [
      { field: 'contacted.sms', op: 'notWithinDays', value: 7 },
      'to whom no SMS was sent in the last 7 days',
      'در ۷ روز گذشته پیامکی برایشان فرستاده نشده است',
    ],
    [
      { field: 'groups', op: 'hasNot', value: 'g1' },
      'who are not in the group “طلایی”',
      'در گروه «طلایی» نیستند',
    ],
    [
      { field: 'occasion.birthday', op: 'within', value: 7 },
      'whose birthday is today or in the next 7 days',
      'زادروزشان امروز یا در ۷ روز آینده است',
    ],
    [
      { field: 'occasion.wedding', op: 'inJalaliMonth', value: 5 },
      'whose wedding anniversary falls in Mordad',
      'سالگرد ازدواجشان در مرداد است',
    ],
    [
      { field: 'createdAt', op: 'withinDays', value: 30 },
      'whose day of entry was in the last 30 days',
      'روز ثبتشان در ۳۰ روز گذشته بوده است',
    ],
    [
      { field: 'segment', op: 'isNot', value: 's1' },
      'who are not in the segment “Loyal” (whose number of orders is at least 5)',
      'در بخش «Loyal» نیستند (شمار خریدهایشان دست‌کم ۵ است)',
    ],
  ];

  for (const [clause, english, persian] of told) {
    it(`says “${english}” in both languages`, () => {
      expect(sentence(clause, 'en')).to.equal(`Contacts ${english}.`);
      expect(sentence(clause, 'fa')).to.equal(`مخاطبانی که ${persian}.`);
    });
  }

  it('comes to an end with a segment that leads back to itself, and names one that is gone by its id', () => {
    expect(sentence({ field: 'segment', op: 'is', value: 's2' }, 'en')).to.equal(
      'Contacts who are in the segment “Round” (who are in the segment “Round”).',
    );
    expect(sentence({ field: 'segment', op: 'is', value: 's9' }, 'en')).to.equal(
      'Contacts who are in the segment “s9”.',
    );
  });

  it('has words for every operator of every kind of field', () => {
    const fields = fieldNames([{ name: 'x', type: 'date' }]);
    for (const field of fields) {
      for (const op of OPS[kindOf(field, [{ name: 'x', type: 'date' }]) ?? 'text']) {
        for (const language of ['fa', 'en'] as const) {
          const day = ['on', 'before', 'after'].includes(op) ? '2026-03-21' : 1;
          const value = WANTS[op] === 'nothing' ? {} : { value: day };
          const words = sentence({ field, op, ...value }, language);
          expect(words, `${field} ${op}`).not.to.match(/undefined|NaN|Invalid/);
        }
      }
    }
  });
});
