import { diffArrays } from 'diff';

/** A stretch of one side; `changed` is what the other side does not have. */
export type DiffPiece = { text: string; changed: boolean };
/** Whole lines of one side, the first of which is `line` (from 1). */
export type DiffSide = { line: number; pieces: DiffPiece[] };
/** What stands side by side: `same` on both, `changed` into another, or on one side only. */
export type DiffRow = {
  kind: 'same' | 'changed' | 'added' | 'removed';
  before: DiffSide | null;
  after: DiffSide | null;
};

/**
 * How many tokens one comparison may find added or removed before it gives up, and all of an answer's together.
 * The work grows with the square: 400 is some 25 ms on one core, so an answer is done within about 0.1 s.
 */
const MAX_EDITS = 400;
const ALL_EDITS = 1600;

/** What is left of an answer's work. Counted instead of timed, so that the same texts always compare the same. */
export type DiffBudget = { edits: number };
export const diffBudget = (): DiffBudget => ({ edits: ALL_EDITS });

/** Lines with their ends, so that joined pieces are the text again. */
const LINE = /[^\n]*\n|[^\n]+$/g;
/** A tag is one word, however long; so is a run of spaces. */
const WORD = /\{\{[^{}]*\}\}|\s+|[^\s{]+|\{/g;

/**
 * Compares two texts line by line, and changed lines word by word. Beyond the budget they are shown as wholly
 * replaced: a comparison never holds up the process, and never claims more sameness than it found.
 */
export function diffTexts(before: string, after: string, budget: DiffBudget): DiffRow[] {
  const rows: DiffRow[] = [];
  const at = { before: 1, after: 1 };
  const side = (which: 'before' | 'after', pieces: DiffPiece[]): DiffSide => {
    const line = at[which];
    for (const { text } of pieces) at[which] += text.split('\n').length - 1;
    return { line, pieces };
  };
  for (const { same, removed, added } of hunksOf(before, after, LINE, budget)) {
    if (same !== '') {
      const pieces = [{ text: same, changed: false }];
      rows.push({ kind: 'same', before: side('before', pieces), after: side('after', pieces) });
    } else if (removed !== '' && added !== '') {
      const words = wordsOf(removed, added, budget);
      rows.push({
        kind: 'changed',
        before: side('before', words.before),
        after: side('after', words.after),
      });
    } else if (added === '') {
      rows.push({ kind: 'removed', before: side('before', [{ text: removed, changed: true }]), after: null });
    } else {
      rows.push({ kind: 'added', before: null, after: side('after', [{ text: added, changed: true }]) });
    }
  }
  return rows;
}

/** Either `same`, or what was `removed` and `added` in one place. */
type Hunk = { same: string; removed: string; added: string };

function hunksOf(before: string, after: string, token: RegExp, budget: DiffBudget): Hunk[] {
  if (before === after) return before === '' ? [] : [{ same: before, removed: '', added: '' }];
  const maxEditLength = Math.min(MAX_EDITS, budget.edits);
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], { maxEditLength });
  if (changes === undefined) {
    budget.edits -= maxEditLength;
    return [{ same: '', removed: before, added: after }];
  }
  const hunks: Hunk[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = hunks.at(-1);
    const open = last !== undefined && last.same === '' ? last : null;
    if (!added && !removed) {
      hunks.push({ same: text, removed: '', added: '' });
      continue;
    }
    budget.edits -= value.length;
    if (open === null) hunks.push({ same: '', removed: removed ? text : '', added: added ? text : '' });
    else if (added) open.added += text;
    else open.removed += text;
  }
  return hunks;
}

function wordsOf(
  removed: string,
  added: string,
  budget: DiffBudget,
): { before: DiffPiece[]; after: DiffPiece[] } {
  const before: DiffPiece[] = [];
  const after: DiffPiece[] = [];
  for (const hunk of hunksOf(removed, added, WORD, budget)) {
    if (hunk.same !== '') {
      before.push({ text: hunk.same, changed: false });
      after.push({ text: hunk.same, changed: false });
    }
    if (hunk.removed !== '') before.push({ text: hunk.removed, changed: true });
    if (hunk.added !== '') after.push({ text: hunk.added, changed: true });
  }
  return { before, after };
}
