/**
 * A stretch of a message that is the same for every reader. It is one object for as long as its template is compiled,
 * so what is made of it (bytes of a mail, say) can be kept by it and is made once.
 */
export type Fixed = { readonly text: string; readonly bytes: number };

/** What is the same for all, and what was written for one reader. */
export type Piece = Fixed | string;
export type Pieces = readonly Piece[];

export function fixed(text: string): Fixed {
  return { text, bytes: Buffer.byteLength(text) };
}

export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** The whole text. */
export function joined(pieces: Pieces): string {
  let text = '';
  for (const piece of pieces) text += textOf(piece);
  return text;
}

/** How long the whole text is in UTF-8. */
export function bytesOf(pieces: Pieces): number {
  let bytes = 0;
  for (const piece of pieces) bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.bytes;
  return bytes;
}
