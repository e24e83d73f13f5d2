import type { Language } from '../contract/words.ts';
import { directionOf } from './direction.ts';
import { weave, type Splice } from './flat.ts';
import type { HtmlReading } from './html.ts';
import { escapeHtml } from './mail-writers.ts';
import { fieldNode, linkNode, mapPrints, textNode, type Node } from './nodes.ts';
import type { PreparedEmail } from './prepared.ts';

const FONTS = 'font-family:Vazirmatn,Tahoma,Arial,sans-serif';

type Footer = { before: string; action: string };

const FOOTERS: Record<Language, (brand: string) => Footer> = {
  fa: (brand) => ({ before: `اگر دیگر ایمیل‌های ${brand} را نمی‌خواهید: `, action: 'لغو عضویت' }),
  en: (brand) => ({ before: `If you no longer want emails from ${brand}: `, action: 'Unsubscribe' }),
};

export function htmlFooter(language: Language, brand: string): Node[] {
  const { before, action } = FOOTERS[language](escapeHtml(brand));
  return [
    textNode(`<p style="font-size:12px;color:#595959;margin:24px 0 0">${before}<a href="`),
    fieldNode('unsubscribe', { context: 'address' }),
    textNode(`" style="color:#595959">${action}</a></p>`),
  ];
}

export function plainFooter(language: Language, brand: string): Node[] {
  const { before, action } = FOOTERS[language](brand);
  return [textNode(`\n\n${before}${action}\n`), fieldNode('unsubscribe')];
}

/** Static web addresses of the source become links of the run. */
export function linkSplices(reading: HtmlReading): Splice[] {
  return reading.hrefs.map(({ start, end, target }) => ({
    start,
    end,
    put: { ...linkNode(target), context: 'address' },
  }));
}

/**
 * Lays a mail out: its language and direction around the content (a mail program drops those of `<html>`). The footer
 * goes before `close`, the pixel behind it.
 */
export function layOutMail(
  nodes: Node[],
  reading: HtmlReading,
  language: Language,
): Pick<PreparedEmail['html'], 'body' | 'close' | 'tail'> {
  const marks = `lang="${language}" dir="${directionOf(language)}"`;
  const opening = textNode(`<div ${marks} style="${FONTS}">`);
  const ending = textNode('</div>');
  const links = linkSplices(reading);
  const lay = (splices: Splice[]): Node[] =>
    mapPrints(weave(nodes, reading.flat, splices), (node) => ({
      ...node,
      context: reading.contexts.get(node) ?? node.context,
    }));
  if (reading.body === null) {
    const shell = `<!doctype html><html ${marks}><head><meta charset="utf-8"></head><body>`;
    return {
      body: [textNode(shell), opening, ...lay(links)],
      close: [ending],
      tail: [textNode('</body></html>')],
    };
  }
  const { start, end } = reading.body;
  const splices = [...links, { start, end: start, put: opening }, { start: end, end, put: ending }];
  const woven = lay(splices.toSorted((a, b) => a.start - b.start));
  const at = woven.indexOf(ending);
  return { body: woven.slice(0, at), close: [ending], tail: woven.slice(at + 1) };
}
