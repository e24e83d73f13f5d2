import type { Mark } from './flat.ts';
import { forbiddenCss, isAllowedAttribute, isAllowedMetaHeader } from './html-rules.ts';
import type { HtmlAttribute } from './html-tokens.ts';
import { isWebAddress } from './tags.ts';

type Wrong = { code: string; message: string };

const ADDRESS_CURE =
  'A link leads to https://…, http://…, mailto:…, tel:…, #…, {{link}}, {{link "https://…"}} or {{unsubscribe}}.';

/** What is wrong with one attribute, with the marks that stand in its value; null when nothing is. */
export function attributeFault(element: string, attribute: HtmlAttribute, marks: Mark[]): Wrong | null {
  const { name, value } = attribute;
  if (name.startsWith('on')) return wrong('script', `Take ${name} out: mail programs run no scripts.`);
  if (!isAllowedAttribute(name))
    return wrong('attribute', `A mail cannot hold the attribute ${name}; take it out.`);
  if (marks.length > 0 && !attribute.quoted) {
    return wrong('unquoted', `Put the value of ${name} in quotation marks: ${name}="{{…}}".`);
  }
  switch (name) {
    case 'style':
      return styleFault(value, marks);
    case 'href':
      return element === 'a' ? hrefFault(attribute, marks) : wrong('attribute', 'Only <a> can have an href.');
    case 'src':
      return srcFault(element, value, marks);
    case 'http-equiv':
      if (element === 'meta' && marks.length === 0 && isAllowedMetaHeader(value)) return null;
      return wrong('meta', 'Take this http-equiv out: a mail cannot reload, redirect or set cookies.');
    default:
      return null;
  }
}

function styleFault(value: string, marks: Mark[]): Wrong | null {
  if (marks.length > 0) return wrong('field-place', 'A style cannot hold a {{tag}}; write the style itself.');
  const css = forbiddenCss(value);
  return css === null ? null : wrong('css', `Take ${css} out of the style: a mail's style loads nothing.`);
}

function srcFault(element: string, value: string, marks: Mark[]): Wrong | null {
  if (element !== 'img') return wrong('attribute', 'Only <img> can have a src.');
  if (marks.length === 0 && isWebAddress(value.trim())) return null;
  return wrong('address', "An image's src is an address that begins with https:// and holds no {{tag}}.");
}

function hrefFault(attribute: HtmlAttribute, marks: Mark[]): Wrong | null {
  const value = attribute.value.trim();
  if (marks.length === 0) {
    return isWebAddress(value) || /^(?:mailto:|tel:|#)\S*$/i.test(value)
      ? null
      : wrong('address', ADDRESS_CURE);
  }
  const [only] = marks;
  const whole = marks.length === 1 && attribute.end - attribute.start === 1;
  if (whole && only?.kind === 'print') {
    return only.node.kind === 'link' || only.node.name === 'unsubscribe'
      ? null
      : wrong('address', ADDRESS_CURE);
  }
  const personal = marks.every((mark) => mark.kind === 'print' && mark.node.kind === 'field');
  if (personal && /^(?:mailto:|tel:)/i.test(value)) return null;
  const message = `A web address is the same for every reader, so it cannot hold a {{field}} or a condition. ${ADDRESS_CURE}`;
  return wrong('address', message);
}

function wrong(code: string, message: string): Wrong {
  return { code, message };
}
