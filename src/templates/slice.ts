import type { Flat } from './flat.ts';
import { placeAt, type Node, type TextNode } from './nodes.ts';

/**
 * The part of a tree that lies within a stretch of its flattened text, with places of the source. A choice that only
 * partly lies there gives what of it does.
 */
export function createSlicer(nodes: Node[], flat: Flat): (start: number, end: number) => Node[] {
  const offsets = new Map<Node, number>(flat.texts.map(({ node, at }) => [node, at]));
  for (const mark of flat.marks) {
    if (mark.kind === 'print' || mark.kind === 'open') offsets.set(mark.node, mark.at);
  }
  return (start, end) => {
    const slice = (list: Node[]): Node[] =>
      list.flatMap((node): Node[] => {
        const at = offsets.get(node) ?? 0;
        if (node.kind === 'text') return cut(node, start - at, end - at);
        const within = at >= start && at < end;
        if (node.kind === 'optional') return slice(node.body);
        if (node.kind !== 'choice') return within ? [node] : [];
        return within ? [node] : [...slice(node.then), ...slice(node.otherwise)];
      });
    return slice(nodes);
  };
}

function cut(node: TextNode, from: number, to: number): Node[] {
  const start = Math.max(0, from);
  const text = node.text.slice(start, Math.max(start, to));
  if (text === '') return [];
  return [{ ...node, text, place: node.block === true ? node.place : placeAt(node.text, start, node.place) }];
}
