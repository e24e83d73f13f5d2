import type { Language } from '../contract/words.ts';
import { directionOf } from './direction.ts';
import { weave, type Splice } from './flat.ts';
import type { HtmlReading } from './html.ts';
import { escapeHtml } from './mail-writers.ts';
import { textNode, type FieldNode, type Node } from './nodes.ts';

const FONTS = 'font-family:Vazirmatn,Tahoma,Arial,sans-serif';

type Footer = { before: string; action: string };

const FOOTERS: Record<Language, (brand: string) => Footer> = {
  fa: (brand) => ({ before: `اگر دیگر ایمیل‌های ${brand} را نمی‌خواهید: `, action: 'لغو عضویت' }),
  en: (brand) => ({ before: `If you no longer want emails from ${brand}: `, action: 'Unsubscribe' }),
};

/** The place of `{{unsubscribe}}` in the footers that we write. */
export function unsubscribeField(): FieldNode {
  return { kind: 'field', name: 'unsubscribe', place: { line: 1, column: 1 } };
}

export function htmlFooter(language: Language, brand: string, address: FieldNode): Node[] {
  const { before, action } = FOOTERS[language](escapeHtml(brand));
  return [
    textNode(`<p style="font-size:12px;color:#595959;margin:24px 0 0">${before}<a href="`),
    address,
    textNode(`" style="color:#595959">${action}</a></p>`),
  ];
}

export function plainFooter(language: Language, brand: string): Node[] {
  const { before, action } = FOOTERS[language](brand);
  return [textNode(`\n\n${before}${action}\n`), unsubscribeField()];
}

/** Static web addresses of the source become links of the run. */
export function linkSplices(reading: HtmlReading): Splice[] {
  return reading.hrefs.map(({ start, end, target }) => ({
    start,
    end,
    put: { kind: 'link', target, place: { line: 1, column: 1 } },
  }));
}

/**
 * Lays a mail out: its language and direction around the content (a mail program drops those of `<html>`), the footer
 * at its end. The pixel goes between the two halves.
 */
export function layOutMail(
  nodes: Node[],
  reading: HtmlReading,
  options: { language: Language; footer: Node[]; links: Splice[] },
): { head: Node[]; tail: Node[] } {
  const { language, footer, links } = options;
  const marks = `lang="${language}" dir="${directionOf(language)}"`;
  const opening = textNode(`<div ${marks} style="${FONTS}">`);
  const ending = textNode('</div>');
  if (reading.body === null) {
    const shell = `<!doctype html><html ${marks}><head><meta charset="utf-8"></head><body>`;
    const content = weave(nodes, reading.flat, links);
    return {
      head: [textNode(shell), opening, ...content, ...footer, ending],
      tail: [textNode('</body></html>')],
    };
  }
  const { start, end } = reading.body;
  const splices = [...links, { start, end: start, put: opening }, { start: end, end, put: ending }];
  const woven = weave(
    nodes,
    reading.flat,
    splices.toSorted((a, b) => a.start - b.start),
  );
  const at = woven.indexOf(ending);
  return { head: [...woven.slice(0, at), ...footer, ending], tail: woven.slice(at + 1) };
}
