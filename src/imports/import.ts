import type { ColumnTarget, ImportCounts, ImportSample } from '../contract/imports.ts';
import type { Worded } from '../contract/words.ts';

export type Delimiter = ',' | ';' | '\t';

/** A column of the file: its header, and where its cells go (null: nowhere). */
export type Column = { header: string; target: ColumnTarget };

/** One file that was, or is being, read into contacts. */
export type Import = {
  id: string;
  state: 'running' | 'done' | 'failed';
  fileName: string | null;
  dryRun: boolean;
  /** in the file's order */
  columns: Column[];
  delimiter: Delimiter;
  counts: ImportCounts;
  sample: ImportSample[];
  failure: { message: string; line: number | null } | null;
  startedAt: Date;
  /** the last sign of life while running */
  touchedAt: Date;
  finishedAt: Date | null;
};

/** One record of the file with the line it starts on; the header is on line 1. */
export type Row = { line: number; cells: string[] };

/** What is wrong with a row; `column` is a header, or null when it is the row as a whole. */
export type CellFault = { column: string | null; reason: Worded };

/** A row that was not applied, as errors.csv shows it. */
export type RowError = Row & { faults: CellFault[] };
