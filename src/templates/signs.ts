import type { Mark } from './flat.ts';
import { textNode, type ChoiceNode, type Node } from './nodes.ts';

/** Enclose a number while a tool rewrites a text. Noncharacters: no checked source holds them (scan.ts). */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const SIGN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u');

/** What a sign stands for: a mark of the template, or a whole piece of it. */
export type Signed = Mark | { kind: 'nodes'; nodes: Node[] };

/** Signs that stand for parts of a template while its static text goes through a tool that knows nothing of them. */
export function createSigns() {
  const all: Signed[] = [];
  const numbers = new Map<string, number>();

  return {
    /** A new sign; things with the same `key` have the same one. */
    sign(signed: Signed, key: string | null = null): string {
      const known = key === null ? undefined : numbers.get(key);
      const number = known ?? all.push(signed) - 1;
      if (key !== null) numbers.set(key, number);
      return OPEN + number.toString() + CLOSE;
    },

    /** The template again, with what the tool has made of its text. */
    restore: (text: string): Node[] => restore(text, all),
  };
}
export type Signs = ReturnType<typeof createSigns>;

function restore(text: string, signed: Signed[]): Node[] {
  const root: Node[] = [];
  const open: { choice: ChoiceNode; outer: Node[] }[] = [];
  let nodes = root;
  for (const [i, piece] of text.split(SIGN).entries()) {
    if (i % 2 === 0) {
      if (piece !== '') nodes.push(textNode(piece));
      continue;
    }
    const one = signed[Number(piece)];
    if (one?.kind === 'nodes') nodes.push(...one.nodes);
    if (one?.kind === 'print') nodes.push({ ...one.node });
    if (one?.kind === 'open') {
      const choice: ChoiceNode = { ...one.node, then: [], otherwise: [] };
      nodes.push(choice);
      open.push({ choice, outer: nodes });
      nodes = choice.then;
    }
    if (one?.kind === 'else') nodes = open.at(-1)?.choice.otherwise ?? nodes;
    if (one?.kind === 'close') nodes = open.pop()?.outer ?? nodes;
  }
  return root;
}
