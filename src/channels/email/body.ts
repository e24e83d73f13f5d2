import { bytesOf, joined, textOf, type Piece, type Pieces } from '../../templates/pieces.ts';
import { createBase64Writer } from './base64.ts';
import { headerLine, type HeaderLine } from './header-lines.ts';
import { createQuotedWriter, type Form } from './quoted-printable.ts';

/** `end` is the break that is needed before the line of a boundary. */
type Part = Form & { encoding: 'quoted-printable' | 'base64'; end: '' | '\r\n' };

export type BodyContent = { text: Pieces; html: Pieces };

/** A body and the headers that belong to it. */
export type Body = Form & { headers: HeaderLine[] };

/** Neither encoding can hold "=_" (RFC 2045 6.7), so no part can hold this line. */
const BOUNDARY = '=_chapar';
const MULTIPART = [headerLine('Content-Type', `multipart/alternative; boundary="${BOUNDARY}"`)];
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
    if (!isShorterInBase64(filled))
      return { ...writeQuoted(filled), encoding: 'quoted-printable', end: '\r\n' };
    const sent = writeBase64(filled);
    return { sent, relaxed: sent, encoding: 'base64', end: '' };
  };

  return ({ text, html }) => {
    const [plain, rich] = [partOf(text), partOf(html)];
    if (plain === null || rich === null) return single(plain, rich);
    const around = (one: string, other: string): string =>
      `${opening('text', plain)}${one}${plain.end}${opening('html', rich)}${other}${rich.end}--${BOUNDARY}--\r\n`;
    const sent = around(plain.sent, rich.sent);
    const isRelaxed = plain.relaxed === plain.sent && rich.relaxed === rich.sent;
    return { headers: MULTIPART, sent, relaxed: isRelaxed ? sent : around(plain.relaxed, rich.relaxed) };
  };
}

function opening(kind: keyof typeof TYPES, { encoding }: Part): string {
  return `--${BOUNDARY}\r\nContent-Type: ${TYPES[kind]}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
}

function single(plain: Part | null, rich: Part | null): Body {
  const { sent, relaxed, encoding } = plain ?? rich ?? { sent: '', relaxed: '', encoding: '7bit' };
  const content = relaxed.replace(/(?:\r\n)+$/, '');
  return {
    headers: [
      headerLine('Content-Transfer-Encoding', encoding),
      headerLine('Content-Type', TYPES[rich === null ? 'text' : 'html']),
    ],
    sent: sent.endsWith('\r\n') ? sent : `${sent}\r\n`,
    // Empty lines at a body's end are not signed.
    relaxed: content === '' ? '' : `${content}\r\n`,
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
    if (typeof piece === 'string') continue;
    bytes += piece.bytes;
    units += piece.text.length;
  }
  if (units === 0) [bytes, units] = [bytesOf(pieces), joined(pieces).length];
  return (bytes - units) * 12 > bytes;
}

/** What is not empty of them. A CRLF that lies between two would be two breaks: its CR is left out. */
function withWholeBreaks(pieces: Pieces): Pieces {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const text = textOf(piece);
    if (text === '') continue;
    const before = text.startsWith('\n') ? textOf(whole.at(-1) ?? '') : '';
    if (before.endsWith('\r')) whole[whole.length - 1] = before.slice(0, -1);
    whole.push(piece);
  }
  return whole;
}
