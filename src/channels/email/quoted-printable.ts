import { isFixed, textOf, type Fixed, type Pieces } from '../../templates/pieces.ts';

/** A text as it is sent, or as DKIM's relaxed form has it (RFC 6376 3.4.4): runs of white space are one space. */
export type Form = 'sent' | 'relaxed';

/** What is kept of a fixed piece; `joint` is the soft break that is needed before something else can follow. */
type Encoded = Record<Form, string> & { joint: string };

/** RFC 2045 6.7 allows 76 characters in a line; the last is the "=" of a soft break. */
const WIDTH = 75;

/** What is its own encoding: one short line of printable ASCII that neither begins nor ends awkwardly. */
const AS_IS = /^(?!\.|From )[\x20-\x3c\x3e-\x7e]{0,74}[\x21-\x3c\x3e-\x7e]$/;

const SOFT_BREAK = '=\r\n';
const LF = 0x0a;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(
  '',
);

/**
 * Writes texts in quoted-printable, without a break at the end. Each piece begins a line, after a soft break, so that
 * its encoding does not depend on what is before it, and that of a fixed one is made once.
 *
 * What it gives is put together when it is written or hashed, and only then.
 */
export function createQuotedWriter(): (pieces: Pieces, form: Form) => string {
  const kept = new WeakMap<Fixed, Encoded>();

  const encodedOf = (piece: Fixed): Encoded => {
    const known = kept.get(piece);
    if (known !== undefined) return known;
    const sent = quotedPrintable(piece.text);
    const encoded = { sent, relaxed: relaxedOf(sent), joint: jointOf(sent) };
    kept.set(piece, encoded);
    return encoded;
  };

  return (pieces, form) => {
    /** A reader's name may stand in a dozen places. */
    const said = new Map<string, string>();
    let written = '';
    let joint = '';
    for (const piece of pieces) {
      if (joint !== '') written += joint;
      if (isFixed(piece)) {
        const encoded = encodedOf(piece);
        written += encoded[form];
        joint = encoded.joint;
      } else {
        const text = textOf(piece);
        const sent = said.get(text) ?? quotedPrintable(text);
        said.set(text, sent);
        written += form === 'sent' ? sent : relaxedOf(sent);
        joint = jointOf(sent);
      }
    }
    return written;
  };
}

function jointOf(sent: string): string {
  return sent === '' || sent.charCodeAt(sent.length - 1) === LF ? '' : SOFT_BREAK;
}

function relaxedOf(sent: string): string {
  return sent.includes('  ') || sent.includes('\t') ? sent.replace(/[ \t]+/g, ' ') : sent;
}

/**
 * A text in UTF-8 as quoted-printable, which stands at the beginning of a line and may be followed by anything: lines
 * of at most 76 characters, every break of the text (CRLF, CR or LF) a CRLF, no white space at the end of a line.
 * No line begins with a dot, so nothing needs stuffing in SMTP, nor with "From ", which mailboxes change.
 */
export function quotedPrintable(text: string): string {
  if (AS_IS.test(text)) return text;
  return text
    .split(/\r\n|\r|\n/)
    .map(encodeLine)
    .join('\r\n');
}

function encodeLine(line: string): string {
  const lines = inWidth(line);
  if (lines.every((one) => AS_IS.test(one))) return lines.join(SOFT_BREAK);
  let [done, current] = ['', ''];
  for (let at = 0; at < line.length; at++) {
    const code = line.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    let written = encodeCode(code);
    if (at === line.length - 1 && (written === ' ' || written === '\t')) written = escaped(code);
    if (current.length + written.length > WIDTH) {
      done += current + SOFT_BREAK;
      current = '';
    }
    if (current === '' && (written === '.' || line.startsWith('From ', at))) written = escaped(code);
    current += written;
  }
  return done + current;
}

function inWidth(line: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < line.length; at += WIDTH) lines.push(line.slice(at, at + WIDTH));
  return lines;
}

function encodeCode(code: number): string {
  if ((code >= 0x20 && code <= 0x7e && code !== 0x3d) || code === 0x09) return String.fromCharCode(code);
  if (code < 0x80) return escaped(code);
  if (code < 0x800) return escaped(0xc0 | (code >> 6)) + continued(code, 0);
  // Half of a surrogate pair has no UTF-8; everybody writes U+FFFD for it.
  if (code >= 0xd800 && code <= 0xdfff) return '=EF=BF=BD';
  if (code < 0x1_0000) return escaped(0xe0 | (code >> 12)) + continued(code, 6) + continued(code, 0);
  return escaped(0xf0 | (code >> 18)) + continued(code, 12) + continued(code, 6) + continued(code, 0);
}

function continued(code: number, shift: number): string {
  return escaped(0x80 | ((code >> shift) & 0x3f));
}

function escaped(byte: number): string {
  return `=${HEX.slice(2 * byte, 2 * byte + 2)}`;
}
