import type { CalendarName } from '../contract/words.ts';

/** A place in a template's source; both start at 1. */
export type Place = { line: number; column: number };

/** Where in HTML something is printed, which decides how it is written. `label` is text that can hold no tags (title). */
export type Context = 'text' | 'anchor-text' | 'label' | 'attribute' | 'address';

/** How a value is written; each by the reader's language. */
export type Format =
  | { kind: 'date'; style: 'day' | 'full' | 'weekday'; calendar: CalendarName | null }
  | { kind: 'time' | 'number' | 'digits' | 'ordinal' }
  /** `unit` null: the one that the organisation's amounts are kept in */
  | { kind: 'money'; unit: 'rial' | 'toman' | null }
  | { kind: 'plural'; one: string; other: string };

/** What a condition asks of its field. */
export type Test =
  { kind: 'yes' } | { kind: 'is'; value: string | number } | { kind: 'gt' | 'lt'; value: number };

/** `block`: the text came with a block, so that offsets in it are not offsets in the source. */
export type TextNode = { kind: 'text'; text: string; place: Place; block?: true };
export type FieldNode = {
  kind: 'field';
  name: string;
  /** null: as it is */
  format: Format | null;
  /** stands where the reader has no value; null leaves the reader out */
  fallback: string | null;
  /** null outside of HTML */
  context: Context | null;
  place: Place;
};
/** `target` null: the campaign's main link. */
export type LinkNode = { kind: 'link'; target: string | null; context: Context | null; place: Place };
export interface ChoiceNode<N = Node> {
  kind: 'choice';
  field: string;
  test: Test;
  then: N[];
  otherwise: N[];
  place: Place;
}
/** Left out when an SMS is too long; in a mail it always stands. */
export interface OptionalNode<N = Node> {
  kind: 'optional';
  body: N[];
  place: Place;
}
/** A block's name in the source; `version` null: the newest. Its own nodes stand here once it is inlined. */
export type BlockNode = { kind: 'block'; name: string; version: number | null; place: Place };

/** All that a template ready for use can hold; nothing else of Handlebars gets past the parser. */
export type Node = TextNode | FieldNode | LinkNode | ChoiceNode | OptionalNode;
/** What was read of a source, its blocks still names. */
export type SourceNode =
  TextNode | FieldNode | LinkNode | ChoiceNode<SourceNode> | OptionalNode<SourceNode> | BlockNode;

/** Something wrong in one source text. `code` is stable, `message` says how to cure it. */
export type SourceFault = Place & { code: string; message: string };

export const START: Place = { line: 1, column: 1 };

export function textNode(text: string, place: Place = START): TextNode {
  return { kind: 'text', text, place };
}

export function linkNode(target: string | null, place: Place = START): LinkNode {
  return { kind: 'link', target, context: null, place };
}

export function fieldNode(name: string, over: Partial<FieldNode> = {}): FieldNode {
  return { kind: 'field', name, format: null, fallback: null, context: null, place: START, ...over };
}

export function fault(place: Place, code: string, message: string): SourceFault {
  return { line: place.line, column: place.column, code, message };
}

/** The place of an offset in a text that itself begins at `start`. */
export function placeAt(text: string, offset: number, start: Place = START): Place {
  const before = text.slice(0, offset);
  const newline = before.lastIndexOf('\n');
  if (newline === -1) return { line: start.line, column: start.column + before.length };
  return { line: start.line + before.split('\n').length - 1, column: before.length - newline };
}

/** Every node, those inside of choices included, in the order of the source. */
export function* everyNode<N extends SourceNode>(nodes: N[]): Generator<N> {
  for (const node of nodes) {
    yield node;
    for (const inner of insideOf(node)) yield* everyNode(inner as N[]);
  }
}

function insideOf(node: SourceNode): SourceNode[][] {
  if (node.kind === 'choice') return [node.then, node.otherwise];
  return node.kind === 'optional' ? [node.body] : [];
}

/** Whether a field is printed whatever the values are: not only in one branch of a choice. */
export function alwaysPrints(nodes: Node[], name: string): boolean {
  return nodes.some((node) => {
    if (node.kind === 'choice') return alwaysPrints(node.then, name) && alwaysPrints(node.otherwise, name);
    return node.kind === 'field' && node.name === name;
  });
}

/** The same tree with each field and link as `change` gives it back. */
export function mapPrints(
  nodes: Node[],
  change: (node: FieldNode | LinkNode) => FieldNode | LinkNode,
): Node[] {
  return nodes.map((node) => {
    if (node.kind === 'text') return node;
    if (node.kind === 'optional') return { ...node, body: mapPrints(node.body, change) };
    if (node.kind !== 'choice') return change(node);
    const { then, otherwise } = node;
    return { ...node, then: mapPrints(then, change), otherwise: mapPrints(otherwise, change) };
  });
}

/** Texts that stand side by side as one: HTML must be judged over the seam. */
export function joinTexts<N extends SourceNode>(nodes: N[]): N[] {
  const joined: N[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const same = node.kind === 'text' && last?.kind === 'text' && node.block === last.block;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}
