import { z } from 'zod';
import type { Consent, FieldValue, Occasion } from '../contacts/contact.ts';
import { IMPORT_LIMITS } from '../contract/imports.ts';
import { MOST_GROUPS, NewContact } from '../contract/contacts.ts';
import { GroupName } from '../contract/groups.ts';
import type { Channel, Language } from '../contract/words.ts';
import { readCell, type CellContext, type Said } from './cell.ts';
import { targetName } from './columns.ts';
import type { CellFault, Column, Row } from './import.ts';
import { cellsMissing, longerThan, reasonOf, REASONS } from './reasons.ts';

/** What a row says of a person. What it does not say is null, or not there: a blank cell changes nothing. */
export type Draft = {
  ref: string | null;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  mobile: string | null;
  email: string | null;
  language: Language | null;
  zone: string | null;
  city: string | null;
  province: string | null;
  tags: string[];
  /** by their names, until a lot is applied: then by their ids */
  groups: string[];
  fields: Record<string, FieldValue>;
  occasions: Occasion[];
  consents: Partial<Record<Channel, Consent['granted']>>;
};

export type ReadRow = { draft: Draft } | { faults: CellFault[] };

/** The rules of the API for a new contact; addresses are read with the import's country, consents have their own way. */
const Texts = NewContact.omit({ mobile: true, email: true, consents: true }).extend({
  groups: z.array(GroupName).max(MOST_GROUPS),
});

/** Reads a row; every cell with a fault is told, and then nothing of the row is used. */
export function readRow({ cells }: Row, columns: Column[], context: CellContext): ReadRow {
  if (cells.length !== columns.length) {
    return { faults: [{ column: null, reason: cellsMissing(cells.length, columns.length) }] };
  }
  const { said, faults } = readCells(cells, columns, context);
  if (faults.length > 0) return { faults };
  return checkedDraft(gathered(said), columns);
}

function checkedDraft(draft: Draft, columns: Column[]): ReadRow {
  const checked = Texts.safeParse(textsOf(draft));
  if (!checked.success) {
    const { issues } = checked.error;
    return {
      faults: issues.map((issue) => ({ column: headerOf(issue.path, columns), reason: reasonOf(issue) })),
    };
  }
  const { language = null, ...texts } = checked.data;
  const read = { ...draft, ...texts, language };
  if (read.mobile !== null || read.email !== null || read.ref !== null) return { draft: read };
  return { faults: [{ column: null, reason: REASONS.nameless }] };
}

function readCells(cells: string[], columns: Column[], context: CellContext) {
  const said: Said[] = [];
  const faults: CellFault[] = [];
  for (const [at, { header, target }] of columns.entries()) {
    const text = cells[at] ?? '';
    if (target === null || text.trim() === '') continue;
    if (text.length > IMPORT_LIMITS.cellChars) {
      faults.push({ column: header, reason: longerThan(IMPORT_LIMITS.cellChars) });
      continue;
    }
    const cell = readCell(target, text, context);
    if ('fault' in cell) faults.push({ column: header, reason: cell.fault });
    else said.push(cell);
  }
  return { said, faults };
}

function gathered(said: Said[]): Draft {
  const draft: Draft = {
    ref: null,
    title: null,
    firstName: null,
    lastName: null,
    mobile: null,
    email: null,
    language: null,
    zone: null,
    city: null,
    province: null,
    tags: [],
    groups: [],
    fields: {},
    occasions: [],
    consents: {},
  };
  for (const one of said) {
    switch (one.key) {
      case 'tags':
      case 'groups':
        draft[one.key].push(...one.value);
        break;
      case 'occasions':
        draft.occasions.push(one.value);
        break;
      case 'consents':
        draft.consents[one.channel] = one.value;
        break;
      case 'fields':
        draft.fields[one.name] = one.value;
        break;
      case 'language':
        draft.language = one.value;
        break;
      case 'ref':
      case 'title':
      case 'firstName':
      case 'lastName':
      case 'mobile':
      case 'email':
      case 'zone':
      case 'city':
      case 'province':
        draft[one.key] = one.value;
    }
  }
  return draft;
}

/** As the API takes it: a language that is not told is not there. */
function textsOf({ mobile: _m, email: _e, consents: _c, language, ...texts }: Draft) {
  return language === null ? texts : { ...texts, language };
}

/** The header of the column that a place in a contact came from. */
function headerOf([head, name]: PropertyKey[], columns: Column[]): string | null {
  const wanted = head === 'fields' ? `fields.${String(name)}` : String(head);
  return columns.find(({ target }) => targetName(target) === wanted)?.header ?? null;
}
