import { textOf, type Fixed, type Piece, type Pieces } from '../../templates/pieces.ts';
import { quotedPrintable } from './quoted-printable.ts';

/** A text as it is sent, and as DKIM's relaxed form has it (RFC 6376 3.4.4): runs of white space are one space. */
export type Form = { sent: string; relaxed: string };

/** `joint` is the soft break that is needed before something else can follow. */
type EncodedPiece = Form & { joint: string };

export type BodyContent = { text: Pieces; html: Pieces };

/** A body and the headers that belong to it. */
export type Body = Form & { type: string; encoding: string | null };

/** Quoted-printable never holds "=_" (RFC 2045 6.7), so no body can hold this line. */
const BOUNDARY = '=_chapar';
const TYPES = { text: 'text/plain; charset=utf-8', html: 'text/html; charset=utf-8' };
const ENCODING = 'quoted-printable';

/**
 * Writes bodies: multipart/alternative, or the one part that is not empty. What is the same for all recipients is
 * encoded once, for as long as its template stays compiled.
 */
export function createBodyWriter(): (content: BodyContent) => Body {
  const kept = new WeakMap<Fixed, EncodedPiece>();

  const formOf = (piece: Piece): EncodedPiece => {
    if (typeof piece === 'string') return encode(piece);
    const known = kept.get(piece);
    if (known !== undefined) return known;
    const form = encode(piece.text);
    kept.set(piece, form);
    return form;
  };

  return ({ text, html }) => {
    const [plain, rich] = [part(text, formOf), part(html, formOf)];
    if (plain === null || rich === null) return single(plain, rich);
    const start = opening('text');
    const middle = `\r\n${opening('html')}`;
    const end = `\r\n--${BOUNDARY}--\r\n`;
    return {
      type: `multipart/alternative; boundary="${BOUNDARY}"`,
      encoding: null,
      sent: start + plain.sent + middle + rich.sent + end,
      relaxed: start + plain.relaxed + middle + rich.relaxed + end,
    };
  };
}

function opening(kind: keyof typeof TYPES): string {
  return `--${BOUNDARY}\r\nContent-Type: ${TYPES[kind]}\r\nContent-Transfer-Encoding: ${ENCODING}\r\n\r\n`;
}

function single(plain: Form | null, rich: Form | null): Body {
  const { sent, relaxed } = plain ?? rich ?? { sent: '', relaxed: '' };
  const content = relaxed.replace(/(?:\r\n)+$/, '');
  return {
    type: TYPES[rich === null ? 'text' : 'html'],
    encoding: ENCODING,
    sent: sent.endsWith('\r\n') ? sent : `${sent}\r\n`,
    // Empty lines at a body's end are not signed.
    relaxed: content === '' ? '' : `${content}\r\n`,
  };
}

/**
 * Each piece begins a line, after a soft break, so that its encoding does not depend on what is before it.
 * Null when there is nothing in it.
 */
function part(pieces: Pieces, formOf: (piece: Piece) => EncodedPiece): Form | null {
  const filled = pieces.filter((piece) => textOf(piece) !== '');
  if (filled.length === 0) return null;
  let [sent, relaxed, joint] = ['', '', ''];
  for (const [at, piece] of filled.entries()) {
    const form = splitsBreak(piece, filled[at + 1]) ? encode(textOf(piece).slice(0, -1)) : formOf(piece);
    sent += joint + form.sent;
    relaxed += joint + form.relaxed;
    ({ joint } = form);
  }
  return { sent, relaxed };
}

/** Whether a CRLF lies between two pieces, which would be two breaks. */
function splitsBreak(piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && textOf(piece).endsWith('\r') && textOf(next).startsWith('\n');
}

function encode(text: string): EncodedPiece {
  const sent = quotedPrintable(text);
  const joint = sent === '' || sent.endsWith('\r\n') ? '' : '=\r\n';
  return { sent, relaxed: sent.replace(/[ \t]+/g, ' '), joint };
}
