import { isFixed, textOf, type Fixed, type Pieces } from '../../templates/pieces.ts';

/** Bytes in a line of 76 characters (RFC 2045 6.8). */
const LINE_BYTES = 57;
const NOTHING = Buffer.alloc(0);

/** A piece from its first, second or third byte on, as whole lines and the one or two bytes that are left over. */
type Encoded = { lines: string; rest: Buffer };

/** What is known of a fixed piece: its bytes, and its encodings by how many of its bytes went into the line before. */
type Known = { bytes: Buffer; from: (Encoded | undefined)[] };

/**
 * Writes texts in UTF-8 as base64, in lines that each end in CRLF. Three bytes make four characters, so a fixed piece
 * has three encodings; each is made once, and what is before it completes the last three bytes with its first.
 *
 * @returns a function of pieces in which every break of a line is a CRLF
 */
export function createBase64Writer(): (pieces: Pieces) => string {
  const kept = new WeakMap<Fixed, Known>();

  const knownOf = (piece: Fixed): Known => {
    const known = kept.get(piece) ?? { bytes: bytesOf(piece.text), from: [] };
    kept.set(piece, known);
    return known;
  };

  return (pieces) => {
    let lines = '';
    let open: Buffer = NOTHING;
    for (const piece of pieces) {
      // A line of its own would be longer than what is saved.
      if (!isFixed(piece) || piece.bytes < LINE_BYTES) {
        open = Buffer.concat([open, bytesOf(textOf(piece))]);
        continue;
      }
      const { bytes, from } = knownOf(piece);
      const missing = (3 - (open.length % 3)) % 3;
      const encoded = (from[missing] ??= encode(bytes.subarray(missing)));
      lines += inLines(Buffer.concat([open, bytes.subarray(0, missing)])) + encoded.lines;
      open = encoded.rest;
    }
    return lines + inLines(open);
  };
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text.replace(/\r\n|\r|\n/g, '\r\n'));
}

function encode(bytes: Buffer): Encoded {
  const whole = bytes.length - (bytes.length % 3);
  return { lines: inLines(bytes.subarray(0, whole)), rest: bytes.subarray(whole) };
}

function inLines(bytes: Buffer): string {
  let lines = '';
  for (let at = 0; at < bytes.length; at += LINE_BYTES) {
    lines += `${bytes.toString('base64', at, Math.min(at + LINE_BYTES, bytes.length))}\r\n`;
  }
  return lines;
}
