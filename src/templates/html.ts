import { flatten, type Flat, type Mark } from './flat.ts';
import { attributeFault } from './html-attributes.ts';
import { isTooDeep, MAX_DEPTH } from './html-depth.ts';
import { forbiddenCss, isAllowedElement } from './html-rules.ts';
import { isOfMjml } from './html-made.ts';
import { tokensOf, type HtmlAttribute, type HtmlToken } from './html-tokens.ts';
import { fault, placeAt, START, type Context, type Node, type Place, type SourceFault } from './nodes.ts';

/** Offsets in the flattened text. */
type Span = { start: number; end: number };

export type HtmlReading = {
  faults: SourceFault[];
  flat: Flat;
  /** of every field and link */
  contexts: Map<Node, Context>;
  /** the static http(s) addresses of `<a href>`, as a browser reads them */
  hrefs: (Span & { target: string })[];
  /** the inside of `<body>`; null when the source is a fragment */
  body: Span | null;
};

/** Stands for whatever a mark will print: a letter, so that a value that would join a tag's name is seen to do so. */
const LETTER = 'x';
const PLACE_CURE =
  'A {{tag}} stands in text or inside of a quoted attribute, not in the name of a tag or attribute, in a comment or a style; a condition begins, turns and ends in one such place.';

/**
 * Reads a mail's HTML as a browser would, whichever branches are chosen: what it may not hold, and where its fields,
 * links and body are. It only judges; nothing is repaired behind the writer's back.
 *
 * @param origin `made`: by MJML, whose own conditional comments for Outlook are let through
 */
export function readHtml(nodes: Node[], origin: 'written' | 'made' = 'written'): HtmlReading {
  const flat = flatten(nodes, () => LETTER);
  const tokens = tokensOf(flat.text + LETTER); // the last letter shows whether the end is in plain text
  const spots = spotsOf(tokens, flat);
  const body = bodyOf(tokens, flat);
  const judged = origin === 'written' ? tokens : tokens.filter((token) => !isOfMjml(token, flat.text));
  const faults = [
    ...judged.flatMap((token) => tokenFaults(token, flat)),
    ...placeFaults(spots, flat),
    ...(body.fault === null ? [] : [body.fault]),
    ...endFaults(tokens, flat),
  ].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { faults, flat, contexts: contextsOf(spots, flat), hrefs: hrefsOf(tokens, flat), body: body.span };
}

function tokenFaults(token: HtmlToken, flat: Flat): SourceFault[] {
  switch (token.type) {
    case 'text': {
      const css = token.within === 'style' ? forbiddenCss(flat.text.slice(token.start, token.end)) : null;
      if (css === null) return [];
      return [
        report(flat, token.start, 'css', `Take ${css} out of the style: a mail's style loads nothing.`),
      ];
    }
    case 'comment': {
      const text = flat.text.slice(token.start, token.end);
      const plain = flat.text.slice(token.start - 4, token.start) === '<!--' && !/[<>]/.test(text);
      if (plain && !/^-?>/.test(flat.text.slice(token.start))) return [];
      return [
        report(flat, token.start, 'comment', 'Write a remark as {{! … }}, or as <!-- … --> without < and >.'),
      ];
    }
    case 'open':
      return tagFaults(token, flat);
    case 'close':
      return [];
  }
}

function tagFaults(tag: Extract<HtmlToken, { type: 'open' }>, flat: Flat): SourceFault[] {
  const faults = tag.attributes.flatMap((attribute) => {
    const wrong = attributeFault(tag.name, attribute, marksIn(flat, attribute));
    return wrong === null ? [] : [report(flat, attribute.nameAt, wrong.code, wrong.message)];
  });
  if (isAllowedElement(tag.name)) return faults;
  return [report(flat, tag.start, 'element', `A mail cannot hold <${tag.name}>; take it out.`), ...faults];
}

/** A stretch in which marks may stand; `key` tells stretches of different nature apart. */
type Spot = Span & { key: string; context: Context };

function spotsOf(tokens: HtmlToken[], flat: Flat): Spot[] {
  const spots: Spot[] = [];
  let anchors = 0;
  for (const token of tokens) {
    if (token.type === 'text' && token.within !== 'style') {
      const context = token.within !== null ? 'label' : anchors > 0 ? 'anchor-text' : 'text';
      spots.push({ start: token.start, end: token.end, key: token.within ?? 'text', context });
    } else if (token.type === 'open') {
      if (token.name === 'a') anchors++;
      for (const attribute of token.attributes)
        if (attribute.quoted) spots.push(attributeSpot(attribute, flat));
    } else if (token.type === 'close' && token.name === 'a') {
      anchors = Math.max(0, anchors - 1);
    }
  }
  return spots;
}

function attributeSpot({ name, nameAt, start, end }: HtmlAttribute, flat: Flat): Spot {
  const address = name === 'href' && marksIn(flat, { start, end }).length > 0;
  return { start, end, key: `${name} at ${nameAt}`, context: address ? 'address' : 'attribute' };
}

/** Both are in the order of the text, so one walk finds the spot of each mark; undefined where none may stand. */
function* marksWithSpots(spots: Spot[], flat: Flat): Generator<[Mark, Spot | undefined]> {
  let i = 0;
  for (const mark of flat.marks) {
    while ((spots[i]?.end ?? Infinity) <= mark.at) i++;
    const spot = spots[i];
    yield [mark, spot !== undefined && spot.start <= mark.at ? spot : undefined];
  }
}

function placeFaults(spots: Spot[], flat: Flat): SourceFault[] {
  const faults: SourceFault[] = [];
  const keys = new Map<Node, string>();
  for (const [mark, spot] of marksWithSpots(spots, flat)) {
    const same = mark.kind === 'print' || mark.kind === 'open' || keys.get(mark.node) === spot?.key;
    if (mark.kind === 'open' && spot !== undefined) keys.set(mark.node, spot.key);
    if (spot === undefined || !same) faults.push(fault(mark.node.place, 'field-place', PLACE_CURE));
  }
  return faults;
}

function contextsOf(spots: Spot[], flat: Flat): Map<Node, Context> {
  const contexts = new Map<Node, Context>();
  for (const [mark, spot] of marksWithSpots(spots, flat)) {
    if (mark.kind === 'print' && spot !== undefined) contexts.set(mark.node, spot.context);
  }
  return contexts;
}

function hrefsOf(tokens: HtmlToken[], flat: Flat): HtmlReading['hrefs'] {
  const attributes = tokens.flatMap((token) =>
    token.type === 'open' && token.name === 'a' ? token.attributes : [],
  );
  return attributes
    .filter((attribute) => attribute.name === 'href' && /^\s*https?:/i.test(attribute.value))
    .filter((attribute) => marksIn(flat, attribute).length === 0)
    .map(({ start, end, value }) => ({ start, end, target: value.trim() }));
}

/** `<body>` must be one, whole, and outside of conditions: the footer and the pixel are put before its end. */
function bodyOf(tokens: HtmlToken[], flat: Flat): { span: Span | null; fault: SourceFault | null } {
  const opens = tokens.filter((token) => token.type === 'open' && token.name === 'body') as { end: number }[];
  const closes = tokens.filter((token) => token.type === 'close' && token.name === 'body') as {
    start: number;
  }[];
  const document = tokens.some((token) => token.type === 'open' && /^(?:html|head)$/.test(token.name));
  const [open] = opens;
  const [close] = closes;
  if (open === undefined && close === undefined && !document) return { span: null, fault: null };
  if (open !== undefined && close !== undefined && opens.length === 1 && closes.length === 1) {
    const outside = depthAt(flat, open.end) === 0 && depthAt(flat, close.start) === 0;
    if (outside && open.end <= close.start)
      return { span: { start: open.end, end: close.start }, fault: null };
  }
  const message =
    'A whole document has one <body> and one </body>, outside of conditions; or leave html, head and body out.';
  return { span: null, fault: report(flat, open?.end ?? 0, 'body', message) };
}

function endFaults(tokens: HtmlToken[], flat: Flat): SourceFault[] {
  if (isTooDeep(flat.text)) {
    return [report(flat, 0, 'html-depth', `Elements are nested too deeply: at most ${MAX_DEPTH} levels.`)];
  }
  const last = tokens.at(-1);
  if (last?.type === 'text' && last.end > flat.text.length && last.within === null) return [];
  return [
    report(
      flat,
      flat.text.length,
      'unclosed',
      'The end is inside of a tag, a comment, a title or a style: close it.',
    ),
  ];
}

function depthAt(flat: Flat, offset: number): number {
  const before = flat.marks.filter((mark) => mark.at < offset);
  return (
    before.filter(({ kind }) => kind === 'open').length - before.filter(({ kind }) => kind === 'close').length
  );
}

function marksIn(flat: Flat, { start, end }: Span): Mark[] {
  return flat.marks.filter((mark) => mark.at >= start && mark.at < end);
}

function report(flat: Flat, at: number, code: string, message: string): SourceFault {
  return fault(placeIn(flat, at), code, message);
}

/** The place in the source of an offset in the flattened text. */
export function placeIn(flat: Flat, at: number): Place {
  const text = flat.texts.findLast((piece) => piece.at <= at);
  if (text === undefined) return START;
  return text.node.block === true ? text.node.place : placeAt(text.node.text, at - text.at, text.node.place);
}
