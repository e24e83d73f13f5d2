import type { Flat, Mark } from './flat.ts';
import { placeIn } from './html.ts';
import type { HtmlToken } from './html-tokens.ts';
import { fault, START, type Node, type Place, type SourceFault } from './nodes.ts';
import type { Signs } from './signs.ts';

/** A component as MJML takes it, its HTML and its tags behind signs: MJML never sees what a person wrote as HTML. */
export type Component = {
  tagName: string;
  attributes: Record<string, string | boolean>;
  children: Component[];
  content: string | null;
  place: Place;
};

export type Walk = {
  flat: Flat;
  tokens: HtmlToken[];
  signs: Signs;
  slice: (start: number, end: number) => Node[];
  faults: SourceFault[];
  /** marks for which no place was found yet */
  unplaced: Set<Mark>;
  /** the component in which a condition began */
  choices: Map<Node, Component>;
  stack: Component[];
  /** how many there were so far */
  components: number;
  root: Component | null;
};

export type OpenTag = Extract<HtmlToken, { type: 'open' }>;

/** Stands for whatever a mark will print, as in html.ts. */
export const LETTER = 'x';
export const PLACE_CURE =
  'A {{tag}} stands inside of mj-text or another component with text, or in a quoted alt, title or href.';

export function rawComponent(content: string, place: Place = START): Component {
  return { tagName: 'mj-raw', attributes: {}, children: [], content, place };
}

/** Whether every condition that begins in a stretch ends there. */
export function wholeChoices(marks: Mark[]): boolean {
  const count = (kind: Mark['kind'], node: Node) =>
    marks.filter((mark) => mark.kind === kind && mark.node === node);
  return marks.every(
    ({ kind, node }) =>
      kind === 'print' || (count('open', node).length === 1 && count('close', node).length === 1),
  );
}

export function unclosed({ tagName, place }: Component): SourceFault {
  return fault(place, 'unclosed', `<${tagName}> is not closed: end it by </${tagName}>.`);
}

export function marksIn(flat: Flat, start: number, end: number): Mark[] {
  return flat.marks.filter((mark) => mark.at >= start && mark.at < end);
}

export function report(walk: Walk, at: number, code: string, message: string): void {
  walk.faults.push(fault(placeIn(walk.flat, at), code, message));
}
