import {
  textNode,
  type ChoiceNode,
  type FieldNode,
  type LinkNode,
  type Node,
  type TextNode,
} from './nodes.ts';

/** One mark of a flattened template: a field, a link, or the opening, the middle or the end of a choice. */
export type Mark =
  | { kind: 'print'; node: FieldNode | LinkNode; at: number }
  | { kind: 'open' | 'else' | 'close'; node: ChoiceNode; at: number };

/** A template laid out in one line, both branches of every choice one after the other; `at` are offsets in `text`. */
export type Flat = { text: string; marks: Mark[]; texts: { node: TextNode; at: number }[] };

/** Lays a template out, with `sign(mark)` standing where something is printed or chosen. */
export function flatten(nodes: Node[], sign: (mark: Mark) => string): Flat {
  const flat: Flat = { text: '', marks: [], texts: [] };
  layOut(nodes, flat, sign);
  return flat;
}

function layOut(nodes: Node[], flat: Flat, sign: (mark: Mark) => string): void {
  const put = (mark: Mark): void => {
    flat.marks.push(mark);
    flat.text += sign(mark);
  };
  for (const node of nodes) {
    const at = flat.text.length;
    if (node.kind === 'text') {
      flat.texts.push({ node, at });
      flat.text += node.text;
    } else if (node.kind === 'choice') {
      put({ kind: 'open', node, at });
      layOut(node.then, flat, sign);
      put({ kind: 'else', node, at: flat.text.length });
      layOut(node.otherwise, flat, sign);
      put({ kind: 'close', node, at: flat.text.length });
    } else if (node.kind === 'optional') {
      layOut(node.body, flat, sign);
    } else {
      put({ kind: 'print', node, at });
    }
  }
}

/** A change to the static text of a flattened template: `put` stands for what was from `start` to `end`. */
export type Splice = { start: number; end: number; put: Node };

/** Carries changes, sorted and each within one static text, back into the tree that `flat` was made of. */
export function weave(nodes: Node[], flat: Flat, splices: Splice[]): Node[] {
  const offsets = new Map(flat.texts.map(({ node, at }) => [node, at]));
  // Where two texts meet, what is put between them stands at the end of one and at the beginning of the other.
  const left = new Set(splices);
  const weaveAll = (list: Node[]): Node[] =>
    list.flatMap((node) => {
      if (node.kind === 'choice')
        return { ...node, then: weaveAll(node.then), otherwise: weaveAll(node.otherwise) };
      if (node.kind === 'optional') return { ...node, body: weaveAll(node.body) };
      return node.kind === 'text' ? weaveText(node, offsets.get(node) ?? 0, left) : node;
    });
  return weaveAll(nodes);
}

function weaveText(node: TextNode, at: number, splices: Set<Splice>): Node[] {
  const end = at + node.text.length;
  const woven: Node[] = [];
  let from = at;
  for (const splice of splices) {
    if (splice.start < at || splice.end > end) continue;
    woven.push(textNode(node.text.slice(from - at, splice.start - at), node.place), splice.put);
    from = splice.end;
    splices.delete(splice);
  }
  if (woven.length === 0) return [node];
  return [...woven, textNode(node.text.slice(from - at), node.place)];
}
