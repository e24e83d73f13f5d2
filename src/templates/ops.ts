import type { FieldNode, Format, LinkNode, Node, Test } from './nodes.ts';
import { numberOf } from './numbers.ts';
import { fixed, textOf, type Fixed, type Own, type Piece } from './pieces.ts';
import type { Print, Value, Values } from './print.ts';

export type { Values } from './print.ts';

/** Why a recipient cannot be written to: a printed field without a value, or with one that its format cannot write. */
export type Unwritten =
  { outcome: 'missing-field'; field: string } | { outcome: 'bad-value'; field: string; detail: string };

/** One recipient's rendering. `problem` is the first that was met. */
export type Scope = {
  values: Values;
  url: (index: number) => string;
  /** the recipient's own address of unsubscription, printed by `{{unsubscribe}}`; null leaves that name to the values */
  unsubscribe: string | null;
  problem: Unwritten | null;
  /** how many of the optional blocks stand, the first ones */
  optionals: number;
};

/** What depends on the recipient, or a text as it stands. */
export type Write = ((scope: Scope) => string | Own) | string;

/** A step of rendering: a text that is the same for all, what depends on the recipient, or a choice between steps. */
export type Op = Fixed | ((scope: Scope) => string | Own) | Branch;
type Branch = { takes(scope: Scope): boolean; then: Op[]; otherwise: Op[] };

/** The steps that print one thing; what stands around it for all is not of them that depend on the recipient. */
export type Writer = (node: FieldNode | LinkNode) => Write[];

/** Every optional block stands. */
export const ALL_OPTIONALS = Number.POSITIVE_INFINITY;

/** What counts as no in `{{#if field}}`, besides a missing value. */
const NO = new Set<Value>([false, 0, 'false', '0', '۰']);

/** Turns a template into steps, once; each recipient then costs a few joined texts and no parsing. */
export function opsOf(nodes: Node[], writer: Writer): Op[] {
  let optionals = 0;
  const writeAll = (list: Node[]): Op[] => {
    const ops: (Op | string)[] = [];
    for (const op of list.flatMap(writeOne)) {
      const last = ops.at(-1);
      if (typeof op === 'string' && typeof last === 'string') ops[ops.length - 1] = last + op;
      else ops.push(op);
    }
    return ops.flatMap((op) => (typeof op === 'string' ? (op === '' ? [] : [fixed(op)]) : [op]));
  };
  const writeOne = (node: Node): (Op | string)[] => {
    switch (node.kind) {
      case 'text':
        return [node.text];
      case 'choice': {
        const holds = holdsOf(node.test);
        const takes = (scope: Scope): boolean => holds(valueOf(scope, node.field));
        return [{ takes, then: writeAll(node.then), otherwise: writeAll(node.otherwise) }];
      }
      case 'optional': {
        const index = optionals++;
        return [{ takes: (scope) => index < scope.optionals, then: writeAll(node.body), otherwise: [] }];
      }
      case 'field':
      case 'link':
        return writer(node);
    }
  };
  return writeAll(nodes);
}

/** How many optional blocks a text has; they are numbered in the order in which they begin. */
export function countOptionals(nodes: Node[]): number {
  return nodes.reduce((sum, node) => {
    if (node.kind === 'optional') return sum + 1 + countOptionals(node.body);
    if (node.kind === 'choice') return sum + countOptionals(node.then) + countOptionals(node.otherwise);
    return sum;
  }, 0);
}

/** Values that came from a file are texts, so numbers are compared as what they say, in whichever digits. */
function holdsOf(test: Test): (value: Value) => boolean {
  switch (test.kind) {
    case 'yes':
      return (value) => !isBlank(value) && !NO.has(value);
    case 'is': {
      const { value: wanted } = test;
      if (typeof wanted === 'number') return (value) => numberOf(value) === wanted;
      return (value) => String(value).trim() === wanted;
    }
    case 'gt':
      return (value) => (numberOf(value) ?? -Infinity) > test.value;
    case 'lt':
      return (value) => (numberOf(value) ?? Infinity) < test.value;
  }
}

/** One recipient's text. */
export function run(ops: Op[], scope: Scope): string {
  let text = '';
  for (const op of ops) {
    if (typeof op === 'function') text += textOf(op(scope));
    else if ('text' in op) text += op.text;
    else text += run(op.takes(scope) ? op.then : op.otherwise, scope);
  }
  return text;
}

/** Adds one recipient's text to `pieces`; what is written for the recipient alone stands in one piece where it can. */
export function write(ops: Op[], scope: Scope, pieces: Piece[]): void {
  for (const op of ops) {
    if (typeof op === 'function') append(pieces, op(scope));
    else if ('text' in op) pieces.push(op);
    else write(op.takes(scope) ? op.then : op.otherwise, scope, pieces);
  }
}

function append(pieces: Piece[], piece: string | Own): void {
  const last = pieces.at(-1);
  if (typeof last === 'string' && typeof piece === 'string') pieces[pieces.length - 1] = last + piece;
  else if (piece !== '') pieces.push(piece);
}

/** A step that is asked many times in one rendering, and works once. */
export function onceEach<T>(step: (scope: Scope) => T): (scope: Scope) => T {
  let last: { scope: Scope; made: T } | null = null;
  return (scope) => {
    if (last?.scope !== scope) last = { scope, made: step(scope) };
    return last.made;
  };
}

/** A step whose text is of the delivery alone. @param samples stand for each delivery's addresses */
export function ownOp(step: (scope: Scope) => string, samples: Scope): (scope: Scope) => Own {
  const like = fixed(step(samples));
  return (scope) => ({ text: step(scope), like });
}

/** A step that prints a field; a recipient without a value is noted, never greeted as "Hi !". */
export function fieldOp(
  node: FieldNode,
  print: Print,
  write: (text: string) => string,
): (scope: Scope) => string {
  const { name, fallback } = node;
  const printer = print(node.format);
  const instead = fallback === null ? null : write(fallback);
  return (scope) => {
    const value = valueOf(scope, name);
    if (isBlank(value)) {
      if (instead !== null) return instead;
      scope.problem ??= { outcome: 'missing-field', field: name };
      return '';
    }
    const text = printer(value);
    if (text !== null) return write(text);
    scope.problem ??= { outcome: 'bad-value', field: name, detail: wantedBy(node.format) };
    return '';
  };
}

function wantedBy(format: Format | null): string {
  if (format?.kind === 'date') return 'not a date';
  if (format?.kind === 'time') return 'not a time of day';
  return format?.kind === 'ordinal' ? 'not a whole number from 1 to 999999' : 'not a number';
}

function isBlank(value: Value): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Only own properties: nothing of JavaScript's prototypes can be printed. */
function valueOf(scope: Scope, name: string): Value {
  if (name === 'unsubscribe' && scope.unsubscribe !== null) return scope.unsubscribe;
  return Object.hasOwn(scope.values, name) ? (scope.values[name] ?? '') : '';
}
