import { convert, type HtmlToTextOptions } from 'html-to-text';
import { flatten } from './flat.ts';
import type { Node } from './nodes.ts';
import { createSigns } from './signs.ts';

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    {
      selector: 'a',
      options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true, noAnchorUrl: true },
    },
    { selector: 'img', format: 'skip' },
    // What MJML makes of a mj-text: a paragraph of its own.
    { selector: 'td > div', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

/**
 * Makes the plain part of a mail from its HTML, once for all recipients: the template itself is converted, its fields
 * and conditions kept, so that no message is.
 */
export function plainPartOf(html: Node[]): Node[] {
  const signs = createSigns();
  const { text } = flatten(html, (mark) => {
    // The same thing printed twice has one sign, so that a link whose text is its address is written once.
    const key = mark.kind === 'print' ? JSON.stringify({ ...mark.node, context: null, place: null }) : null;
    return signs.sign(mark, key);
  });
  return signs.restore(convert(text, OPTIONS));
}
