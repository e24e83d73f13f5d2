import { expect } from 'chai';
import fc from 'fast-check';
import { diffBudget, diffTexts, type DiffRow } from '../../src/templates/diff.ts';

const compare = (before: string, after: string) => diffTexts(before, after, diffBudget());
const textOf = (rows: DiffRow[], side: 'before' | 'after') =>
  rows.flatMap((row) => row[side]?.pieces.map(({ text }) => text) ?? []).join('');

describe('templates/diff', () => {
  it('shows a changed word inside its line, beside the lines that stay', () => {
    expect(
      compare('Hello {{name}},\nsee you on Monday.\nBye', 'Hello {{name}},\nsee you on Friday.\nBye'),
    ).to.deep.equal([
      {
        kind: 'same',
        before: { line: 1, pieces: [{ text: 'Hello {{name}},\n', changed: false }] },
        after: { line: 1, pieces: [{ text: 'Hello {{name}},\n', changed: false }] },
      },
      {
        kind: 'changed',
        before: {
          line: 2,
          pieces: [
            { text: 'see you on ', changed: false },
            { text: 'Monday.', changed: true },
            { text: '\n', changed: false },
          ],
        },
        after: {
          line: 2,
          pieces: [
            { text: 'see you on ', changed: false },
            { text: 'Friday.', changed: true },
            { text: '\n', changed: false },
          ],
        },
      },
      {
        kind: 'same',
        before: { line: 3, pieces: [{ text: 'Bye', changed: false }] },
        after: { line: 3, pieces: [{ text: 'Bye', changed: false }] },
      },
    ]);
  });

  it('takes a tag as one word, in Persian too', () => {
    const [row] = compare('سلام {{city "شهر شما"}} خوش آمدید', 'سلام {{city "شهرتان"}} خوش آمدید');
    expect(row?.before?.pieces.filter(({ changed }) => changed)).to.deep.equal([
      { text: '{{city "شهر شما"}}', changed: true },
    ]);
  });

  it('shows lines that are only on one side', () => {
    expect(compare('a\nb\nc\n', 'a\nc\nd\n').map(({ kind }) => kind)).to.deep.equal([
      'same',
      'removed',
      'same',
      'added',
    ]);
    expect(compare('', 'new').map(({ kind }) => kind)).to.deep.equal(['added']);
    expect(compare('', '')).to.deep.equal([]);
  });

  it('loses no character of either side, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b ', '\n', '{{x}}', '{', '}', '\r\n', ' ، '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = compare(before, after);
        expect([textOf(rows, 'before'), textOf(rows, 'after')]).to.deep.equal([before, after]);
      }),
    );
  });

  it('shows two large texts with nothing in common as replaced, without holding up the process', () => {
    for (const end of ['\n', ' ']) {
      const before = Array.from({ length: 9000 }, (_, i) => `a${i}`).join(end);
      const after = Array.from({ length: 9000 }, (_, i) => `b${i}`).join(end);
      const from = performance.now();
      const rows = compare(before, after);
      expect(performance.now() - from).to.be.below(5000); // some 50 ms
      expect(rows.map(({ kind }) => kind)).to.deep.equal(['changed']);
      expect(rows[0]?.before?.pieces.map(({ changed }) => changed)).to.not.include(false);
    }
  });

  it('spends no more than one budget on all the parts of an answer', () => {
    const budget = diffBudget();
    const lines = (word: string) => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join('\n');
    for (let part = 0; part < 6; part++) diffTexts(lines('a'), lines('b'), budget);
    expect(budget.edits).to.equal(0);
    expect(diffTexts('a\nb', 'a\nc', budget).map(({ kind }) => kind)).to.deep.equal(['changed']);
  });
});
