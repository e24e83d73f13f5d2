import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { IMPORT_LIMITS } from '../contract/imports.ts';
import type { Delimiter, Row } from './import.ts';
import { decoded, delimiterOf, firstLine, unreadable } from './text.ts';

export type OpenFile = { delimiter: Delimiter; header: string[]; rows: AsyncGenerator<Row> };

const LINE_ENDS = ['\r\n', '\n', '\r'];

/**
 * Reads a CSV body as a stream: commas, semicolons or tabs (found out unless given), quotes, any line ends,
 * with or without a byte order mark. Holds no more than one row of `IMPORT_LIMITS.rowChars` at a time.
 *
 * @returns the header's cells, and the rows below it without the blank ones
 * @throws AppError 422 when the file cannot be read on, naming the line
 */
export async function openRows(body: AsyncIterator<Buffer>, given: Delimiter | null): Promise<OpenFile> {
  const texts = decoded(body);
  const head = await firstLine(texts);
  const delimiter = given ?? delimiterOf(head);
  const rows = rowsOf(resumed(head, texts), delimiter);
  const first = await rows.next();
  if (first.done === true) throw unreadable('The file is empty. Its first line must name the columns.', 1);
  return { delimiter, header: first.value.cells.map((cell) => cell.trim()), rows };
}

async function* resumed(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* rest;
}

async function* rowsOf(texts: AsyncGenerator<string>, delimiter: Delimiter): AsyncGenerator<Row> {
  // Blank lines are records too, so a record starts where the one before ended.
  let line = 1;
  const starts: number[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: LINE_ENDS,
    // A quotation mark inside a cell is a part of it; the columns that a stray one may swallow show in the count.
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: IMPORT_LIMITS.rowChars,
    on_record: (cells) => {
      const isBlank = cells.every((cell) => cell.trim() === '');
      if (!isBlank) starts.push(line);
      line += 1 + lineEndsIn(cells);
      return isBlank ? null : cells;
    },
  });
  // Whatever ends the source early comes out of the parser, where the rows are read.
  pipeline(Readable.from(texts), parser, () => undefined);
  try {
    for await (const cells of parser) yield { line: starts.shift() ?? line, cells: cells as string[] };
  } catch (error) {
    throw error instanceof CsvError ? unreadable(wordsFor(error), line) : error;
  }
}

function lineEndsIn(cells: string[]): number {
  let ends = 0;
  for (const cell of cells) {
    if (/[\r\n]/.test(cell)) ends += cell.split(/\r\n|\r|\n/).length - 1;
  }
  return ends;
}

function wordsFor({ code, message }: CsvError): string {
  const quote = 'Look for a quotation mark (") at the beginning of a cell that is not closed.';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `A quoted cell does not end. ${quote}`;
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return `This row is longer than ${IMPORT_LIMITS.rowChars} characters. ${quote}`;
  }
  return message;
}
