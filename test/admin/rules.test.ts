import { expect } from 'chai';
import {
  add,
  changeRow,
  duplicate,
  joinBy,
  remove,
  withField,
  withOp,
  wrap,
} from '../../src/admin/parts/rules/edit.ts';
import {
  aGroup,
  aRow,
  depthOf,
  fromRule,
  placesOf,
  rowsOf,
  toLooseRule,
  type Group,
  type LooseRule,
} from '../../src/admin/parts/rules/tree.ts';
import { vocabularyFrom } from '../../src/admin/parts/rules/vocabulary.ts';
import { faultOf, lackOf, wholeRule } from '../../src/admin/parts/rules/whole.ts';
import { Rule } from '../../src/contract/segments.ts';
import { vocabularyOf } from '../../src/segments/fields.ts';

const words = vocabularyFrom(vocabularyOf([{ name: 'points', type: 'number' }]));
const tehran: LooseRule = { field: 'city', op: 'is', value: 'Tehran' };
const vip: LooseRule = { field: 'tags', op: 'has', value: 'vip' };
const bought: LooseRule = { field: 'orders.count', op: 'gte', value: 2, days: 90 };

/** The id of the nth clause, from the top. */
const rowAt = (tree: Group, at: number): string => rowsOf(tree)[at]?.id ?? '';

describe('building rules in the pages', () => {
  it('shows every rule and says the same rule again', () => {
    const rules: LooseRule[] = [
      { all: [] },
      tehran,
      { not: tehran },
      { all: [tehran, { any: [vip, { not: bought }] }] },
      { not: { any: [tehran, { all: [vip, bought] }] } },
    ];
    for (const rule of rules) expect(toLooseRule(fromRule(rule)), JSON.stringify(rule)).to.deep.equal(rule);
  });

  it('says a group of one, and what is turned round twice, as what it comes to', () => {
    expect(toLooseRule(fromRule({ all: [tehran] }))).to.deep.equal(tehran);
    expect(toLooseRule(fromRule({ not: { not: tehran } }))).to.deep.equal(tehran);
  });

  it('builds a birthday within a week and a language, clause by clause', () => {
    let tree = add(fromRule({ all: [] }), 'nowhere', aRow());
    expect(tree.parts).to.have.length(0);
    tree = add(add(tree, tree.id, aRow()), tree.id, aRow());
    tree = changeRow(tree, rowAt(tree, 0), (row) => withField(row, 'occasion.birthday', words));
    tree = changeRow(tree, rowAt(tree, 1), (row) => withField(row, 'language', words));
    expect(faultOf(tree, words)).to.equal('unfinished');
    tree = changeRow(tree, rowAt(tree, 1), (row) => ({ ...row, value: 'fa' }));
    const rule = wholeRule(tree, words);
    expect(rule).to.deep.equal({
      all: [
        { field: 'occasion.birthday', op: 'within', value: 7 },
        { field: 'language', op: 'is', value: 'fa' },
      ],
    });
    expect(Rule.parse(rule)).to.deep.equal(rule);
  });

  it('leaves a tree that can be asked when parts are taken away', () => {
    const tree = fromRule({ any: [tehran, { all: [vip, bought] }] });
    const withoutTwo = remove(remove(tree, rowAt(tree, 1)), rowAt(tree, 2));
    expect(toLooseRule(withoutTwo)).to.deep.equal(tehran);
    const nobody = remove({ ...withoutTwo, not: true }, rowAt(tree, 0));
    expect(wholeRule(nobody, words)).to.deep.equal({ all: [] });
  });

  it('wraps, doubles and turns round without touching the rest', () => {
    const tree = fromRule({ all: [tehran, vip] });
    const wrapped = wrap(tree, rowAt(tree, 1));
    expect(wrapped.parts[0]).to.equal(tree.parts[0]);
    expect(toLooseRule(wrapped)).to.deep.equal({
      all: [tehran, { any: [vip, { field: null, op: null }] }],
    });
    const twice = duplicate(tree, rowAt(tree, 0));
    expect(toLooseRule(twice)).to.deep.equal({ all: [tehran, tehran, vip] });
    expect(new Set(rowsOf(twice).map(({ id }) => id)).size).to.equal(3);
    expect(toLooseRule(joinBy(tree, tree.id, 'any', true))).to.deep.equal({ not: { any: [tehran, vip] } });
  });

  it('keeps operator and value when the kind stays, and begins anew when it does not', () => {
    const row = { ...aRow(), field: 'city', op: 'contains' as const, value: 'ran' };
    expect(withField(row, 'province', words)).to.include({ op: 'contains', value: 'ran' });
    expect(withField(row, 'createdAt', words)).to.include({ op: 'withinDays', value: 30 });
    expect(withField(row, 'consent.sms', words)).to.include({ op: 'is', value: true });
    const language = { ...aRow(), field: 'language', op: 'is' as const, value: 'fa' };
    expect(withField(language, 'zone', words)).to.include({ op: 'is', value: null });
    const window = { ...aRow(), field: 'orders.count', op: 'gte' as const, value: 2, days: 90 };
    expect(withField(window, 'fields.points', words)).to.include({ op: 'gte', value: null, days: null });
  });

  it('carries a value over to an operator that can take it', () => {
    const row = { ...aRow(), field: 'city', op: 'is' as const, value: 'Tehran' };
    expect(withOp(row, 'in', words).value).to.deep.equal(['Tehran']);
    expect(withOp(withOp(row, 'in', words), 'isNot', words).value).to.equal('Tehran');
    expect(withOp(row, 'missing', words).value).to.equal(null);
    const jalali = { ...aRow(), field: 'occasion.birthday', op: 'inJalaliMonth' as const, value: 7 };
    expect(withOp(jalali, 'inGregorianMonth', words).value).to.equal(null);
  });

  it('tells what a clause lacks', () => {
    const row = aRow();
    expect(lackOf(row, words)).to.equal('field');
    expect(lackOf({ ...row, field: 'fields.gone', op: 'is', value: 1 }, words)).to.equal('field');
    expect(lackOf({ ...row, field: 'city', op: 'gt', value: 1 }, words)).to.equal('op');
    expect(lackOf({ ...row, field: 'city', op: 'is', value: '  ' }, words)).to.equal('value');
    expect(lackOf({ ...row, field: 'orders.count', op: 'is', value: 1, days: 0 }, words)).to.equal('days');
    expect(lackOf({ ...row, field: 'city', op: 'exists' }, words)).to.equal(null);
  });

  it('knows the limits before the server has to say them', () => {
    const nested = (levels: number): LooseRule =>
      levels === 1 ? tehran : { any: [nested(levels - 1), vip] };
    expect(depthOf(fromRule(nested(8)))).to.equal(8);
    expect(faultOf(fromRule(nested(8)), words)).to.equal(null);
    expect(faultOf(fromRule(nested(9)), words)).to.equal('too-deep');
    const many = (count: number) =>
      aGroup('all', rowsOf(fromRule({ all: Array.from({ length: count }, () => vip) })));
    expect(faultOf(many(200), words)).to.equal(null);
    expect(faultOf(many(201), words)).to.equal('too-many');
  });

  it('finds the clause that the server names', () => {
    const tree = fromRule({ all: [tehran, { not: { any: [vip, { not: bought }] } }] });
    expect(placesOf(tree).get('rule.all.1.not.any.1.not')).to.equal(rowAt(tree, 2));
    const alone = fromRule(tehran);
    expect(placesOf(alone).get('rule')).to.equal(rowAt(alone, 0));
  });
});
