import { aGroup, aRow, copyOf, isGroup, type Group, type Node, type Row, type Value } from './tree.ts';
import type { Kind, Op, Vocabulary, Wants } from './vocabulary.ts';

/** Each edit gives a new tree; what it does not touch stays the same object. */

function mapNode(node: Node, id: string, change: (node: Node) => Node): Node {
  if (node.id === id) return change(node);
  if (!isGroup(node)) return node;
  const parts = node.parts.map((part) => mapNode(part, id, change));
  return parts.every((part, at) => part === node.parts[at]) ? node : { ...node, parts };
}

function onGroup(root: Group, id: string, change: (group: Group) => Group): Group {
  const changed = mapNode(root, id, (node) => (isGroup(node) ? change(node) : node));
  return isGroup(changed) ? changed : root;
}

export function changeRow(root: Group, id: string, change: (row: Row) => Row): Group {
  const changed = mapNode(root, id, (node) => (isGroup(node) ? node : change(node)));
  return isGroup(changed) ? changed : root;
}

/** Puts something at the end of a group. */
export function add(root: Group, groupId: string, node: Node): Group {
  return onGroup(root, groupId, (group) => ({ ...group, parts: [...group.parts, node] }));
}

/** Takes a part away; a group that has none left goes with it, but for the whole. */
export function remove(root: Group, id: string): Group {
  const without = (group: Group): Group => ({
    ...group,
    parts: group.parts
      .filter((part) => part.id !== id)
      .map((part) => (isGroup(part) ? without(part) : part))
      .filter((part) => !isGroup(part) || part.parts.length > 0),
  });
  const left = without(root);
  return left.parts.length === 0 ? { ...left, not: false, join: 'all' } : left;
}

/** Puts a part into a group of its own, with a second, empty clause beside it. */
export function wrap(root: Group, id: string): Group {
  const changed = mapNode(root, id, (node) => aGroup('any', [node, aRow()]));
  return isGroup(changed) ? changed : root;
}

/** The same once more, behind itself. */
export function duplicate(root: Group, id: string): Group {
  const twice = (group: Group): Group => ({
    ...group,
    parts: group.parts.flatMap((part) => {
      if (part.id === id) return [part, copyOf(part)];
      return [isGroup(part) ? twice(part) : part];
    }),
  });
  return twice(root);
}

export function joinBy(root: Group, id: string, join: Group['join'], not: boolean): Group {
  return onGroup(root, id, (group) => ({ ...group, join, not }));
}

/** With what a clause of a kind begins. */
const FIRST_OP: Partial<Record<Kind, Op>> = {
  occasion: 'within',
  moment: 'withinDays',
  figure: 'gte',
  number: 'gte',
};
const FIRST_DAYS: Partial<Record<Wants, number>> = { back: 30, ahead: 7 };

/** Another field: of the same kind, operator and value may stay; of another, the clause begins anew. */
export function withField(row: Row, name: string, vocabulary: Vocabulary): Row {
  const field = vocabulary.field(name);
  if (field === null || name === row.field) return row;
  const before = row.field === null ? null : vocabulary.field(row.field);
  if (before?.kind === field.kind && !NAMED.includes(field.kind)) return { ...row, field: name };
  const first = FIRST_OP[field.kind];
  const op = first !== undefined && field.ops.includes(first) ? first : (field.ops[0] ?? null);
  const fresh = { ...row, field: name, op: null, value: null, days: null };
  return op === null ? fresh : withOp(fresh, op, vocabulary);
}

/** What one of these names says nothing of another. */
const NAMED: Kind[] = ['groups', 'campaign', 'segment', 'word', 'bought', 'figure'];

/** Another operator: the value stays where it can stand there, too. */
export function withOp(row: Row, op: Op, vocabulary: Vocabulary): Row {
  const wants = vocabulary.wants(op);
  const before = row.op === null ? null : vocabulary.wants(row.op);
  if (wants === before && !(wants === 'month' && op !== row.op)) return { ...row, op };
  return { ...row, op, value: firstValue(row, before, wants, vocabulary) };
}

function firstValue(row: Row, before: Wants | null, wants: Wants, vocabulary: Vocabulary): Value | null {
  const kind = row.field === null ? null : vocabulary.field(row.field)?.kind;
  const { value } = row;
  if (before === 'one' && wants === 'many') {
    return typeof value === 'string' || typeof value === 'number' ? [value] : null;
  }
  if (before === 'many' && wants === 'one') return Array.isArray(value) ? (value[0] ?? null) : null;
  if ((before === 'back' || before === 'ahead') && (wants === 'back' || wants === 'ahead')) return value;
  if (wants === 'one' && (kind === 'boolean' || kind === 'reach')) return true;
  return FIRST_DAYS[wants] ?? null;
}
