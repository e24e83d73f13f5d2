import { Language } from '../contract/words.ts';
import { readHtml } from './html.ts';
import { everyNode, fault, type Node, type SourceFault } from './nodes.ts';
import { parseTemplate } from './parse.ts';
import { MAX_LINKS } from './targets.ts';
import type { TemplateContent, TemplateProblem } from './template.ts';

/** Names that every contact and message has. Any other is a custom field or comes with the campaign. */
export const STANDARD_FIELDS = [
  'name',
  'shortName',
  'title',
  'firstName',
  'lastName',
  'city',
  'mobile',
  'email',
  'brand',
  'phone',
  'unsubscribe',
] as const;

export type TemplateCheck = {
  problems: TemplateProblem[];
  /** names used, in conditions too, in the order of their first use */
  fields: string[];
  /** web addresses written in the variants, in order, each once */
  links: string[];
  /** whether `{{link}}` alone stands somewhere, so that a campaign must name its main link */
  usesMainLink: boolean;
};

export type Part = TemplateProblem['part'];
/** One source text of a template, and what was read in it. */
export type Reading = { part: Part; nodes: Node[]; faults: SourceFault[]; links: string[] };

/** Reads one source text and judges it by what its part may hold. */
export function readPart(part: Part, channel: TemplateContent['channel'], source: string): Reading {
  const { nodes, faults } = parseTemplate(source);
  const links = [...everyNode(nodes)].flatMap((node) =>
    node.kind === 'link' && node.target !== null ? [node.target] : [],
  );
  if (faults.length > 0) return { part, nodes, faults, links };
  const start = { line: 1, column: 1 };
  if (source.trim() === '') return { part, nodes, links, faults: [fault(start, 'empty', 'Write a text.')] };
  if (part === 'subject') return { part, nodes, links, faults: subjectFaults(source, nodes) };
  if (part === 'html') {
    const html = readHtml(nodes);
    return { part, nodes, faults: html.faults, links: [...links, ...html.hrefs.map(({ target }) => target)] };
  }
  return { part, nodes, links, faults: channel === 'sms' ? smsFaults(nodes) : [] };
}

/** Judges a template's sources without rendering them; nothing is saved or sent that has a problem. */
export function checkTemplate(content: TemplateContent): TemplateCheck {
  const readings = Language.options.flatMap((language) =>
    sourcesOf(content, language).map(({ part, source }) => ({
      language,
      ...readPart(part, content.channel, source),
    })),
  );
  const { channel } = content;
  const nodes = readings.flatMap((reading) => [...everyNode(reading.nodes)]);
  const links = [...new Set(readings.flatMap((reading) => reading.links))];
  const problems = readings.flatMap(({ language, part, faults }) =>
    faults.map((found) => ({ channel, language, part, ...found })),
  );
  const usesMainLink = nodes.some((node) => node.kind === 'link' && node.target === null);
  const [first] = readings;
  const most = MAX_LINKS[channel] - 1; // one index is the campaign's main link's
  if (first !== undefined && links.length > most) {
    const message = `A message has at most ${most} different links; this one has ${links.length}.`;
    const { language, part } = first;
    problems.push({ channel, language, part, ...fault({ line: 1, column: 1 }, 'too-many-links', message) });
  }
  return { problems, fields: fieldsOf(nodes), links, usesMainLink };
}

function sourcesOf(content: TemplateContent, language: Language): { part: Part; source: string }[] {
  if (content.channel === 'sms') {
    const variant = content.variants[language];
    return variant === undefined ? [] : [{ part: 'text', source: variant.text }];
  }
  const variant = content.variants[language];
  if (variant === undefined) return [];
  const { subject, html, text } = variant;
  return [
    { part: 'subject', source: subject },
    { part: 'html', source: html },
    ...(text === null ? [] : [{ part: 'text' as const, source: text }]),
  ];
}

function fieldsOf(nodes: Node[]): string[] {
  return [
    ...new Set(
      nodes.flatMap((node) =>
        node.kind === 'field' ? [node.name] : node.kind === 'choice' ? [node.field] : [],
      ),
    ),
  ];
}

function subjectFaults(source: string, nodes: Node[]): SourceFault[] {
  const faults = [...everyNode(nodes)]
    .filter((node) => node.kind === 'link' || (node.kind === 'field' && node.name === 'unsubscribe'))
    .map((node) => fault(node.place, 'link-in-subject', 'A subject cannot hold a link; put it in the mail.'));
  if (/[\r\n]/.test(source)) {
    faults.push(
      fault({ line: 1, column: source.search(/[\r\n]/) + 1 }, 'subject-lines', 'A subject is one line.'),
    );
  }
  return faults;
}

function smsFaults(nodes: Node[]): SourceFault[] {
  return [...everyNode(nodes)]
    .filter((node) => node.kind === 'field' && node.name === 'unsubscribe')
    .map((node) => {
      const message =
        'An SMS is left by a reply; its opt-out line is added by itself. Take {{unsubscribe}} out.';
      return fault(node.place, 'unsubscribe-in-sms', message);
    });
}
