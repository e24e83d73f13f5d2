import type { components } from '../../api/schema.ts';
import type { Op } from './vocabulary.ts';

export type Rule = components['schemas']['RuleInput'];
export type Value = string | number | boolean | (string | number)[];

/** A clause while it is written: field, operator and value come one after the other. `not` turns it round. */
export type Row = {
  id: string;
  not: boolean;
  field: string | null;
  op: Op | null;
  value: Value | null;
  days: number | null;
};

/** Rules that belong together. `not` turns the whole of it round: none of them, or not all of them. */
export type Group = { id: string; not: boolean; join: 'all' | 'any'; parts: Node[] };
export type Node = Group | Row;

/** A rule in which values may still be missing; what a draft is kept as. */
export type LooseRule =
  | { all: LooseRule[] }
  | { any: LooseRule[] }
  | { not: LooseRule }
  | { field: string | null; op: Op | null; value?: Value; days?: number };

let made = 0;
/** Names a part for as long as the page is open, so that its fields keep their focus while others come and go. */
const nextId = (): string => `r${++made}`;

export const isGroup = (node: Node): node is Group => 'parts' in node;

export const aRow = (): Row => ({
  id: nextId(),
  not: false,
  field: null,
  op: null,
  value: null,
  days: null,
});

export const aGroup = (join: Group['join'], parts: Node[]): Group => ({
  id: nextId(),
  not: false,
  join,
  parts,
});

/** The same under a name of its own. */
export function copyOf(node: Node): Node {
  const copy = { ...node, id: nextId() };
  return isGroup(copy) ? { ...copy, parts: copy.parts.map(copyOf) } : copy;
}

/** A rule as the builder shows it: always a group at the top, and twice turned round is not at all. */
export function fromRule(rule: LooseRule): Group {
  const node = nodeOf(rule, false);
  return isGroup(node) ? node : aGroup('all', [node]);
}

function nodeOf(rule: LooseRule, not: boolean): Node {
  if ('not' in rule) return nodeOf(rule.not, !not);
  const join = 'all' in rule ? 'all' : 'any';
  if ('field' in rule) {
    const { field, op, value = null, days = null } = rule;
    return { id: nextId(), not, field, op, value, days };
  }
  const parts = 'all' in rule ? rule.all : rule.any;
  return {
    ...aGroup(
      join,
      parts.map((part) => nodeOf(part, false)),
    ),
    not,
  };
}

/** The rule that a tree says, with what is still missing left out of its clauses. An empty tree is everyone. */
export function toLooseRule(root: Group): LooseRule {
  if (root.parts.length === 0) return { all: [] };
  const [only] = root.parts;
  // A group of one says no more than the one, and a level is saved.
  if (root.parts.length === 1 && only !== undefined && !root.not) return ruleOf(only);
  return ruleOf(root);
}

function ruleOf(node: Node): LooseRule {
  const plain = isGroup(node) ? groupRule(node) : clauseOf(node);
  return node.not ? { not: plain } : plain;
}

function groupRule({ join, parts }: Group): LooseRule {
  return join === 'all' ? { all: parts.map(ruleOf) } : { any: parts.map(ruleOf) };
}

function clauseOf({ field, op, value, days }: Row): LooseRule {
  return { field, op, ...(value === null ? {} : { value }), ...(days === null ? {} : { days }) };
}

/** Where each part stands in the rule that is sent, as the server names places: `rule.all.1.not`. */
export function placesOf(root: Group): Map<string, string> {
  const places = new Map<string, string>();
  const walk = (node: Node, path: string): void => {
    const here = node.not ? `${path}.not` : path;
    places.set(here, node.id);
    if (isGroup(node)) node.parts.forEach((part, at) => walk(part, `${here}.${node.join}.${at}`));
  };
  const [only] = root.parts;
  walk(root.parts.length === 1 && only !== undefined && !root.not ? only : root, 'rule');
  return places;
}

export function rowsOf(node: Node): Row[] {
  return isGroup(node) ? node.parts.flatMap(rowsOf) : [node];
}

/** How many levels the rule of a tree has; a clause alone has one. */
export function depthOf(root: Group): number {
  const deep = (node: Node): number => {
    const inside = isGroup(node) ? Math.max(0, ...node.parts.map(deep)) : 0;
    return 1 + (node.not ? 1 : 0) + inside;
  };
  const [only] = root.parts;
  return deep(root.parts.length === 1 && only !== undefined && !root.not ? only : root);
}
