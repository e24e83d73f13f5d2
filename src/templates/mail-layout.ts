import type { Language } from '../contract/words.ts';
import { directionOf } from './direction.ts';
import { weave, type Splice } from './flat.ts';
import type { HtmlReading } from './html.ts';
import { DARK_METAS, DARK_STYLE, isColoured, SOFT_CLASS } from './mail-dark.ts';
import type { MailLook } from './mail-look.ts';
import { escapeHtml } from './mail-writers.ts';
import { fieldNode, linkNode, mapPrints, textNode, type Node } from './nodes.ts';
import type { PreparedEmail } from './prepared.ts';
import type { EmailVariant } from './template.ts';

const FONTS = 'font-family:Vazirmatn,Tahoma,Arial,sans-serif';

type Footer = { before: string; action: string };

const FOOTERS: Record<Language, (brand: string) => Footer> = {
  fa: (brand) => ({ before: `اگر دیگر ایمیل‌های ${brand} را نمی‌خواهید: `, action: 'لغو عضویت' }),
  en: (brand) => ({ before: `If you no longer want emails from ${brand}: `, action: 'Unsubscribe' }),
};

/** Its postal line comes last, where the organisation has one. */
export function htmlFooter(language: Language, { brand, address }: MailLook): Node[] {
  const { before, action } = FOOTERS[language](escapeHtml(brand));
  const postal = address === null ? '' : `<br>${escapeHtml(address)}`;
  return [
    textNode(
      `<p class="${SOFT_CLASS}" style="font-size:12px;color:#595959;margin:24px 0 0">${before}<a href="`,
    ),
    fieldNode('unsubscribe', { context: 'address' }),
    textNode(`" style="color:#595959">${action}</a>${postal}</p>`),
  ];
}

export function plainFooter(language: Language, { brand, address }: MailLook): Node[] {
  const { before, action } = FOOTERS[language](brand);
  const postal = address === null ? [] : [textNode(`\n${address}`)];
  return [textNode(`\n\n${before}${action}\n`), fieldNode('unsubscribe'), ...postal];
}

/** Static web addresses of the source become links of the run. */
export function linkSplices(reading: HtmlReading): Splice[] {
  return reading.hrefs.map(({ start, end, target }) => ({
    start,
    end,
    put: { ...linkNode(target), context: 'address' },
  }));
}

export type LayoutOptions = { language: Language; preheader: Node[] | null; format: EmailVariant['format'] };

/**
 * Lays a mail out: its language and direction around the content (a mail program drops those of `<html>`), its
 * preheader before. The footer goes before `close`, the pixel behind it.
 */
export function layOutMail(
  nodes: Node[],
  reading: HtmlReading,
  { language, preheader, format }: LayoutOptions,
): Pick<PreparedEmail['html'], 'body' | 'close' | 'tail'> {
  const marks = `lang="${language}" dir="${directionOf(language)}"`;
  const first = [textNode(`<div ${marks} style="${FONTS}">`), ...preheaderNodes(preheader)];
  // MJML's content is 600 pixels wide, and so is the footer under it.
  const frame = format === 'mjml' ? '<div style="max-width:600px;margin:0 auto;padding:0 25px 24px">' : '';
  const close = [textNode(format === 'mjml' ? '</div></div>' : '</div>')];
  const links = linkSplices(reading);
  const lay = (splices: Splice[]): Node[] =>
    mapPrints(weave(nodes, reading.flat, splices), (node) => ({
      ...node,
      context: reading.contexts.get(node) ?? node.context,
    }));
  if (reading.body === null) {
    const dark = isColoured(reading.flat.text) ? '' : `${DARK_METAS}<style>${DARK_STYLE}</style>`;
    const shell = `<!doctype html><html ${marks}><head><meta charset="utf-8">${dark}</head><body>`;
    return { body: [textNode(shell), ...first, ...lay(links)], close, tail: [textNode('</body></html>')] };
  }
  const { start, end } = reading.body;
  const [opening, ending] = [textNode(''), textNode(frame)];
  const splices = [...links, { start, end: start, put: opening }, { start: end, end, put: ending }];
  const woven = lay(splices.toSorted((a, b) => a.start - b.start));
  const [from, to] = [woven.indexOf(opening), woven.indexOf(ending)];
  const body = [...woven.slice(0, from), ...first, ...woven.slice(from + 1, to + 1)];
  return { body, close, tail: woven.slice(to + 1) };
}

/** Nothing that shows, and no place to break a line: inboxes would go on with the mail's first words. */
const FILL = '\u034f\u200c\u00a0'.repeat(80);
const HIDDEN =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all';

function preheaderNodes(preheader: Node[] | null): Node[] {
  if (preheader === null) return [];
  return [textNode(`<div style="${HIDDEN}">`), ...asHtml(preheader), textNode(`${FILL}</div>`)];
}

/** A plain text as it is written into HTML; what it prints is escaped by its context. */
function asHtml(nodes: Node[]): Node[] {
  return nodes.map((node) => {
    if (node.kind === 'text') return { ...node, text: escapeHtml(node.text) };
    if (node.kind === 'optional') return { ...node, body: asHtml(node.body) };
    if (node.kind !== 'choice') return { ...node, context: 'text' };
    return { ...node, then: asHtml(node.then), otherwise: asHtml(node.otherwise) };
  });
}
