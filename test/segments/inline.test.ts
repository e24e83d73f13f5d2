import { expect } from 'chai';
import type { Clause, Rule } from '../../src/contract/segments.ts';
import { inline, type Segments } from '../../src/segments/inline.ts';

const vip: Clause = { field: 'tags', op: 'has', value: 'vip' };
const isIn = (value: string): Clause => ({ field: 'segment', op: 'is', value });
const notIn = (value: string): Clause => ({ field: 'segment', op: 'isNot', value });

function segmentsOf(rules: Record<string, Rule>): Segments {
  return new Map(Object.entries(rules).map(([id, rule]) => [id, { id, name: id.toUpperCase(), rule }]));
}

const faultOf = (rule: Rule, rules: Record<string, Rule>) => inline(rule, segmentsOf(rules), null).fault;

describe('segments/inline', () => {
  it('puts the rules of other segments in the place of their names', () => {
    const rules = segmentsOf({ a: { any: [vip, isIn('b')] }, b: { not: vip } });
    expect(inline({ all: [isIn('a'), notIn('b')] }, rules, null).rule).to.deep.equal({
      all: [{ any: [vip, { not: vip }] }, { not: { not: vip } }],
    });
  });

  it('refuses a circle with the way round', () => {
    const rules = { a: { all: [vip, isIn('b')] }, b: { not: isIn('c') }, c: isIn('a') };
    expect(faultOf({ all: [vip, isIn('b')] }, rules)).to.deep.equal({
      path: 'rule.all.1.value',
      message: 'leads in a circle: “B” → “C” → “A” → “B”',
    });
  });

  it('refuses a segment that stands on itself, by the new rule that makes it so', () => {
    const self = { id: 'a', name: 'A', rule: vip };
    const { fault } = inline({ all: [isIn('b')] }, segmentsOf({ a: vip, b: isIn('a') }), self, 'rule');
    expect(fault).to.deep.equal({ path: 'rule.all.0.value', message: 'leads in a circle: “A” → “B” → “A”' });
  });

  it('takes the same segment named twice for no circle', () => {
    const rules = { a: { all: [isIn('c'), isIn('b')] }, b: isIn('c'), c: vip };
    expect(faultOf({ any: [isIn('a'), isIn('c')] }, rules)).to.equal(null);
  });

  it('refuses a segment that is not there, also within another', () => {
    expect(faultOf(isIn('x'), {})).to.deep.equal({
      path: 'rule.value',
      message: 'needs a segment, and there is none with the id x',
    });
    expect(faultOf({ not: isIn('a') }, { a: { all: [vip, isIn('x')] } })).to.deep.equal({
      path: 'rule.not.value',
      message: 'needs a segment, and there is none with the id x (through “A”)',
    });
  });

  it('holds a rule with its segments to the limits of a rule', () => {
    const many = { any: Array.from({ length: 101 }, () => vip) };
    expect(faultOf({ all: [isIn('a'), isIn('b')] }, { a: many, b: many })?.message).to.contain(
      'more than 200',
    );
    const nested = (levels: number): Rule => (levels === 1 ? vip : { not: nested(levels - 1) });
    expect(faultOf(isIn('a'), { a: nested(7) })).to.equal(null);
    expect(faultOf(isIn('a'), { a: nested(8) })?.message).to.contain('deeper than 8');
  });

  it('ends soon where each segment names the one before it many times', () => {
    const rules: Record<string, Rule> = { s0: vip };
    for (let at = 1; at < 7; at++)
      rules[`s${at}`] = { any: Array.from({ length: 150 }, () => isIn(`s${at - 1}`)) };
    const started = performance.now();
    expect(faultOf(isIn('s3'), rules)?.message).to.contain('more than 200');
    expect(performance.now() - started).to.be.below(200);
  });
});
