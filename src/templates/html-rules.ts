/** What a mail's HTML may hold. An allow-list: what is not named here is refused, whatever it does. */

const ELEMENTS = new Set(
  (
    'html head title meta style body div p span a img br hr h1 h2 h3 h4 h5 h6 strong b em i u s strike small big sub sup ' +
    'blockquote q cite code pre ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td center font ' +
    'abbr address article aside footer header main section nav figure figcaption bdi bdo mark time del ins wbr'
  ).split(' '),
);

const ATTRIBUTES = new Set(
  (
    'href src style class id lang dir title alt role align valign width height bgcolor border bordercolor color face size ' +
    'cellpadding cellspacing colspan rowspan nowrap hspace vspace span summary scope abbr headers target rel name type ' +
    'start value reversed clear datetime content charset http-equiv media xmlns'
  ).split(' '),
);

export function isAllowedElement(name: string): boolean {
  return ELEMENTS.has(name);
}

export function isAllowedAttribute(name: string): boolean {
  return ATTRIBUTES.has(name) || /^(?:aria|data)-[a-z0-9-]+$/.test(name);
}

/** Elements whose content is text to the HTML parser, so that `<bdi>` would be printed as it stands. */
export const TEXT_ONLY = new Set(['title', 'style']);

/** CSS that loads something, runs something, or hides one of the two behind an escape. */
const CSS_FORBIDDEN =
  /(?:url|image|image-set|src|expression|element|attr)\s*\(|@import|@font-face|@namespace|behaviou?r\s*:|-moz-binding|javascript\s*:|[\\<]/i;

/** The part of a style that is refused; null when there is none. */
export function forbiddenCss(css: string): string | null {
  return (
    CSS_FORBIDDEN.exec(css.replace(/\/\*[^]*?(?:\*\/|$)/g, ''))?.[0] ?? CSS_FORBIDDEN.exec(css)?.[0] ?? null
  );
}

const META_HEADERS = new Set(['content-type', 'x-ua-compatible']);

/** `<meta http-equiv>` could reload or redirect the message. */
export function isAllowedMetaHeader(value: string): boolean {
  return META_HEADERS.has(value.trim().toLowerCase());
}
