import { isDeepStrictEqual } from 'node:util';
import { mongo, type Connection } from 'mongoose';
import type { Clock } from '../lib/clock.ts';
import { indexesOf } from './dump.store.ts';
import { documentsIn, fileOf } from './files.ts';
import type { KeptCollection, Manifest } from './manifest.ts';
import { databaseOf } from './moment.store.ts';
import { createRestoreMarks, MARK_COLLECTION } from './restore-mark.store.ts';

const { deserialize, EJSON } = mongo.BSON;

/** Numbers, patterns and bytes stay of the very type that they are kept in. */
const EXACT = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;
const LOT_BYTES = 4 * 1024 * 1024;
const LOT_DOCUMENTS = 5_000;

export type Restore = { folder: string; manifest: Manifest; clock: Clock };

/**
 * Writes a backup, of which `checkBackup` thought well, into an empty database: documents, then their number is held
 * against the manifest, then the indexes (one that lets documents expire takes none before they were counted).
 * Killed half-way, the database says so; the next restore clears it and begins again.
 * @throws Error with the cure when the database holds anything else
 */
export async function restore(connection: Connection, { folder, manifest, clock }: Restore): Promise<void> {
  const db = databaseOf(connection);
  const marks = createRestoreMarks(connection);
  await refuseFull(connection);
  if (await marks.isHalf()) await db.dropDatabase();
  await marks.begin({ backup: folder, takenAt: new Date(manifest.takenAt), restoredAt: clock() });
  for (const { name } of manifest.collections) {
    await db.createCollection(name);
    await insertAll(db.collection(name), fileOf(folder, name));
  }
  for (const kept of manifest.collections) await compareCount(connection, kept);
  for (const kept of manifest.collections) await makeIndexes(connection, kept);
  await marks.written();
}

/**
 * What a restore that was cut off has left counts as empty.
 * @throws Error with the cure: nothing is ever mixed with what is there, or put in its place
 */
export async function refuseFull(connection: Connection): Promise<void> {
  if (await createRestoreMarks(connection).isHalf()) return;
  const db = databaseOf(connection);
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (name === MARK_COLLECTION || name.startsWith('system.')) continue;
    if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) === null) continue;
    throw new Error(
      `The database ${db.databaseName} is not empty (${name} holds documents), and a backup is restored into an empty one alone. Name another database in MONGODB_URI or another folder in DATA_DIR; or stop Chapar and remove what is there, if nobody needs it.`,
    );
  }
}

async function insertAll(collection: mongo.Collection, file: string): Promise<void> {
  let lot: mongo.Document[] = [];
  let bytes = 0;
  const insert = async (): Promise<void> => {
    if (lot.length > 0) await collection.insertMany(lot, { ordered: false });
    [lot, bytes] = [[], 0];
  };
  for await (const document of documentsIn(file)) {
    lot.push(deserialize(document, EXACT));
    bytes += document.length;
    if (bytes >= LOT_BYTES || lot.length >= LOT_DOCUMENTS) await insert();
  }
  await insert();
}

async function compareCount(connection: Connection, { name, count }: KeptCollection): Promise<void> {
  const found = await databaseOf(connection).collection(name).countDocuments({});
  if (found === count) return;
  throw new Error(
    `${name} has ${found} documents, and the backup ${count}. Something else writes to this database: stop it, and restore again.`,
  );
}

async function makeIndexes(connection: Connection, { name, indexes }: KeptCollection): Promise<void> {
  const collection = databaseOf(connection).collection(name);
  for (const index of indexes) {
    const { key, ...options } = EJSON.deserialize(index) as mongo.IndexDescription;
    if (options.name !== '_id_') await collection.createIndexes([{ key, ...options }]);
  }
  const made = await indexesOf(connection, name);
  const missing = indexes.find((index) => !made.some((other) => isDeepStrictEqual(other, index)));
  if (missing === undefined) return;
  throw new Error(
    `The index ${String(missing['name'])} of ${name} came out differently. Restore into MongoDB of the version that the backup is from (see its manifest.json).`,
  );
}
