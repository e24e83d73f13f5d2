import type { Mark } from './flat.ts';
import { attributeFault } from './html-attributes.ts';
import { forbiddenCss } from './html-rules.ts';
import type { HtmlAttribute } from './html-tokens.ts';

/** Components that hold components. */
const CONTAINERS = new Set(
  'mjml mj-head mj-attributes mj-body mj-wrapper mj-section mj-column mj-group mj-social'.split(' '),
);
/** Components that hold HTML. */
const WITH_HTML = new Set(['mj-text', 'mj-button', 'mj-table', 'mj-social-element']);
/** Components that hold plain text. */
const WITH_TEXT = new Set(['mj-style', 'mj-title']);
const EMPTY = new Set('mj-image mj-divider mj-spacer mj-breakpoint mj-all mj-class'.split(' '));

export type ComponentKind = 'container' | 'html' | 'text' | 'empty';

/** How a component is read; null for one that a mail here cannot hold. Within mj-attributes they only carry defaults. */
export function kindOf(name: string): ComponentKind | null {
  if (CONTAINERS.has(name)) return 'container';
  if (WITH_HTML.has(name)) return 'html';
  if (WITH_TEXT.has(name)) return 'text';
  return EMPTY.has(name) ? 'empty' : null;
}

/** Where a condition may stand between components: their columns' widths are worked out once for all readers. */
export const MAY_CHOOSE = new Set(['mj-body', 'mj-wrapper', 'mj-column']);

const CURES: Record<string, string> = {
  'mj-preview': "Write it as the mail's preheader.",
  'mj-font': 'A mail loads no fonts; name fonts that readers have in font-family.',
  'mj-include': 'No files are read; write it here, or as a block: {{block "name"}}.',
  'mj-raw': 'Write HTML inside of mj-text or mj-table.',
  'mj-hero': 'Use mj-section with mj-image and mj-text.',
  'mj-carousel': 'Few mail programs show it; use mj-image.',
  'mj-accordion': 'Few mail programs show it; use mj-text.',
  'mj-navbar': 'Few mail programs show it; write the links in mj-text.',
};

export function cureFor(name: string): string {
  return CURES[name] ?? 'Take it out, or write it inside of mj-text.';
}

const WORDS = new Set(['alt', 'title']);
/** They load pictures that are not looked at, or change the mail behind its source. */
const REFUSED = /^(?:background-(?!color$).*|srcset|sizes|usemap|inline|owa|name|path)$/;
/** Ends the value of a style, an attribute or a comment, in the HTML that MJML makes. */
const BREAKS_OUT = /[<>"\\;{}]|--/;

type Wrong = { code: string; message: string };

/** What is wrong with one attribute of a component, with the marks that stand in its value; null when nothing is. */
export function mjmlAttributeFault(component: string, attribute: HtmlAttribute, marks: Mark[]): Wrong | null {
  const { name, value } = attribute;
  if (name === 'href') return attributeFault('a', attribute, marks);
  if (name === 'src') return attributeFault('img', attribute, marks);
  if (name.startsWith('on')) return attributeFault(component, attribute, marks);
  if (WORDS.has(name)) {
    if (marks.length === 0 || attribute.quoted) return null;
    return { code: 'unquoted', message: `Put the value of ${name} in quotation marks: ${name}="{{…}}".` };
  }
  if (REFUSED.test(name) && !(component === 'mj-class' && name === 'name')) {
    return {
      code: 'attribute',
      message: `<${component}> cannot hold the attribute ${name} here; take it out.`,
    };
  }
  if (marks.length > 0) {
    const message =
      'A {{tag}} stands in text, or in a quoted alt, title or href; a layout is the same for every reader.';
    return { code: 'field-place', message };
  }
  const css = forbiddenCss(value) ?? BREAKS_OUT.exec(value)?.[0];
  if (css === undefined) return null;
  return { code: 'css', message: `Take ${css} out of ${name}: it holds one plain value.` };
}
