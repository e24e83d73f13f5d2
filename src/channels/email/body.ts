import { bytesOf, isFixed, joined, textOf, type Piece, type Pieces } from '../../templates/pieces.ts';
import { createBase64Writer } from './base64.ts';
import { header, type Header } from './header-lines.ts';
import { createQuotedWriter, type Form } from './quoted-printable.ts';

/** `end` is the break that is needed before the line of a boundary. */
type Part = { encoding: 'quoted-printable' | 'base64'; write(form: Form): string; end: '' | '\r\n' };

export type BodyContent = { text: Pieces; html: Pieces };

/** A body, and the headers that belong to it. Empty lines at its end are not in its relaxed form: they are not signed. */
export type Body = { headers: Header[]; write(form: Form): string };

/** Neither encoding can hold "=_" (RFC 2045 6.7), so no part can hold this line. */
const BOUNDARY = '=_chapar';
const MULTIPART = [header('Content-Type', `multipart/alternative; boundary="${BOUNDARY}"`)];
const LF = 0x0a;
const TYPES = { text: 'text/plain; charset=utf-8', html: 'text/html; charset=utf-8' };

/**
 * Writes bodies: multipart/alternative, or the one part that is not empty. What is the same for all recipients is
 * encoded once, for as long as its template stays compiled.
 */
export function createBodyWriter(): (content: BodyContent) => Body {
  const writeQuoted = createQuotedWriter();
  const writeBase64 = createBase64Writer();

  const partOf = (pieces: Pieces): Part | null => {
    const filled = withWholeBreaks(pieces);
    if (filled.length === 0) return null;
    return isShorterInBase64(filled)
      ? { encoding: 'base64', write: () => writeBase64(filled), end: '' }
      : { encoding: 'quoted-printable', write: (form) => writeQuoted(filled, form), end: '\r\n' };
  };

  return ({ text, html }) => {
    const [plain, rich] = [partOf(text), partOf(html)];
    if (plain === null || rich === null) return single(plain, rich);
    const before = opening('text', plain);
    const between = plain.end + opening('html', rich);
    const end = `${rich.end}--${BOUNDARY}--\r\n`;
    return {
      headers: MULTIPART,
      write: (form) => before + plain.write(form) + between + rich.write(form) + end,
    };
  };
}

function opening(kind: keyof typeof TYPES, { encoding }: Part): string {
  return `--${BOUNDARY}\r\nContent-Type: ${TYPES[kind]}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
}

const EMPTY = { encoding: '7bit', write: () => '' };

function single(plain: Part | null, rich: Part | null): Body {
  const { encoding, write } = plain ?? rich ?? EMPTY;
  const type = TYPES[rich === null ? 'text' : 'html'];
  return {
    headers: [header('Content-Transfer-Encoding', encoding), header('Content-Type', type)],
    write(form) {
      const content = write(form);
      if (form === 'sent') return content.endsWith('\r\n') ? content : `${content}\r\n`;
      const filled = content.replace(/(?:\r\n)+$/, '');
      return filled === '' ? '' : `${filled}\r\n`;
    },
  };
}

/**
 * Quoted-printable takes three characters for a byte beyond ASCII, base64 four for three bytes of any kind: Persian
 * words are better off in base64, their layout in quoted-printable. What is the same for all decides, where there is
 * such. A byte that is no character of its own tells of about two beyond ASCII.
 */
function isShorterInBase64(pieces: Pieces): boolean {
  let [bytes, units] = [0, 0];
  for (const piece of pieces) {
    if (!isFixed(piece)) continue;
    bytes += piece.bytes;
    units += piece.text.length;
  }
  if (units === 0) [bytes, units] = [bytesOf(pieces), joined(pieces).length];
  return (bytes - units) * 12 > bytes;
}

/** What is not empty of them. A CRLF that lies between two would be two breaks: its CR is left out. */
function withWholeBreaks(pieces: Pieces): Pieces {
  if (!pieces.some((piece, at) => isOpen(textOf(piece), pieces[at - 1]))) return pieces;
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const text = textOf(piece);
    if (text === '') continue;
    const last = text.startsWith('\n') ? textOf(whole.at(-1) ?? '') : '';
    if (last.endsWith('\r')) whole[whole.length - 1] = last.slice(0, -1);
    whole.push(piece);
  }
  return whole;
}

/** Whether a piece is empty or goes on with the break at the end of the one before. */
function isOpen(text: string, before: Piece | undefined): boolean {
  if (text === '') return true;
  return text.charCodeAt(0) === LF && before !== undefined && textOf(before).endsWith('\r');
}
