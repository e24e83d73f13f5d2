import type { ImportProblem, ImportQuery, ProblemsQuery } from '../contract/imports.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import { after } from '../lib/clock.ts';
import { notFound } from '../lib/errors.ts';
import { guessesOf } from './columns.ts';
import { errorsFile } from './errors-file.ts';
import type { Column, Delimiter, Import, RowError } from './import.ts';
import { openRows } from './rows.ts';
import { INTERRUPTED, runFile, type ImportsDeps } from './run.ts';

const DELIMITERS: Record<'comma' | 'semicolon' | 'tab', Delimiter> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
};
/** A running import gives a sign of life with every batch; one that is silent for so long died with its process. */
const SILENT_MS = 60_000;

export type ImportActions = ReturnType<typeof createImports>;

export function createImports(deps: ImportsDeps) {
  const { store } = deps;

  async function read(id: string): Promise<Import> {
    const found = await store.find(id);
    if (found === null) throw notFound('import', id);
    return found;
  }

  return {
    read,

    /**
     * Reads a CSV body into contacts, to its end. Safe to run again.
     *
     * @param actor who writes the consents down, for their history
     * @throws AppError 422 when the columns cannot be used, or the file cannot be read on (then it names the import)
     */
    async run(body: AsyncIterable<Buffer>, query: ImportQuery, actor: string): Promise<Import> {
      const iterator = body[Symbol.asyncIterator]();
      try {
        const file = await openRows(
          iterator,
          query.delimiter === undefined ? null : DELIMITERS[query.delimiter],
        );
        return await runFile(file, query, { ...deps, actor });
      } finally {
        await readOut(iterator);
      }
    },

    /** @throws AppError 422 naming each header that cannot stand */
    async guess(headers: string[]): Promise<Column[]> {
      return guessesOf(headers, (await deps.settings()).fields);
    },

    /** Newest first. */
    async list(afterId: string | null, limit: number): Promise<PageOf<Import>> {
      return toPage(await store.page(afterId, limit + 1), limit);
    },

    /** The rows that were not applied, as CSV, with the reasons in the organisation's language. They are kept for 30 days. */
    async errorsOf(id: string): Promise<AsyncGenerator<string>> {
      const [job, { language }] = await Promise.all([read(id), deps.settings()]);
      return errorsFile(job, store.errorsOf(id), language);
    },

    /** The same rows for a page, with the reasons in both languages. */
    async problemsOf(id: string, { after, limit }: ProblemsQuery): Promise<PageOf<ImportProblem>> {
      const { columns } = await read(id);
      const rows = await store.errorsAfter(id, after, limit + 1);
      const items = rows.slice(0, limit).map((row) => problemOf(row, columns));
      const last = items.at(-1);
      return { items, next: rows.length > limit && last !== undefined ? String(last.line) : null };
    },

    /** Closes imports whose process died. To be called at start and now and then. @returns how many */
    async closeInterrupted(now: Date): Promise<number> {
      return store.failSilent(after(now, -SILENT_MS), { message: INTERRUPTED, line: null }, now);
    },
  };
}

function problemOf({ line, cells, faults }: RowError, columns: Column[]): ImportProblem {
  const cellOf = (column: string | null): string | null =>
    cells[columns.findIndex(({ header }) => header === column)] ?? null;
  return { line, faults: faults.map((fault) => ({ ...fault, cell: cellOf(fault.column) })) };
}

/** Takes the rest of a body that is of no more use, so that its sender can be answered. */
async function readOut(body: AsyncIterator<Buffer>): Promise<void> {
  try {
    while ((await body.next()).done !== true);
  } catch {
    // The answer is decided already; that the rest did not arrive changes nothing.
  }
}
