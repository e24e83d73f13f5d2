import { flatten } from './flat.ts';
import { placeIn } from './html.ts';
import { tokensOf, type HtmlToken } from './html-tokens.ts';
import { takeAttribute, takeContent } from './mjml-parts.ts';
import { cureFor, kindOf, MAY_CHOOSE } from './mjml-rules.ts';
import {
  LETTER,
  marksIn,
  PLACE_CURE,
  rawComponent,
  report,
  unclosed,
  type Component,
  type OpenTag,
  type Walk,
} from './mjml-walk.ts';
import { fault, START, type Node, type SourceFault } from './nodes.ts';
import { createSigns, type Signs } from './signs.ts';
import { createSlicer } from './slice.ts';

export type MjmlReading = { root: Component | null; signs: Signs; faults: SourceFault[] };

/** More than any layout has. MJML makes a kilobyte of each component, and takes a millisecond for it. */
const MAX_COMPONENTS = 500;
const MAX_LEVELS = 12;
/** Beyond that nobody reads on. */
export const MAX_FAULTS = 100;
const CHOICE_CURE =
  'Between components a condition stands around whole sections, or around parts of one column: it begins, turns and ends in one mj-body, mj-wrapper or mj-column.';

/** Reads MJML into its components. What its parser would do besides (files, other documents) cannot happen here. */
export function readMjml(nodes: Node[]): MjmlReading {
  const flat = flatten(nodes, () => LETTER);
  const tokens = tokensOf(flat.text + LETTER); // the last letter shows whether the end is outside of all tags
  const walk: Walk = {
    flat,
    tokens,
    signs: createSigns(),
    slice: createSlicer(nodes, flat),
    faults: [],
    unplaced: new Set(flat.marks),
    choices: new Map(),
    stack: [],
    components: 0,
    root: null,
  };
  let next = 0;
  while (next < tokens.length && walk.faults.length < MAX_FAULTS) next = step(walk, next);
  if (walk.faults.length === 0) endFault(walk);
  for (const { node } of walk.unplaced) walk.faults.push(fault(node.place, 'field-place', PLACE_CURE));
  return { root: walk.root, signs: walk.signs, faults: inOrder(walk.faults) };
}

function endFault(walk: Walk): void {
  const open = walk.stack.at(-1);
  if (open !== undefined) walk.faults.push(unclosed(open));
  else if (walk.tokens.at(-1)?.type !== 'text') {
    report(walk, walk.flat.text.length, 'unclosed', 'The end is inside of a tag or a comment: close it.');
  } else if (walk.root === null) {
    const cure = 'MJML begins with <mjml><mj-body> and ends with </mj-body></mjml>.';
    walk.faults.push(fault(START, 'mjml', cure));
  }
}

/** Takes one token in, or a component with all its text. @returns the number of the next token */
function step(walk: Walk, number: number): number {
  const token = walk.tokens[number];
  switch (token?.type) {
    case 'open':
      return openTag(walk, token, number);
    case 'close':
      closeTag(walk, token);
      break;
    case 'text':
      betweenComponents(walk, token);
      break;
    case 'comment': {
      const text = walk.flat.text.slice(token.start, token.end);
      if (walk.flat.text.slice(token.start - 4, token.start) === '<!--' && !/[<>]/.test(text)) break;
      const cure = 'Write a remark as {{! … }}, or as <!-- … --> without < and >.';
      report(walk, token.start, 'comment', cure);
      break;
    }
    case undefined:
  }
  return number + 1;
}

function openTag(walk: Walk, tag: OpenTag, number: number): number {
  const { flat, stack } = walk;
  const place = placeIn(flat, tag.start);
  if (++walk.components > MAX_COMPONENTS) {
    walk.faults.push(
      fault(place, 'too-large', `A mail has at most ${MAX_COMPONENTS} components; shorten it.`),
    );
    return walk.tokens.length;
  }
  const kind = kindOf(tag.name);
  const component: Component = { tagName: tag.name, attributes: {}, children: [], content: null, place };
  for (const attribute of tag.attributes) takeAttribute(walk, component, attribute);
  if (kind === null) {
    walk.faults.push(fault(place, 'element', `<${tag.name}> cannot stand here. ${cureFor(tag.name)}`));
  }
  const parent = stack.at(-1);
  if (parent !== undefined) parent.children.push(component);
  else if (walk.root === null && tag.name === 'mjml') walk.root = component;
  else walk.faults.push(fault(place, 'mjml', 'All of it stands inside of one <mjml>.'));
  if (flat.text[tag.end - 2] === '/') return number + 1;
  if (kind === 'html' || kind === 'text') return takeContent(walk, component, { tag, number, kind });
  if (stack.length >= MAX_LEVELS) {
    walk.faults.push(
      fault(place, 'too-deep', `Components are nested too deeply: at most ${MAX_LEVELS} levels.`),
    );
    return walk.tokens.length;
  }
  stack.push(component);
  return number + 1;
}

function closeTag(walk: Walk, { name, start }: Extract<HtmlToken, { type: 'close' }>): void {
  const { stack } = walk;
  const at = stack.findLastIndex(({ tagName }) => tagName === name);
  if (at === -1) report(walk, start, 'nesting', `</${name}> closes nothing that is open here; take it out.`);
  else for (const left of stack.splice(at).slice(1)) walk.faults.push(unclosed(left));
}

/** Only conditions may stand between components. */
function betweenComponents(walk: Walk, { start, end }: { start: number; end: number }): void {
  const { flat, faults, stack, signs, choices } = walk;
  const marks = marksIn(flat, start, end);
  const taken = new Set(marks.map(({ at }) => at));
  for (let at = start; at < Math.min(end, flat.text.length); at++) {
    if (taken.has(at) || flat.text.charAt(at).trim() === '') continue;
    report(walk, at, 'text-place', 'Text stands inside of a component such as mj-text.');
    break;
  }
  const parent = stack.at(-1);
  for (const mark of marks) {
    if (mark.kind === 'print') continue; // stays unplaced
    walk.unplaced.delete(mark);
    if (mark.kind === 'open' && parent !== undefined) choices.set(mark.node, parent);
    const fits = parent !== undefined && MAY_CHOOSE.has(parent.tagName) && choices.get(mark.node) === parent;
    if (fits) parent.children.push(rawComponent(signs.sign(mark), mark.node.place));
    else if (mark.kind !== 'else') faults.push(fault(mark.node.place, 'field-place', CHOICE_CURE));
  }
}

function inOrder(faults: SourceFault[]): SourceFault[] {
  const once = new Map(faults.map((one) => [`${one.line}:${one.column}:${one.code}`, one]));
  return [...once.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
}
