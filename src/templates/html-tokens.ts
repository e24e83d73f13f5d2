import { QuoteType, Tokenizer } from 'htmlparser2';
import { TEXT_ONLY } from './html-rules.ts';

/** `start` to `end` is the value as written, without its quotes; `value` is what a browser makes of it. */
export type HtmlAttribute = {
  name: string;
  nameAt: number;
  start: number;
  end: number;
  value: string;
  quoted: boolean;
};

export type HtmlToken =
  /** `within`: the element whose content is read as text only, such as title */
  | { type: 'text'; start: number; end: number; within: string | null }
  /** `start` is that of the name, `end` is behind the `>` */
  | { type: 'open'; name: string; start: number; end: number; attributes: HtmlAttribute[] }
  /** `start` is that of the `</` */
  | { type: 'close'; name: string; start: number }
  | { type: 'comment'; start: number; end: number };

type OpenTag = Extract<HtmlToken, { type: 'open' }>;

/** Cuts HTML as a browser does. What is left open at the end (a tag, a comment) gives no token. */
export function tokensOf(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let within: string | null = null;
  const comment = (start: number, end: number): void => {
    tokens.push({ type: 'comment', start, end });
  };
  const tags = tagCallbacks(html, (tag) => {
    tokens.push(tag);
    within = TEXT_ONLY.has(tag.name) ? tag.name : null;
  });
  const tokenizer = new Tokenizer(
    {},
    {
      ...tags,
      ontext: (start, end) => tokens.push({ type: 'text', start, end, within }),
      ontextentity: () => undefined,
      onclosetag(start, end) {
        tokens.push({ type: 'close', name: html.slice(start, end).toLowerCase(), start: start - 2 });
        within = null;
      },
      oncomment: comment,
      oncdata: comment,
      onprocessinginstruction: comment,
      ondeclaration: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tokens;
}

/** Gathers a tag's name and attributes, and hands the tag over when its `>` is reached. */
function tagCallbacks(html: string, done: (tag: OpenTag) => void) {
  let tag: OpenTag = { type: 'open', name: '', start: 0, end: 0, attributes: [] };
  let attribute = newAttribute('', 0);
  const end = (endIndex: number): void => done({ ...tag, end: endIndex + 1 });
  return {
    onopentagname(start: number, endIndex: number) {
      tag = {
        type: 'open',
        name: html.slice(start, endIndex).toLowerCase(),
        start,
        end: endIndex,
        attributes: [],
      };
    },
    onattribname(start: number, endIndex: number) {
      attribute = newAttribute(html.slice(start, endIndex).toLowerCase(), start);
      tag.attributes.push(attribute);
    },
    onattribdata(start: number, endIndex: number) {
      if (attribute.start === -1) attribute.start = start;
      attribute.value += html.slice(start, endIndex);
    },
    onattribentity(codepoint: number) {
      attribute.value += String.fromCodePoint(codepoint);
    },
    onattribend(quote: QuoteType, endIndex: number) {
      attribute.quoted = quote === QuoteType.Double || quote === QuoteType.Single;
      attribute.end = attribute.quoted ? endIndex - 1 : endIndex;
      // A value that begins with an entity has no data there: the quote tells where it begins.
      if (attribute.quoted) attribute.start = html.indexOf(html.charAt(attribute.end), attribute.nameAt) + 1;
      else if (attribute.start === -1) attribute.start = attribute.end;
    },
    onopentagend: end,
    onselfclosingtag: end,
  };
}

function newAttribute(name: string, nameAt: number): HtmlAttribute {
  return { name, nameAt, start: -1, end: nameAt, value: '', quoted: false };
}
