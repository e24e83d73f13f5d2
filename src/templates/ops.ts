import type { FieldNode, LinkNode, Node } from './nodes.ts';

/** What a message says of one recipient, by field name. An empty value is a missing one. */
export type Values = Record<string, string>;

/** One recipient's rendering. `missing` is the first printed field that had no value. */
export type Scope = {
  values: Values;
  url: (index: number) => string;
  /** the recipient's own address of unsubscription, printed by `{{unsubscribe}}`; null leaves that name to the values */
  unsubscribe: string | null;
  missing: string | null;
};

/** A step of rendering: a text as it stands, or what depends on the recipient. */
export type Op = string | ((scope: Scope) => string);

export type Writer = (node: FieldNode | LinkNode) => Op;

/** What counts as no in `{{#if field}}`, besides a missing value: values are texts by the time they get here. */
const NO = new Set(['false', '0', '۰']);

/** Turns a template into steps, once; each recipient then costs a few joined texts and no parsing. */
export function opsOf(nodes: Node[], writer: Writer): Op[] {
  const ops: Op[] = [];
  for (const node of nodes) {
    const op =
      node.kind === 'text' ? node.text : node.kind === 'choice' ? choiceOp(node, writer) : writer(node);
    const last = ops.at(-1);
    if (typeof op === 'string' && typeof last === 'string') ops[ops.length - 1] = last + op;
    else ops.push(op);
  }
  return ops;
}

function choiceOp(node: Extract<Node, { kind: 'choice' }>, writer: Writer): Op {
  const then = opsOf(node.then, writer);
  const otherwise = opsOf(node.otherwise, writer);
  return (scope) => run(isYes(valueOf(scope, node.field)) ? then : otherwise, scope);
}

function isYes(value: string): boolean {
  return value.trim() !== '' && !NO.has(value);
}

export function run(ops: Op[], scope: Scope): string {
  let text = '';
  for (const op of ops) text += typeof op === 'string' ? op : op(scope);
  return text;
}

/** A step that prints a field by `write`; a recipient without a value is noted, never greeted as "Hi !". */
export function fieldOp(name: string, write: (value: string) => string): Op {
  return (scope) => {
    const value = valueOf(scope, name);
    if (value.trim() === '') {
      scope.missing ??= name;
      return '';
    }
    return write(value);
  };
}

/** Only own properties: nothing of JavaScript's prototypes can be printed. */
function valueOf(scope: Scope, name: string): string {
  if (name === 'unsubscribe' && scope.unsubscribe !== null) return scope.unsubscribe;
  return Object.hasOwn(scope.values, name) ? (scope.values[name] ?? '') : '';
}
