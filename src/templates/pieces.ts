/**
 * A stretch of a message that is the same for every reader. It is one object for as long as its template is compiled,
 * so what is made of it (bytes of a mail, say) can be kept by it and is made once.
 */
export type Fixed = { readonly text: string; readonly bytes: number };

/**
 * What is of one delivery alone: an address that holds its code or its token. `like` is the same for all, and stands for
 * it where two messages are compared.
 */
export type Own = { readonly text: string; readonly like: Fixed };

/** What is the same for all, what was written for one reader, and what for one delivery. */
export type Piece = Fixed | string | Own;
export type Pieces = readonly Piece[];

export function fixed(text: string): Fixed {
  return { text, bytes: Buffer.byteLength(text) };
}

export function isFixed(piece: Piece): piece is Fixed {
  return typeof piece !== 'string' && !('like' in piece);
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
  for (const piece of pieces) bytes += isFixed(piece) ? piece.bytes : Buffer.byteLength(textOf(piece));
  return bytes;
}
