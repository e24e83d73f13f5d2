import { convert, type HtmlToTextOptions } from 'html-to-text';
import { flatten, type Mark } from './flat.ts';
import { textNode, type ChoiceNode, type Node } from './nodes.ts';

/** Enclose a mark's number while HTML becomes text. Noncharacters: no checked source holds them (scan.ts). */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const SIGN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u');

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    {
      selector: 'a',
      options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true, noAnchorUrl: true },
    },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

/**
 * Makes the plain part of a mail from its HTML, once for all recipients: the template itself is converted, its fields
 * and conditions kept, so that no message is.
 */
export function plainPartOf(html: Node[]): Node[] {
  const marks: Mark[] = [];
  const numbers = new Map<string, number>();
  const sign = (mark: Mark): string => {
    // The same thing printed twice has one sign, so that a link whose text is its address is written once.
    const key =
      mark.kind === 'print'
        ? JSON.stringify({ ...mark.node, context: null, place: null })
        : `mark ${marks.length}`;
    const number = numbers.get(key) ?? marks.push(mark) - 1;
    numbers.set(key, number);
    return OPEN + number.toString() + CLOSE;
  };
  const { text } = flatten(html, sign);
  return nodesOf(convert(text, OPTIONS), marks);
}

/** Blank lines that conditions leave behind, once it is known which branches were taken. */
export function tidyLines(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function nodesOf(text: string, marks: Mark[]): Node[] {
  const root: Node[] = [];
  const open: { choice: ChoiceNode; outer: Node[] }[] = [];
  let nodes = root;
  for (const [i, piece] of text.split(SIGN).entries()) {
    if (i % 2 === 0) {
      if (piece !== '') nodes.push(textNode(piece));
      continue;
    }
    const mark = marks[Number(piece)];
    if (mark?.kind === 'print') nodes.push(mark.node);
    if (mark?.kind === 'open') {
      const choice: ChoiceNode = { ...mark.node, then: [], otherwise: [] };
      nodes.push(choice);
      open.push({ choice, outer: nodes });
      nodes = choice.then;
    }
    if (mark?.kind === 'else') nodes = open.at(-1)?.choice.otherwise ?? nodes;
    if (mark?.kind === 'close') nodes = open.pop()?.outer ?? nodes;
  }
  return root;
}
