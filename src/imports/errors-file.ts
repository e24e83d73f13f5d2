import { stringify } from 'csv-stringify/sync';
import type { Language } from '../contract/words.ts';
import type { CellFault, Column, Import, RowError } from './import.ts';

/** Excel takes a file without it for the machine's old code page, and shows Persian as rubbish. */
const BYTE_ORDER_MARK = '\uFEFF';
const OURS: Record<Language, string[]> = {
  en: ['line', 'column', 'reason'],
  fa: ['سطر', 'ستون', 'دلیل'],
};
const PHONE = /^\+?[\d۰-۹٠-٩\s().-]+$/;

/**
 * The rows that were not applied, as they were in the file, with line, column and reason behind them in a language.
 * Mended, the file can be imported as it is: the three last columns are left out by their headers.
 */
export async function* errorsFile(
  { columns, delimiter }: Pick<Import, 'columns' | 'delimiter'>,
  rows: AsyncIterable<RowError>,
  language: Language,
): AsyncGenerator<string> {
  const kept = columns.map((column, at) => ({ ...column, at })).filter((column) => !isOurs(column));
  yield (
    BYTE_ORDER_MARK +
    csvLine([...kept.map(({ header }) => safeCell(header, false)), ...OURS[language]], delimiter)
  );
  for await (const { line, cells, faults } of rows) {
    const original = kept.map((column) => safeCell(cells[column.at] ?? '', isPhone(column)));
    const ours = [
      String(line),
      joined(faults, ({ column }) => column ?? ''),
      joined(faults, ({ reason }) => reason[language]),
    ];
    // Cells beyond the last header come at the very end, so that everything else stands under its own.
    const beyond = cells.slice(columns.length);
    yield csvLine([...original, ...[...ours, ...beyond].map((cell) => safeCell(cell, false))], delimiter);
  }
}

/** A column of an errors file that was imported again; it is written anew. */
function isOurs({ header, target }: Column): boolean {
  return target === null && (OURS.en.includes(header) || OURS.fa.includes(header));
}

function csvLine(cells: string[], delimiter: string): string {
  // Any line end within a cell is quoted, not only ours: the file is read again with whatever ends are in it.
  return stringify([cells], { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function isPhone({ target }: Column): boolean {
  return target === 'mobile';
}

/**
 * Keeps a spreadsheet from running a cell as a formula, by the apostrophe with which one types such a text there.
 * A telephone number in a telephone column keeps its plus: it is no formula, and with an apostrophe no number.
 */
function safeCell(cell: string, isPhoneColumn: boolean): string {
  if (!/^[=+\-@\t\r]/.test(cell)) return cell;
  return isPhoneColumn && cell.startsWith('+') && PHONE.test(cell) ? cell : `'${cell}`;
}

function joined(faults: CellFault[], part: (fault: CellFault) => string): string {
  return faults.map(part).join(' | ');
}
