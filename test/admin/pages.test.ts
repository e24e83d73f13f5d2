import { expect } from 'chai';
import { linksInText } from '../../src/admin/pages/sandbox/links.ts';
import { READY } from '../../src/admin/pages/segments/ready.ts';
import { reasonsOf, sumOf } from '../../src/admin/pages/uncertain/sums.ts';
import { Rule } from '../../src/contract/segments.ts';
import { checkRule } from '../../src/segments/check.ts';
import { vocabularyOf } from '../../src/segments/fields.ts';
import { FIELDS, FIELD_GROUPS, OP_WORDS } from '../../src/admin/parts/rules/names.ts';

describe('words and rules of the pages', () => {
  it('has a word in both languages for every field and operator there is, and a place for each field', () => {
    const { fields, ops } = vocabularyOf([]);
    const placed = FIELD_GROUPS.flatMap(([, members]): readonly string[] => members);
    for (const { name } of fields) {
      expect(FIELDS[name], name).to.have.length(2);
      expect(placed, name).to.include(name);
    }
    for (const { op } of ops) expect(OP_WORDS[`op.${op}`], op).to.have.length(2);
  });

  it('offers ready rules that the server takes', () => {
    for (const [name, rule] of Object.entries(READY)) {
      const checked = checkRule(Rule.parse(rule), []);
      expect(checked, name).to.deep.equal(rule);
    }
  });

  it('finds the links of a text, short ones without a scheme too, and leaves the full stop', () => {
    const text = 'سارا، ببینید: https://club.example/l/Ab12cD34. یا chpr.ir/Ab12cD342، لغو11';
    expect(linksInText(text)).to.deep.equal([
      { href: 'https://club.example/l/Ab12cD34', label: 'https://club.example/l/Ab12cD34' },
      { href: 'https://chpr.ir/Ab12cD342', label: 'chpr.ir/Ab12cD342' },
    ]);
    expect(linksInText('Call 021.88, write to sara@example.com')).to.deep.equal([]);
  });

  it('adds up decisions that took several requests, with the commonest reason first', () => {
    const left = (id: string, why: 'settled' | 'expired') => ({ id, why, state: null });
    const sum = sumOf([
      { decided: 500, left: 1, why: [left('a', 'expired')] },
      { decided: 3, left: 2, why: [left('b', 'settled'), left('c', 'settled')] },
    ]);
    expect(sum).to.deep.include({ decided: 503, left: 3 });
    expect(reasonsOf(sum)).to.deep.equal([
      ['settled', 2],
      ['expired', 1],
    ]);
  });
});
