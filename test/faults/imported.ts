import type { mongo } from 'mongoose';
import { parse } from 'csv-parse/sync';
import { BAD } from '../../scripts/bench/scale/club.ts';
import type { Import } from '../../scripts/bench/scale/import.ts';
import { API_KEY, type Application } from '../e2e/application.ts';
import { compare, type Comparison } from '../e2e/crash/compare.ts';

/** What an import of the file of scripts/bench/scale/club.ts has left in the database, held against the file. */

const CHANNEL = 'file';
const COMPLETE = {
  mobile: /^\+98913\d{7}$/,
  email: /^file\.\d+@mail\.example$/,
  ...{ firstName: 'Sara', lastName: /^Person\d+$/, language: 'en', city: 'Tehran' },
  ...{ 'consents.sms.granted': true, 'consents.email.granted': true },
};

/** The imports as they are written down, the oldest first. */
export async function importsOf(db: mongo.Db): Promise<Import[]> {
  return db.collection<Import>('imports').find().sort({ startedAt: 1 }).toArray();
}

/** Each good row is a message that was sent, each contact one that was received. */
export async function heldAgainstFile(
  db: mongo.Db,
  size: number,
): Promise<{ good: number; comparison: Comparison }> {
  const rows = refs(size, false).map((id) => ({ id, channel: CHANNEL, state: 'submitted' }));
  const received: (string | null)[] = [];
  const people = db.collection<{ ref: string | null }>('contacts').find({}, { projection: { ref: 1 } });
  for await (const { ref } of people) received.push(ref);
  const facts = { planned: rows.length, marked: 0, drained: true };
  return {
    good: rows.length,
    comparison: compare({ ledger: rows, received: { [CHANNEL]: received }, ...facts }),
  };
}

export async function halfContacts(db: mongo.Db): Promise<number> {
  return db.collection('contacts').countDocuments({ $nor: [COMPLETE] });
}

/** Contacts of which the history of consents does not show both statements. */
export async function unprovenConsents(db: mongo.Db): Promise<number> {
  const proven = new Map<string, number>();
  const log = db.collection<{ contactId: string; channel: string }>('consents');
  for await (const { contactId, channel } of log.find({}, { projection: { contactId: 1, channel: 1 } }))
    proven.set(contactId, (proven.get(contactId) ?? 0) | (channel === 'sms' ? 1 : 2));
  let without = 0;
  const people = db.collection<{ _id: string }>('contacts').find({}, { projection: { _id: 1 } });
  for await (const { _id } of people) if (proven.get(_id) !== 3) without++;
  return without;
}

/** How many bad rows errors.csv lacks, and how many of its rows are none. */
export async function missingErrors({ url }: Application, id: string, size: number): Promise<number> {
  const headers = { Authorization: `Bearer ${API_KEY}` };
  const file = await (await fetch(`${url}/api/v1/imports/${id}/errors.csv`, { headers })).text();
  const shown = parse<{ ref: string }>(file, { bom: true, columns: true }).map(({ ref }) => ref);
  const bad = new Set(refs(size, true));
  return (
    bad.size - new Set(shown.filter((ref) => bad.has(ref))).size + shown.filter((ref) => !bad.has(ref)).length
  );
}

function refs(size: number, bad: boolean): string[] {
  const all = Array.from({ length: size }, (_, number) => number);
  return all.filter((number) => (number % BAD === 0) === bad).map((number) => `F${number}`);
}
