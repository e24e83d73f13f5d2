import { columnsOf, delimiterOf, type Column, type Delimiter } from './csv.ts';
import { encodingOf, textOf, type Encoding } from './encoding.ts';

/** A file that was chosen, and what its beginning says. */
export type Source = {
  file: File;
  encoding: Encoding;
  delimiter: Delimiter;
  columns: Column[];
  /** of those that the beginning holds */
  rows: number;
};

export type BadFile = 'workbook' | 'empty' | 'large' | 'unreadable';

const MOST_BYTES = 512 * 1_048_576;
/** So much is read to show columns and samples, whatever the size of the file. */
const HEAD_BYTES = 262_144;

/** Reads the beginning of a file. `told`: what a person knows better than the guess. */
export async function openSource(
  file: File,
  told: { encoding?: Encoding; delimiter?: Delimiter } = {},
): Promise<Source | BadFile> {
  if (file.size > MOST_BYTES) return 'large';
  const head = await headOf(file);
  if (head === null) return 'unreadable';
  const guess = encodingOf(head);
  if (guess === 'workbook') return guess;
  const encoding = told.encoding ?? guess;
  const text = textOf(head, encoding);
  if (text.trim() === '') return 'empty';
  const delimiter = told.delimiter ?? delimiterOf(text);
  return { file, encoding, delimiter, ...columnsOf(text, delimiter, file.size <= HEAD_BYTES) };
}

async function headOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return null; // moved or locked since it was chosen
  }
}
