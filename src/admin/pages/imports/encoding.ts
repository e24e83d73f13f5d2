/** Encodings in which spreadsheets write CSV files. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a file's first bytes say of it; `workbook`: no text at all, but a spreadsheet's own format. */
export function encodingOf(bytes: Uint8Array): Encoding | 'workbook' {
  const starts = (...expected: number[]) => expected.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1256';
}

/** Bytes that may be cut in the middle of a letter. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text of a file's beginning, without its byte order mark. */
export function textOf(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

/** The file as the server takes it, read through as a stream where it has to be written anew. */
export async function inUtf8(file: Blob, encoding: Encoding): Promise<Blob> {
  if (encoding === 'utf-8') return file;
  const decoded = file.stream().pipeThrough(new TextDecoderStream(encoding));
  return new Response(decoded.pipeThrough(new TextEncoderStream())).blob();
}
