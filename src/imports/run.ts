import type { ConsentEntry, ConsentLogStore } from '../consent/consent-log.store.ts';
import { IMPORT_LIMITS, type ImportQuery } from '../contract/imports.ts';
import { Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { AppError, invalid } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { applyRows, type Applied, type ApplyDeps, type ContactWriter } from './apply.ts';
import { batchesOf } from './batches.ts';
import { columnsOf, targetName } from './columns.ts';
import type { Column, Import } from './import.ts';
import type { ImportStore } from './imports.store.ts';
import type { OpenFile } from './rows.ts';
import { createSeen } from './seen.ts';
import { counted, NO_COUNTS, sampled } from './tally.ts';
import { unreadable } from './text.ts';

export const INTERRUPTED =
  'It was interrupted. Run the same file again: what is counted here is done and stays done.';

export type ImportsDeps = {
  store: Omit<ImportStore, 'ready'>;
  contacts: ContactWriter;
  /** the ids of groups by their names; those that are new are added, or, in a trial, stand under their names */
  groupIds: (names: string[], trial: boolean) => Promise<Map<string, string>>;
  consentLog: Pick<ConsentLogStore, 'append' | 'withdraw'>;
  settings: () => Promise<Pick<Settings, 'language' | 'fields'>>;
  clock: Clock;
  newId: NewId;
};

type RunDeps = ImportsDeps & { actor: string };

/**
 * Reads an open file's rows into contacts and keeps the import's document up to date with every batch.
 *
 * @throws AppError 422 when the columns cannot be used, or the file cannot be read on (then it names the import)
 */
export async function runFile(file: OpenFile, query: ImportQuery, deps: RunDeps): Promise<Import> {
  const { language, fields } = await deps.settings();
  const columns = columnsOf(file.header, query.mapping ?? {}, fields);
  checkConsentSource(columns, query);
  const now = deps.clock();
  const started: Import = {
    ...{ id: deps.newId(), state: 'running', columns, counts: NO_COUNTS, sample: [], failure: null },
    ...{ fileName: query.fileName ?? null, dryRun: query.dryRun, delimiter: file.delimiter },
    ...{ startedAt: now, touchedAt: now, finishedAt: null },
  };
  await deps.store.insert(started);
  const apply: ApplyDeps = {
    contacts: deps.contacts,
    async recordConsents(applied) {
      const entries = entriesOf(applied, query.consentSource ?? '', deps);
      await deps.consentLog.append(entries);
      return entries;
    },
    withdrawConsents: (recorded) => deps.consentLog.withdraw(recorded.map(({ id }) => id)),
    groupIds: (names) => deps.groupIds(names, query.dryRun),
    dryRun: query.dryRun,
    columns,
    seen: createSeen(),
    cells: { country: query.country, customFields: fields },
    merge: () => ({
      consentSource: query.consentSource ?? '',
      language: query.language ?? language,
      now: deps.clock(),
      newId: deps.newId,
    }),
  };
  try {
    return await runBatches(started, file, { ...deps, apply });
  } catch (error) {
    throw await failed(started.id, error, deps);
  }
}

function checkConsentSource(columns: Column[], { consentSource }: ImportQuery): void {
  const carrying = columns.find(({ target }) => targetName(target)?.startsWith('consent.') === true);
  if (carrying === undefined || consentSource !== undefined) return;
  const message = `is required, because the column “${carrying.header}” carries consent: say where it was given, or map the column to null`;
  throw invalid([{ path: 'consentSource', message }]);
}

async function runBatches(
  started: Import,
  file: OpenFile,
  { store, clock, apply }: RunDeps & { apply: ApplyDeps },
): Promise<Import> {
  let job = started;
  for await (const rows of batchesOf(file.rows)) {
    if (job.counts.rows + rows.length > IMPORT_LIMITS.rows) {
      throw unreadable(
        `There are more than ${IMPORT_LIMITS.rows} rows. Split the file.`,
        rows[0]?.line ?? null,
      );
    }
    const result = await applyRows(rows, apply);
    const counts = counted(job.counts, result);
    job = { ...job, counts, sample: sampled(job.sample, result), touchedAt: clock() };
    await store.addErrors(job.id, [...result.invalid, ...result.duplicates], job.touchedAt);
    await store.update(job.id, { counts, sample: job.sample, touchedAt: job.touchedAt });
  }
  const end = { state: 'done' as const, failure: null, finishedAt: clock() };
  await store.update(job.id, end);
  return { ...job, ...end };
}

/** Writes down why an import cannot go on. @returns what to tell its sender */
async function failed(id: string, error: unknown, { store, clock }: RunDeps): Promise<unknown> {
  const isKnown = error instanceof AppError;
  const line = isKnown && typeof error.details.line === 'number' ? error.details.line : null;
  const message = isKnown ? error.message : INTERRUPTED;
  await store.update(id, { state: 'failed', failure: { message, line }, finishedAt: clock() });
  if (!isKnown) return error;
  return new AppError(error.status, error.code, error.message, { ...error.details, import: id });
}

function entriesOf(applied: Applied[], source: string, { actor, newId }: RunDeps): ConsentEntry[] {
  return applied.flatMap(({ contact, stated }) =>
    Channel.options.flatMap((channel): ConsentEntry[] => {
      const granted = stated[channel];
      if (granted === undefined) return [];
      return [
        {
          id: newId(),
          contactId: contact.id,
          channel,
          granted,
          source,
          wording: null,
          actor,
          at: contact.updatedAt,
        },
      ];
    }),
  );
}
