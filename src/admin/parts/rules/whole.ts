import { depthOf, rowsOf, toLooseRule, type Group, type LooseRule, type Row, type Rule } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a clause still lacks, in the order in which it is filled in. */
export type Lack = 'field' | 'op' | 'value' | 'days';

export function lackOf(row: Row, vocabulary: Vocabulary): Lack | null {
  const field = row.field === null ? null : vocabulary.field(row.field);
  if (field === null) return 'field';
  if (row.op === null || !field.ops.includes(row.op)) return 'op';
  if (!isFull(row, vocabulary)) return 'value';
  if (row.days !== null && !isDays(row.days, 1, vocabulary.limits.days)) return 'days';
  return null;
}

function isFull({ op, value }: Row, { wants, limits }: Vocabulary): boolean {
  if (op === null) return false;
  switch (wants(op)) {
    case 'nothing':
      return true;
    case 'many':
      return Array.isArray(value) && value.length > 0 && value.length <= limits.list;
    case 'back':
      return isDays(value, 0, limits.days);
    case 'ahead':
      return isDays(value, 0, limits.ahead);
    case 'month':
      return isDays(value, 1, 12);
    case 'one':
      return typeof value === 'string' ? value.trim() !== '' && value.length <= limits.text : value !== null;
  }
}

function isDays(value: unknown, from: number, to: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}

/** What keeps a tree from being asked: clauses that lack something, or a limit that is passed. */
export type Fault = 'unfinished' | 'too-deep' | 'too-many';

export function faultOf(root: Group, vocabulary: Vocabulary): Fault | null {
  const rows = rowsOf(root);
  if (rows.length > vocabulary.limits.clauses) return 'too-many';
  if (depthOf(root) > vocabulary.limits.depth) return 'too-deep';
  return rows.some((row) => lackOf(row, vocabulary) !== null) ? 'unfinished' : null;
}

/** The rule to be asked; null while something is missing in it. */
export function wholeRule(root: Group, vocabulary: Vocabulary): Rule | null {
  if (faultOf(root, vocabulary) !== null) return null;
  const rule = toLooseRule(root);
  return isWhole(rule) ? rule : null;
}

function isWhole(rule: LooseRule): rule is Rule {
  if ('all' in rule) return rule.all.every(isWhole);
  if ('any' in rule) return rule.any.every(isWhole);
  if ('not' in rule) return isWhole(rule.not);
  return rule.field !== null && rule.op !== null;
}
