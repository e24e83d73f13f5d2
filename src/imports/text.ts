import { AppError } from '../lib/errors.ts';
import type { Delimiter } from './import.ts';

/** A file that cannot be read on: nothing after this line was applied. */
export function unreadable(message: string, line: number | null): AppError {
  const place = line === null ? '' : `Line ${line}: `;
  return new AppError(422, 'unreadable-file', `${place}${message}`, { line });
}

/**
 * A body's bytes as text, without its byte order mark.
 * Ending it early leaves the body open, so that its reader can still be answered.
 * @throws AppError 422 when the bytes are not UTF-8
 */
export async function* decoded(body: AsyncIterator<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (;;) {
    const next = await body.next();
    const text = decode(decoder, next.done === true ? null : next.value);
    if (text !== '') yield text;
    if (next.done === true) return;
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer | null): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw unreadable('The file is not UTF-8. Save it as “CSV UTF-8” and import it again.', null);
  }
}

/** Longer first lines are judged by their beginning. */
const HEADER_CHARS = 65_536;

/** The text up to the end of the first line, with whatever came along after it. */
export async function firstLine(texts: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < HEADER_CHARS && !/[\r\n]/.test(unquoted(head))) {
    const next = await texts.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

function unquoted(text: string): string {
  return text.replace(/"[^"]*("|$)/g, '');
}

/** The delimiter that stands most often in the first line, outside of quotes; a comma when none does. */
export function delimiterOf(head: string): Delimiter {
  const line = unquoted(head).split(/[\r\n]/, 1)[0] ?? '';
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  const candidates: Delimiter[] = [',', ';', '\t'];
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
}
