import type { FieldValue } from './contact.ts';

/** What was asked of one contact, by its place in the question; null for what it has not, or what is no plain value. */
export type Brief = { id: string; values: (FieldValue | null)[] };

const [DOUBLE, STRING, DOCUMENT, ARRAY, BOOLEAN, DATE, NULL, INT32, INT64] = [1, 2, 3, 4, 8, 9, 10, 16, 18];
const ID = '_id';
const ID_PLACE = -1;

/** Which keys of a document are asked for, by a hash of their bytes: to make a text of each takes longer than to read its value. */
export type Shape = { factor: number; keys: Map<number, number | Shape> };

/** The shape of documents that were cut down to these paths; a path's place in the list is its value's. */
export function shapeOf(paths: string[]): Shape {
  return levelOf(paths.map((path, place) => ({ steps: path.split('.'), place })));
}

type Path = { steps: string[]; place: number };

function levelOf(paths: Path[]): Shape {
  const names = [ID, ...new Set(paths.map(({ steps }) => steps[0] ?? ''))];
  const factor = factorFor(names);
  const inner = names.map((name): [number, number | Shape] => {
    const theirs = paths.filter(({ steps }) => steps[0] === name);
    const plain = theirs.find(({ steps }) => steps.length === 1);
    const below = theirs.map(({ steps, place }) => ({ steps: steps.slice(1), place }));
    const place = name === ID ? ID_PLACE : plain?.place;
    return [hashOf(Buffer.from(name), factor), place ?? levelOf(below)];
  });
  return { factor, keys: new Map(inner) };
}

/** One that keeps these names apart; others do not occur in a document that was cut down to them. */
function factorFor(names: string[]): number {
  let factor = 31;
  while (new Set(names.map((name) => hashOf(Buffer.from(name), factor))).size < names.length) factor += 2;
  return factor;
}

function hashOf(bytes: Uint8Array, factor: number): number {
  return bytes.reduce((hash, byte) => (Math.imul(hash, factor) + byte) | 0, 0);
}

/**
 * Reads of a BSON document what a shape asks for, in a fraction of what decoding any document takes: in a walk over a
 * whole audience that is most of the work.
 *
 * @param size how many places were asked for
 * @throws RangeError for a type of value that no contact holds
 * @see https://bsonspec.org/spec.html
 */
export function readBrief(bytes: Buffer, shape: Shape, size: number): Brief {
  const brief: Brief = { id: '', values: new Array<FieldValue | null>(size).fill(null) };
  readLevel(bytes, 0, shape, brief);
  return brief;
}

function readLevel(bytes: Buffer, start: number, { factor, keys }: Shape, brief: Brief): void {
  let at = start + 4; // behind the document's length
  for (let type = bytes[at]; type !== undefined && type !== 0; type = bytes[at]) {
    let hash = 0;
    at += 1;
    for (let byte = bytes[at] ?? 0; byte !== 0; byte = bytes[at] ?? 0) {
      hash = (Math.imul(hash, factor) + byte) | 0;
      at += 1;
    }
    at += 1;
    const place = keys.get(hash);
    if (place === ID_PLACE) brief.id = textAt(bytes, at);
    else if (typeof place === 'number') brief.values[place] = valueAt(bytes, at, type);
    else if (place !== undefined && type === DOCUMENT) readLevel(bytes, at, place, brief);
    at += lengthAt(bytes, at, type);
  }
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.toString('utf8', at + 4, at + 3 + bytes.readInt32LE(at));
}

function valueAt(bytes: Buffer, at: number, type: number): FieldValue | null {
  switch (type) {
    case STRING:
      return textAt(bytes, at);
    case INT32:
      return bytes.readInt32LE(at);
    case DOUBLE:
      return bytes.readDoubleLE(at);
    case INT64:
      return Number(bytes.readBigInt64LE(at));
    case BOOLEAN:
      return bytes[at] === 1;
    default:
      return null;
  }
}

function lengthAt(bytes: Buffer, at: number, type: number): number {
  switch (type) {
    case STRING:
      return 4 + bytes.readInt32LE(at);
    case DOCUMENT:
    case ARRAY:
      return bytes.readInt32LE(at);
    case DOUBLE:
    case INT64:
    case DATE:
      return 8;
    case INT32:
      return 4;
    case BOOLEAN:
      return 1;
    case NULL:
      return 0;
    default:
      throw new RangeError(`A contact holds a value of BSON type ${type}.`);
  }
}
