/** A header; `line` is as it is sent, folded, without its last line break. */
export type Header = { name: string; value: string; line: string };

/** Lines of 76 characters at most, where there is a space to fold at (RFC 2047 2). */
const WIDTH = 76;
/** Bytes of UTF-8 in an encoded-word: 52 characters of base64, so that the longest name of a header fits before it. */
const WORD_BYTES = 39;

/** Printable ASCII in which no decoder sees an encoded-word, and no run of spaces that unfolding could change. */
const PLAIN = /^(?!.*(?:=\?| {2}))[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
/** Longer words could not be folded. */
const LONG_WORD = /[^ ]{60}/;
/** RFC 5322: atoms, which need no quotes. */
const ATOMS = /^\w+(?: \w+)*$/;

/** @param value with no white space but single spaces between words, which is its relaxed form as well */
export function header(name: string, value: string): Header {
  return { name, value, line: fold(`${name}: ${value}`) };
}

/** As DKIM's relaxed form has it (RFC 6376 3.4.2). */
export function relaxedHeader({ name, value }: Header): string {
  return `${name.toLowerCase()}:${value}`;
}

/** An unstructured value, as a subject is: plain where that is safe, else encoded-words (RFC 2047). */
export function unstructured(text: string): string {
  return isPlain(text) ? text : encodedWords(text);
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && (text.length < 60 || !LONG_WORD.test(text));
}

/** A name and an address; the address is trusted to be one (address.ts). */
export function mailbox(name: string, address: string): string {
  return name === '' ? address : `${phrase(name)} <${address}>`;
}

function phrase(name: string): string {
  if (!isPlain(name)) return encodedWords(name);
  return ATOMS.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** No word ends within a character, as a reader may decode each for itself. */
function encodedWords(text: string): string {
  const bytes = Buffer.from(text);
  const words: string[] = [];
  for (let start = 0, end; start < bytes.length; start = end) {
    end = Math.min(start + WORD_BYTES, bytes.length);
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    words.push(`=?UTF-8?B?${bytes.toString('base64', start, end)}?=`);
  }
  return words.join(' ');
}

/** Breaks before a space; a stretch without one is left as long as it is. */
function fold(line: string): string {
  if (line.length <= WIDTH) return line;
  let folded = '';
  let start = 0;
  while (line.length - start > WIDTH) {
    const last = line.lastIndexOf(' ', start + WIDTH);
    // Not between a header's name and its value: some readers take the empty first line for an empty value.
    const from = start === 0 ? line.indexOf(': ') + 2 : start + 1;
    const at = last >= from ? last : line.indexOf(' ', Math.max(from, start + WIDTH));
    if (at === -1) break;
    folded += `${line.slice(start, at)}\r\n`;
    start = at;
  }
  return folded + line.slice(start);
}
