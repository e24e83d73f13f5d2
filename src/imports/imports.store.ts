import { Schema, trusted, type Connection } from 'mongoose';
import type { CellFault, Import, RowError } from './import.ts';

type ImportRecord = Omit<Import, 'id'> & { _id: string };
type ErrorRecord = Omit<RowError, 'faults'> & {
  _id: string;
  import: string;
  at: Date;
  /** rows of before 2026-11-23 have their reasons in English alone, for as long as they are kept */
  faults: (CellFault | { column: string | null; reason: string })[];
};

/** Bad rows hold people's data and are of use only until the file is mended. */
const KEEP_ERRORS_DAYS = 30;
const LINE_DIGITS = 10;

const importSchema = new Schema<ImportRecord>(
  {
    _id: { type: String, required: true },
    state: { type: String, required: true },
    fileName: { type: String, default: null },
    dryRun: { type: Boolean, required: true },
    columns: { type: Schema.Types.Mixed, required: true },
    delimiter: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    sample: { type: Schema.Types.Mixed, required: true },
    failure: { type: Schema.Types.Mixed, default: null },
    startedAt: { type: Date, required: true },
    touchedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { collection: 'imports', versionKey: false, minimize: false },
);
importSchema.index({ state: 1, touchedAt: 1 });

const errorSchema = new Schema<ErrorRecord>(
  {
    // import and line, so that a page of errors is in the order of the file
    _id: { type: String, required: true },
    import: { type: String, required: true },
    line: { type: Number, required: true },
    cells: { type: [String], required: true },
    faults: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true, expires: KEEP_ERRORS_DAYS * 86_400 },
  },
  { collection: 'importErrors', versionKey: false },
);

function toImport({ _id, ...rest }: ImportRecord): Import {
  return { id: _id, ...rest };
}

function toFault({ column, reason }: ErrorRecord['faults'][number]): CellFault {
  return { column, reason: typeof reason === 'string' ? { en: reason, fa: reason } : reason };
}

function toRowError({ line, cells, faults }: ErrorRecord): RowError {
  return { line, cells, faults: faults.map(toFault) };
}

function errorId(importId: string, line: number): string {
  return `${importId}.${String(line).padStart(LINE_DIGITS, '0')}`;
}

export type ImportStore = ReturnType<typeof createImportStore>;

export function createImportStore(connection: Connection) {
  const imports = connection.model<ImportRecord>('Import', importSchema);
  const errors = connection.model<ErrorRecord>('ImportError', errorSchema);

  return {
    async ready(): Promise<void> {
      await Promise.all([imports.init(), errors.init()]);
    },

    async insert({ id, ...rest }: Import): Promise<void> {
      await imports.create({ _id: id, ...rest });
    },

    async find(id: string): Promise<Import | null> {
      const record = await imports.findById(id).lean();
      return record === null ? null : toImport(record);
    },

    /** Newest first. */
    async page(after: string | null, limit: number): Promise<Import[]> {
      const filter = after === null ? {} : { _id: trusted({ $lt: after }) };
      return (await imports.find(filter).sort({ _id: -1 }).limit(limit).lean()).map(toImport);
    },

    async update(id: string, change: Partial<Omit<Import, 'id'>>): Promise<void> {
      await imports.updateOne({ _id: id }, { $set: change });
    },

    /** Closes what is running and gave no sign of life since `silentSince`. @returns how many */
    async failSilent(silentSince: Date, failure: Import['failure'], now: Date): Promise<number> {
      const { modifiedCount } = await imports.updateMany(
        { state: 'running', touchedAt: trusted({ $lt: silentSince }) },
        { $set: { state: 'failed', failure, finishedAt: now } },
      );
      return modifiedCount;
    },

    /** What failed since a moment, the latest first; a file that was only tried out counts for nothing. */
    async failedSince(since: Date): Promise<Pick<Import, 'id' | 'fileName'>[]> {
      const found = await imports
        .find({ state: 'failed', dryRun: false, touchedAt: trusted({ $gte: since }) }, { fileName: 1 })
        .sort({ touchedAt: -1 })
        .lean();
      return found.map(({ _id, fileName }) => ({ id: _id, fileName }));
    },

    async addErrors(importId: string, rows: RowError[], at: Date): Promise<void> {
      if (rows.length === 0) return;
      const records = rows.map((row) => ({ _id: errorId(importId, row.line), import: importId, ...row, at }));
      await errors.insertMany(records);
    },

    /** Rows that were not applied, in the order of the file, from behind a line. */
    async errorsAfter(importId: string, line: number, limit: number): Promise<RowError[]> {
      const behind = { _id: trusted({ $gt: errorId(importId, line), $lt: `${importId}/` }) };
      const found = await errors.find(behind).sort({ _id: 1 }).limit(limit).lean();
      return found.map(toRowError);
    },

    /** Every row that was not applied, in the order of the file. */
    async *errorsOf(importId: string): AsyncGenerator<RowError> {
      const ofImport = { _id: trusted({ $gt: errorId(importId, 0), $lt: `${importId}/` }) };
      for await (const record of errors.find(ofImport).sort({ _id: 1 }).lean().cursor())
        yield toRowError(record);
    },
  };
}
