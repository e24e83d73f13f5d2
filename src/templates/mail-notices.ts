import { flatten } from './flat.ts';
import { placeIn } from './html.ts';
import { tokensOf, type HtmlAttribute, type HtmlToken } from './html-tokens.ts';
import { everyNode, type Node, type Place } from './nodes.ts';
import type { MailNotice } from './prepared.ts';

type Part = MailNotice['part'];
type Wrong = Pick<MailNotice, 'code' | 'message'>;

/** Names that are kept for examples and tests, or lead to the writer's own machine. @see RFC 2606, RFC 6761 */
const PLACEHOLDER = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)$/i;

/** What is worth a look in a mail's HTML or MJML, in the order of the source. */
export function htmlNotices(nodes: Node[]): MailNotice[] {
  const flat = flatten(nodes, () => 'x');
  const tags = tokensOf(flat.text).filter((token) => token.type === 'open');
  const anchors = new Set(
    tags.flatMap(({ attributes }) => [valueOf(attributes, 'id'), valueOf(attributes, 'name')]),
  );
  const marked = (attribute: HtmlAttribute): boolean =>
    flat.marks.some(({ at }) => at >= attribute.start && at < attribute.end);
  const found = tags.flatMap((tag): MailNotice[] => {
    const href = tag.attributes.find((attribute) => attribute.name === 'href' && !marked(attribute));
    const wrong = [altWrong(tag), href === undefined ? null : addressWrong(href.value.trim(), anchors)];
    return wrong.flatMap((one) =>
      one === null ? [] : [{ part: 'html', ...one, ...placeIn(flat, tag.start) }],
    );
  });
  return [...found, ...linkNotices('html', nodes)].toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** What is worth a look in the targets of `{{link "…"}}`. */
export function linkNotices(part: Part, nodes: Node[]): MailNotice[] {
  return [...everyNode(nodes)].flatMap((node): MailNotice[] => {
    if (node.kind !== 'link' || node.target === null) return [];
    const wrong = addressWrong(node.target, new Set());
    const { line, column }: Place = node.place;
    return wrong === null ? [] : [{ part, ...wrong, line, column }];
  });
}

function altWrong({ name, attributes }: Extract<HtmlToken, { type: 'open' }>): Wrong | null {
  if (name !== 'img' && name !== 'mj-image') return null;
  const known = attributes.some((attribute) => attribute.name === 'alt' || attribute.name === 'mj-class');
  if (known) return null;
  const message =
    'Say in alt="…" what the picture shows: many see no pictures. For mere decoration write alt="".';
  return { code: 'missing-alt', message };
}

function addressWrong(address: string, anchors: Set<string | null>): Wrong | null {
  if (address.startsWith('#')) {
    if (anchors.has(address.slice(1))) return null;
    return { code: 'dead-anchor', message: `Nothing in this mail has the id "${address.slice(1)}".` };
  }
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (PLACEHOLDER.test(hostname) || /^(?:127\.|10\.|192\.168\.|\[::1\])/.test(hostname)) {
    return { code: 'placeholder-link', message: `${hostname} is no place that readers can open.` };
  }
  if (protocol === 'https:') return null;
  const message = 'Begin the address with https://: mail programs warn of links without it.';
  return { code: 'insecure-link', message };
}

function valueOf(attributes: HtmlAttribute[], name: string): string | null {
  return attributes.find((attribute) => attribute.name === name)?.value ?? null;
}
