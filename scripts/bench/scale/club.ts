import { Readable } from 'node:stream';
import type { Connection } from 'mongoose';
import { personAt } from '../line/content.ts';

const AT_ONCE = 5_000;
/** Every so many-th person has said no to texts, and every so many-th row of the file cannot be used. */
export const REFUSING = 50;
export const BAD = 100;

type Rows = { _id: string };

/** People of a club, written by the driver: what is measured is what is done with them. */
export async function seed(connection: Connection, count: number): Promise<void> {
  const contacts = connection.collection<Rows>('contacts');
  for (let from = 0; from < count; from += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => recordAt(from + at));
    await contacts.insertMany(people, { ordered: false });
  }
}

function recordAt(number: number): Rows & Record<string, unknown> {
  const { id, ...person } = personAt(number);
  const { sms, ...others } = person.consents;
  return { _id: id, ...person, consents: { ...others, sms: { ...sms, granted: number % REFUSING !== 0 } } };
}

/** A CSV file of other people than those of `seed`, made while it is read. */
export function fileOf(rows: number): Readable {
  return Readable.from(lines(rows));
}

const LINES_AT_ONCE = 1_000;

function* lines(rows: number): Generator<string> {
  yield 'ref,mobile,email,first name,last name,language,city,consent sms,consent email\n';
  for (let from = 0; from < rows; from += LINES_AT_ONCE) {
    const size = Math.min(LINES_AT_ONCE, rows - from);
    yield Array.from({ length: size }, (_, at) => lineAt(from + at)).join('');
  }
}

function lineAt(number: number): string {
  const mobile = number % BAD === 0 ? '0913' : `0913${String(number).padStart(7, '0')}`;
  return `F${String(number)},${mobile},file.${String(number)}@mail.example,Sara,Person${String(number)},en,Tehran,yes,yes\n`;
}
