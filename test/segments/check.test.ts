import { expect } from 'chai';
import { z } from 'zod';
import { Rule } from '../../src/contract/segments.ts';
import { AppError, type Fault } from '../../src/lib/errors.ts';
import { checkRule } from '../../src/segments/check.ts';
import type { CustomField } from '../../src/settings/settings.ts';

const customFields: CustomField[] = [
  { name: 'points', type: 'number' },
  { name: 'shoeSize', type: 'text' },
];

/** As a request is read: first the shape, then what it says. */
function faultsOf(rule: unknown): Fault[] {
  const read = z.strictObject({ rule: Rule }).safeParse({ rule });
  if (!read.success) return read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  try {
    checkRule(read.data.rule, customFields);
  } catch (error) {
    if (error instanceof AppError && error.status === 422) return error.details.errors as Fault[];
    throw error;
  }
  return [];
}

const pathsOf = (rule: unknown) => faultsOf(rule).map(({ path }) => path);
const city = { field: 'city', op: 'is', value: 'تهران' };

describe('segments/check', () => {
  it('names the place of every mistake', () => {
    const rule = {
      all: [
        city,
        {
          any: [
            { field: 'city', op: 'gt', value: 3 },
            { field: 'citty', op: 'is', value: 'x' },
          ],
        },
      ],
    };
    expect(pathsOf(rule)).to.deep.equal(['rule.all.1.any.0.op', 'rule.all.1.any.1.field']);
  });

  it('says what may be written instead', () => {
    const [fault] = faultsOf({ field: 'tags', op: 'is', value: 'vip' });
    expect(fault?.message).to.equal(
      'does not suit tags; use one of has, hasNot, hasAny, hasAll, exists, missing',
    );
  });

  it('refuses a value of the wrong type, also within a list', () => {
    expect(pathsOf({ field: 'fields.points', op: 'gte', value: '12' })).to.deep.equal(['rule.value']);
    expect(pathsOf({ field: 'city', op: 'in', value: ['قم', { $ne: 1 }] })).to.deep.equal(['rule.value']);
    expect(pathsOf({ field: 'city', op: 'is', value: { $ne: null } })).to.deep.equal(['rule.value']);
    expect(pathsOf({ field: 'consent.sms', op: 'is', value: 'yes' })).to.deep.equal(['rule.value']);
    expect(pathsOf({ field: 'createdAt', op: 'before', value: '2026-02-30' })).to.deep.equal(['rule.value']);
    expect(pathsOf({ field: 'occasion.birthday', op: 'isToday', value: true })).to.deep.equal(['rule.value']);
  });

  it('knows only the custom fields of the settings', () => {
    expect(pathsOf({ field: 'fields.shoeSize', op: 'is', value: '42' })).to.deep.equal([]);
    expect(pathsOf({ field: 'fields.hat', op: 'is', value: '42' })).to.deep.equal(['rule.field']);
    expect(pathsOf({ field: 'fields.__proto__', op: 'exists' })).to.deep.equal(['rule.field']);
    expect(pathsOf({ field: '$where', op: 'is', value: 'sleep(1)' })).to.deep.equal(['rule.field']);
  });

  it('refuses what is no rule, two rules in one, and unknown keys', () => {
    for (const rule of [null, 3, [], 'x', {}, { all: [city], any: [city] }, { all: [city], $where: '1' }]) {
      expect(pathsOf(rule), JSON.stringify(rule)).to.deep.equal(['rule']);
    }
    expect(pathsOf({ ...city, role: 'admin' })).to.deep.equal(['rule.role']);
  });

  it('takes the empty group for everyone at the top, and nowhere else', () => {
    expect(checkRule({ all: [] }, [])).to.deep.equal({ all: [] });
    expect(pathsOf({ any: [] })).to.deep.equal(['rule.any']);
    expect(pathsOf({ not: { all: [] } })).to.deep.equal(['rule.not.all']);
  });

  it('allows eight levels and no ninth, however deep the nesting goes on', () => {
    const nested = (levels: number): unknown => (levels === 1 ? city : { not: nested(levels - 1) });
    expect(pathsOf(nested(8))).to.deep.equal([]);
    expect(pathsOf(nested(9))).to.have.length(1);
    let bottomless: unknown = city;
    for (let i = 0; i < 100_000; i++) bottomless = { not: bottomless };
    expect(pathsOf(bottomless)).to.have.length(1);
  });

  it('allows 200 clauses, lists of 500 and texts of 200 characters', () => {
    expect(pathsOf({ any: Array.from({ length: 200 }, () => city) })).to.deep.equal([]);
    expect(pathsOf({ any: Array.from({ length: 201 }, () => city) })).to.deep.equal(['rule']);
    expect(
      pathsOf({ field: 'city', op: 'in', value: Array.from({ length: 501 }, () => 'قم') }),
    ).to.deep.equal(['rule.value']);
    expect(pathsOf({ ...city, value: 'x'.repeat(201) })).to.deep.equal(['rule.value']);
  });

  it('brings values into the form in which contacts keep them', () => {
    expect(checkRule({ field: 'lastName', op: 'is', value: ' كريمي ' }, [])).to.have.property(
      'value',
      'کریمی',
    );
    expect(checkRule({ field: 'mobile', op: 'is', value: '۰۹۱۲ ۱۲۳ ۴۵۶۷' }, [])).to.have.property(
      'value',
      '+989121234567',
    );
    expect(checkRule({ field: 'email', op: 'in', value: ['Sara@Example.com'] }, []))
      .to.have.property('value')
      .deep.equal(['sara@example.com']);
  });

  it('refuses texts that MongoDB could not search for', () => {
    for (const value of ['a\u0000b', '\ud800', '\u200c', ' ']) {
      expect(pathsOf({ field: 'city', op: 'contains', value })).to.deep.equal(['rule.value']);
    }
  });

  it('allows a window only where something happened, of whole days up to ten years', () => {
    const bought = { field: 'orders.product', op: 'has', value: 'چای' };
    expect(pathsOf({ ...bought, days: 30 })).to.deep.equal([]);
    expect(checkRule({ ...bought, op: 'has', days: 30 }, [])).to.deep.equal({ ...bought, days: 30 });
    for (const days of [0, 1.5, '30', 3651, null]) {
      expect(pathsOf({ ...bought, days }), String(days)).to.deep.equal(['rule.days']);
    }
    const [fault] = faultsOf({ all: [{ ...city, days: 30 }] });
    expect(fault?.path).to.equal('rule.all.0.days');
    expect(fault?.message).to.contain('orders.count').and.to.contain('remove it');
  });

  it('wants days and months that there are', () => {
    const bad: [string, string, unknown][] = [
      ['occasion.birthday', 'within', 367],
      ['occasion.birthday', 'within', -1],
      ['occasion.birthday', 'inJalaliMonth', 13],
      ['occasion.birthday', 'inJalaliMonth', 0],
      ['orders.last', 'withinDays', '30'],
      ['contacted.any', 'notWithinDays', 3651],
      ['orders.count', 'gte', '3'],
      ['orders.sum', 'in', ['x']],
    ];
    for (const [field, op, value] of bad) {
      const [fault] = faultsOf({ field, op, value });
      expect(fault?.path, `${field} ${op}`).to.match(/^rule\.value/);
      expect(fault?.message).to.match(/^needs a /);
    }
  });

  it('gives operators that a field does not have no way in', () => {
    for (const [field, op] of [
      ['segment', 'in'],
      ['orders.count', 'exists'],
      ['contacted.sms', 'on'],
      ['occasion.birthday', 'withinDays'],
      ['createdAt', 'inNextDays'],
      ['city', 'has'],
    ]) {
      expect(pathsOf({ field, op, value: 'x' }), `${field} ${op}`).to.deep.equal(['rule.op']);
    }
  });
});
