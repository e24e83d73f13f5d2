import { mongo, type Connection } from 'mongoose';
import type { Clock } from '../lib/clock.ts';
import { fileOf, writeDocuments } from './files.ts';
import { aManifest, type KeptCollection, type Manifest } from './manifest.ts';
import { beginMoment, databaseOf, type Moment } from './moment.store.ts';
import { inOrder } from './order.ts';
import { createReferenceCheck, type ReferenceCheck } from './references.ts';

const { deserialize, EJSON } = mongo.BSON;

export type DumpFacts = { version: string; withKey: boolean; clock: Clock };

/**
 * Writes all collections of a database into a folder, as they were at the moment of the first read.
 * @returns what is in them; the caller writes it beside them, last
 */
export async function dump(connection: Connection, folder: string, facts: DumpFacts): Promise<Manifest> {
  const db = databaseOf(connection);
  const { version: server } = (await db.admin().command({ buildInfo: 1 })) as { version?: string };
  const names = inOrder((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  const takenAt = facts.clock().toISOString();
  const check = createReferenceCheck();
  const moment = beginMoment(connection);
  try {
    const collections: KeptCollection[] = [];
    for (const name of names) {
      const content = await writeDocuments(fileOf(folder, name), watched(moment, name, check));
      collections.push({ name, ...content, indexes: await indexesOf(connection, name) });
    }
    return aManifest({
      version: facts.version,
      server: server ?? 'unknown',
      takenAt,
      migrations: (await all(moment, names, 'migrations')).map(({ _id }) => String(_id)),
      suppressionKey: await keyPrint(moment, names),
      withKey: facts.withKey,
      collections,
      dangling: check.dangling(),
    });
  } finally {
    await moment.end();
  }
}

/** The indexes of a collection, in a form that JSON keeps. */
export async function indexesOf(connection: Connection, name: string): Promise<Record<string, unknown>[]> {
  const found = await databaseOf(connection).collection(name).listIndexes().toArray();
  return found.map(({ v: _form, ...index }) => EJSON.serialize(index) as Record<string, unknown>);
}

async function* watched(moment: Moment, name: string, check: ReferenceCheck): AsyncGenerator<Uint8Array> {
  const concerns = check.concerns(name);
  for await (const document of moment.documents(name)) {
    if (concerns) check.see(name, deserialize(document));
    yield document;
  }
}

async function keyPrint(moment: Moment, names: string[]): Promise<string | null> {
  const [kept] = await all(moment, names, 'suppressionKey');
  return kept === undefined ? null : String(kept['fingerprint']);
}

/** A small collection as a whole. */
async function all(moment: Moment, names: string[], name: string): Promise<mongo.Document[]> {
  if (!names.includes(name)) return [];
  const found: mongo.Document[] = [];
  for await (const document of moment.documents(name)) found.push(deserialize(document));
  return found;
}
