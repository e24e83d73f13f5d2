import type { HtmlToken } from './html-tokens.ts';
import { LOGO_BEGIN, LOGO_END, lookSign } from './mail-look.ts';

/** How MJML's comments for Outlook begin. */
const CONDITIONAL = /^(?:\[if (?:!mso|mso(?: \| IE)?|lte mso 11)\]>|<!\[endif\])/;

/**
 * Whether a token is MJML's own and not of the allow-list: Outlook's comments, the namespaces of `<html>`, the place of
 * the logo. Nothing that a person wrote stands in these; their HTML has been judged before (mjml-read.ts).
 */
export function isOfMjml(token: HtmlToken, html: string): boolean {
  if (token.type === 'comment') {
    const text = html.slice(token.start, token.end);
    return CONDITIONAL.test(text) || [LOGO_BEGIN, LOGO_END].includes(`<!--${text}-->`);
  }
  if (token.type !== 'open') return false;
  if (token.name === 'html') return true;
  return (
    token.name === 'img' &&
    token.attributes.some(({ name, value }) => name === 'src' && value === lookSign('logo'))
  );
}
