import type { Contact } from '../contacts/contact.ts';
import type { CellContext } from './cell.ts';
import { targetName } from './columns.ts';
import { readRow, type Draft } from './draft.ts';
import type { CellFault, Column, Row, RowError } from './import.ts';
import { keysOf, knownBy, matchOf, type Key, type KnownContacts } from './match.ts';
import { merged, type Merged, type MergeContext } from './merge.ts';
import { ofLine, REASONS, type Reason } from './reasons.ts';
import type { Seen } from './seen.ts';

/** How often a row is tried again when its contact was changed between reading and writing. */
const TRIES = 3;

/** A statement in the history of consents. */
type Recorded = { id: string; contactId: string };

type WriteOutcome = { outcome: 'written' | 'stale' | 'taken' };
export type ContactWriter = {
  findByKeys(keys: { refs: string[]; mobiles: string[]; emails: string[] }): Promise<Contact[]>;
  writeMany(writes: { contact: Contact; readAt: Date | null }[]): Promise<WriteOutcome[]>;
};

export type ApplyDeps = {
  contacts: ContactWriter;
  /** puts the consents of rows that are about to be written into their history */
  recordConsents(applied: Applied[]): Promise<Recorded[]>;
  /** takes them out again where the row was not written */
  withdrawConsents(recorded: Recorded[]): Promise<void>;
  /** the ids of groups by their names; new ones are added */
  groupIds(names: string[]): Promise<Map<string, string>>;
  dryRun: boolean;
  columns: Column[];
  seen: Seen;
  cells: CellContext;
  merge: () => MergeContext;
};

/** A row that was, or in a dry run would be, applied. */
export type Applied = Merged & { line: number };
export type BatchResult = { applied: Applied[]; duplicates: RowError[]; invalid: RowError[] };

type Drafted = { row: Row; draft: Draft };
type Planned = Drafted & Merged & { existing: Contact | null };
type Step = { planned: Planned } | { duplicate: RowError } | { invalid: RowError };

/** Applies up to a thousand rows with one query and one write, more only where others write to the same contacts. */
export async function applyRows(rows: Row[], deps: ApplyDeps): Promise<BatchResult> {
  const result: BatchResult = { applied: [], duplicates: [], invalid: [] };
  const named: Drafted[] = [];
  for (const row of rows) {
    const read = readRow(row, deps.columns, deps.cells);
    if ('faults' in read) result.invalid.push({ ...row, faults: read.faults });
    else named.push({ row, draft: read.draft });
  }
  const drafted = await withGroupIds(named, deps);
  const known = await knownOf(drafted, deps);
  const planned = drafted.flatMap((one) => sorted(planFirst(one, known, deps), result));
  await writeAll(planned, result, deps);
  return result;
}

async function withGroupIds(drafted: Drafted[], { groupIds }: ApplyDeps): Promise<Drafted[]> {
  const names = new Set(drafted.flatMap(({ draft }) => draft.groups));
  if (names.size === 0) return drafted;
  const ids = await groupIds([...names]);
  return drafted.map(({ row, draft }) => {
    const groups = draft.groups.map((name) => ids.get(name) ?? name);
    return { row, draft: { ...draft, groups: [...new Set(groups)] } };
  });
}

async function knownOf(drafted: Drafted[], { contacts }: ApplyDeps): Promise<KnownContacts> {
  if (drafted.length === 0) return () => null;
  const valuesOf = (key: Key) => drafted.flatMap(({ draft }) => draft[key] ?? []);
  return knownBy(
    await contacts.findByKeys({
      refs: valuesOf('ref'),
      mobiles: valuesOf('mobile'),
      emails: valuesOf('email'),
    }),
  );
}

function sorted(step: Step, result: BatchResult): Planned[] {
  if ('planned' in step) return [step.planned];
  if ('duplicate' in step) result.duplicates.push(step.duplicate);
  else result.invalid.push(step.invalid);
  return [];
}

/** A person is taken from the first row that names them; the keys they had before count as theirs to the file's end. */
function planFirst(one: Drafted, known: KnownContacts, deps: ApplyDeps): Step {
  for (const { key, name } of keysOf(one.draft)) {
    const line = deps.seen.lineOf(name);
    if (line !== null) return { duplicate: errorOf(one.row, deps, key, ofLine(line)) };
  }
  const step = plan(one, known, deps);
  if ('planned' in step) for (const name of namesOf(step.planned)) deps.seen.add(name, one.row.line);
  return step;
}

function namesOf({ draft, existing, contact }: Planned): Set<string> {
  const keyed = existing === null ? [draft, contact] : [draft, contact, existing];
  return new Set(keyed.flatMap(keysOf).map(({ name }) => name));
}

function plan({ row, draft }: Drafted, known: KnownContacts, deps: ApplyDeps): Step {
  const match = matchOf(draft, known);
  if ('fault' in match) return { invalid: errorOf(row, deps, match.key, match.fault) };
  const merge = merged(match.contact, draft, deps.merge());
  if ('fault' in merge) return { invalid: { ...row, faults: [{ column: null, reason: merge.fault }] } };
  return { planned: { row, draft, ...merge, existing: match.contact } };
}

async function writeAll(planned: Planned[], result: BatchResult, deps: ApplyDeps): Promise<void> {
  let rest = planned;
  for (let tries = 0; rest.length > 0 && tries < TRIES; tries++) {
    const failed = await write(rest, result, deps);
    if (failed.length === 0) return;
    // Somebody else wrote to the same contacts meanwhile: look again, and decide again.
    const known = await knownOf(failed, deps);
    rest = failed.flatMap((one) => sorted(plan(one, known, deps), result));
  }
  const fault: CellFault = { column: null, reason: REASONS.meanwhile };
  result.invalid.push(...rest.map(({ row }) => ({ ...row, faults: [fault] })));
}

/**
 * Consents go ahead of their contacts: a death in between leaves a statement that the file will make again, and never a
 * yes of which there is no proof.
 *
 * @returns those that could not be written as they were planned
 */
async function write(planned: Planned[], result: BatchResult, deps: ApplyDeps): Promise<Planned[]> {
  const changes = deps.dryRun ? [] : planned.filter(({ outcome }) => outcome !== 'unchanged');
  const recorded = await deps.recordConsents(changes.map(appliedOf));
  const outcomes = await deps.contacts.writeMany(
    changes.map(({ contact, existing }) => ({ contact, readAt: existing?.updatedAt ?? null })),
  );
  const failed = new Set(changes.filter((_, at) => outcomes[at]?.outcome !== 'written'));
  const unwritten = new Set([...failed].map(({ contact }) => contact.id));
  await deps.withdrawConsents(recorded.filter(({ contactId }) => unwritten.has(contactId)));
  result.applied.push(...planned.filter((one) => !failed.has(one)).map(appliedOf));
  return [...failed];
}

function appliedOf({ row, contact, outcome, keptOptOut, stated }: Planned): Applied {
  return { line: row.line, contact, outcome, keptOptOut, stated };
}

function errorOf(row: Row, { columns }: ApplyDeps, key: Key, reason: Reason): RowError {
  const column = columns.find(({ target }) => targetName(target) === key)?.header ?? null;
  return { ...row, faults: [{ column, reason }] };
}
