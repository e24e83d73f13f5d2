import { mongo, type Connection } from 'mongoose';
import type { Log } from '../lib/log.ts';

/** Reads a whole database as it was at one moment, whatever is written meanwhile. */
export type Moment = {
  /** documents as the server keeps them, in the order of their ids */
  documents(collection: string): AsyncIterable<Uint8Array>;
  end(): Promise<void>;
};

const SNAPSHOT = { readConcern: { level: 'snapshot' } } as const;
const PAGE = 1_000;
/** The server has thrown away what was overwritten since the moment. */
const TOO_OLD = 239;

/** Begins at the first read: by then, all collections must be there. */
export function beginMoment(connection: Connection): Moment {
  const session = connection.getClient().startSession({ snapshot: true });

  async function* documents(name: string): AsyncGenerator<Uint8Array> {
    const collection = databaseOf(connection).collection<Buffer>(name);
    const cursor = collection.find(
      {},
      { ...SNAPSHOT, session, raw: true, sort: { _id: 1 }, batchSize: PAGE },
    );
    try {
      for await (const document of cursor) yield document;
    } catch (error) {
      throw tooOld(error) ? new Error(TOOK_TOO_LONG, { cause: error }) : error;
    }
  }

  return { documents, end: () => session.endSession() };
}

const TOOK_TOO_LONG = [
  'The backup took longer than the database remembers its past (300 seconds unless it is told otherwise).',
  'Make it remember longer, then try again; as its administrator, in mongosh on the primary:',
  'db.adminCommand({ setParameter: 1, minSnapshotHistoryWindowInSeconds: 7200 })',
].join(' ');

function tooOld(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === TOO_OLD;
}

/**
 * Lets a server of our own remember its past for longer while `work` goes on; with one that may not be told, which an
 * operator has seen to, the work has what time there is.
 */
export async function rememberingFor<T>(
  connection: Connection,
  { seconds, log }: { seconds: number; log: Log },
  work: () => Promise<T>,
): Promise<T> {
  const set = async (value: number): Promise<number> => {
    const command = { setParameter: 1, minSnapshotHistoryWindowInSeconds: value };
    return Number((await connection.getClient().db('admin').command(command))['was']);
  };
  const before = await set(seconds);
  try {
    return await work();
  } finally {
    await set(before).catch(() => log.warn('MongoDB keeps its longer memory until it is started again.'));
  }
}

export function databaseOf({ db }: Connection): NonNullable<Connection['db']> {
  if (db === undefined) throw new Error('The connection to the database is closed.');
  return db;
}
