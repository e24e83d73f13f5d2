import { placeIn, readHtml } from './html.ts';
import { forbiddenCss } from './html-rules.ts';
import type { HtmlAttribute, HtmlToken } from './html-tokens.ts';
import { mjmlAttributeFault } from './mjml-rules.ts';
import {
  LETTER,
  marksIn,
  PLACE_CURE,
  report,
  unclosed,
  wholeChoices,
  type Component,
  type OpenTag,
  type Walk,
} from './mjml-walk.ts';
import { fault, type Node, type SourceFault } from './nodes.ts';

/** Elements of a document: MJML makes them. */
const DOCUMENT = /^(?:html|head|title|meta|style|body|mj.*)$/;

export function takeAttribute(walk: Walk, component: Component, attribute: HtmlAttribute): void {
  const { flat, signs } = walk;
  const { name, start, end } = attribute;
  const marks = marksIn(flat, start, end);
  const wrong = mjmlAttributeFault(component.tagName, attribute, marks);
  if (wrong !== null) report(walk, attribute.nameAt, wrong.code, wrong.message);
  for (const mark of marks) walk.unplaced.delete(mark);
  if (!wholeChoices(marks)) report(walk, attribute.nameAt, 'field-place', PLACE_CURE);
  let value = '';
  let from = start;
  for (const mark of marks) {
    value += flat.text.slice(from, mark.at) + signs.sign(mark);
    from = mark.at + LETTER.length;
  }
  value = (value + flat.text.slice(from, end)).replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  if (Object.hasOwn(component.attributes, name)) return; // the first counts, as everywhere in HTML
  component.attributes[name] = value === 'true' || (value === 'false' ? false : value);
}

type ContentOf = { tag: OpenTag; number: number; kind: 'html' | 'text' };

/** Takes all that stands in a component with text. @returns the number of the token behind its end */
export function takeContent(walk: Walk, component: Component, { tag, number, kind }: ContentOf): number {
  const { flat, tokens, signs, faults } = walk;
  const until = tokens.findIndex(
    (token, i) => i > number && token.type === 'close' && token.name === tag.name,
  );
  const close = tokens[until];
  if (close === undefined) {
    faults.push(unclosed(component));
    for (const mark of marksIn(flat, tag.end, flat.text.length)) walk.unplaced.delete(mark);
    return tokens.length;
  }
  const marks = marksIn(flat, tag.end, close.start);
  if (kind === 'text') {
    component.content = flat.text.slice(tag.end, close.start).trim();
    const css =
      tag.name === 'mj-style'
        ? forbiddenCss(component.content)
        : (/[<>]/.exec(component.content)?.[0] ?? null);
    if (css !== null)
      report(walk, tag.end, 'css', `Take ${css} out of <${tag.name}>: it loads and opens nothing.`);
    return until + 1;
  }
  for (const mark of marks) walk.unplaced.delete(mark);
  const inside = walk.slice(tag.end, close.start);
  faults.push(...contentFaults(walk, inside, tokens.slice(number + 1, until)));
  if (!wholeChoices(marks)) {
    const [first] = marks;
    faults.push(fault(first?.node.place ?? component.place, 'field-place', PLACE_CURE));
  }
  component.content = signs.sign({ kind: 'nodes', nodes: inside });
  return until + 1;
}

function contentFaults({ flat }: Walk, inside: Node[], tokens: HtmlToken[]): SourceFault[] {
  const misplaced = tokens.flatMap((token) =>
    token.type === 'open' && DOCUMENT.test(token.name)
      ? [
          fault(
            placeIn(flat, token.start),
            'element',
            `<${token.name}> cannot stand inside of text; take it out.`,
          ),
        ]
      : [],
  );
  return misplaced.length > 0 ? misplaced : readHtml(inside).faults;
}
