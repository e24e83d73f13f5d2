import { inlineBlocks, type Resolve } from './inline.ts';
import { readHtml, type HtmlReading } from './html.ts';
import { everyNode, fault, START, type Node, type SourceFault } from './nodes.ts';
import { parseTemplate } from './parse.ts';
import type { BlockUse, TemplateContent, TemplateProblem } from './template.ts';

/** Names that every contact and message has. Any other is a custom field or comes with the campaign. */
export const STANDARD_FIELDS = [
  'name',
  'shortName',
  'greeting',
  'shortGreeting',
  'title',
  'firstName',
  'lastName',
  'city',
  'province',
  'mobile',
  'email',
  'brand',
  'phone',
  'unsubscribe',
  'touch',
  'touches',
] as const;

export type Part = TemplateProblem['part'];
/** One source text of a template, and what was read in it; `html` of a mail's HTML without a fault before it. */
export type Reading = {
  part: Part;
  nodes: Node[];
  faults: SourceFault[];
  links: string[];
  blocks: BlockUse[];
  html: HtmlReading | null;
  /** as it was written, its blocks inlined; `nodes` may have been laid out since */
  written: Node[];
};

/** How a part of a channel is read; blocks come from `resolve`. */
export type PartOf = { part: Part; channel: TemplateContent['channel'] };

/** Reads one source text, its blocks inlined; what its part may hold is not judged yet. */
export function readSource(of: PartOf, source: string, resolve: Resolve): Reading {
  const parsed = parseTemplate(source);
  const inlined = inlineBlocks(parsed.nodes, resolve);
  const nodes = of.channel === 'email' ? unwrapOptionals(inlined.nodes) : inlined.nodes;
  const faults = [...parsed.faults, ...inlined.faults];
  if (faults.length === 0 && source.trim() === '') faults.push(fault(START, 'empty', 'Write a text.'));
  const links = linksIn(nodes);
  return { part: of.part, nodes, faults, links, blocks: inlined.used, html: null, written: nodes };
}

/** Reads one source text and judges it by what its part may hold. */
export function readPart(of: PartOf, source: string, resolve: Resolve): Reading {
  const reading = readSource(of, source, resolve);
  const { nodes, links } = reading;
  if (reading.faults.length > 0) return reading;
  if (of.part === 'subject' || of.part === 'preheader') {
    return { ...reading, faults: lineFaults(of.part, source, nodes) };
  }
  if (of.part === 'html') {
    const html = readHtml(nodes);
    const hrefs = html.hrefs.map(({ target }) => target);
    return { ...reading, html, faults: html.faults, links: [...links, ...hrefs] };
  }
  return of.channel === 'sms' ? { ...reading, faults: smsFaults(nodes) } : reading;
}

function linksIn(nodes: Node[]): string[] {
  return [...everyNode(nodes)].flatMap((node) =>
    node.kind === 'link' && node.target !== null ? [node.target] : [],
  );
}

/** A subject and a preheader are one line of text each. */
function lineFaults(part: 'subject' | 'preheader', source: string, nodes: Node[]): SourceFault[] {
  const faults = [...everyNode(nodes)]
    .filter((node) => node.kind === 'link' || (node.kind === 'field' && node.name === 'unsubscribe'))
    .map((node) => fault(node.place, `link-in-${part}`, `A ${part} cannot hold a link; put it in the mail.`));
  if (/[\r\n]/.test(source)) {
    faults.push(
      fault({ line: 1, column: source.search(/[\r\n]/) + 1 }, `${part}-lines`, `A ${part} is one line.`),
    );
  }
  return faults;
}

function smsFaults(nodes: Node[]): SourceFault[] {
  const every = [...everyNode(nodes)];
  const leaving = every
    .filter((node) => node.kind === 'field' && node.name === 'unsubscribe')
    .map((node) => {
      const message =
        'An SMS is left by a reply; its opt-out line is added by itself. Take {{unsubscribe}} out.';
      return fault(node.place, 'unsubscribe-in-sms', message);
    });
  const excess = every.filter((node) => node.kind === 'optional')[MAX_OPTIONALS];
  if (excess === undefined) return leaving;
  const message = `An SMS has at most ${MAX_OPTIONALS} optional blocks.`;
  return [...leaving, fault(excess.place, 'too-many-optionals', message)];
}

/** Each may cost a recipient one more writing. */
const MAX_OPTIONALS = 10;

/** A mail has no limit of length: what may be left out of an SMS stands in it. */
function unwrapOptionals(nodes: Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'optional') return unwrapOptionals(node.body);
    if (node.kind !== 'choice') return node;
    return { ...node, then: unwrapOptionals(node.then), otherwise: unwrapOptionals(node.otherwise) };
  });
}
