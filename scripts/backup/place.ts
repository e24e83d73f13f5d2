import path from 'node:path';
import type { Connection } from 'mongoose';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { portsOfLiving } from '../../src/database/folder-owner.ts';
import { createEnvReader, type Env } from '../../src/lib/env.ts';
import { parseMongodbUri, parseSecret } from '../../src/lib/env-values.ts';
import type { Log } from '../../src/lib/log.ts';

/** Which installation is meant: the variables that say so are those of `npm start`. */
export type Place = {
  dataDir: string;
  /** null: the built-in database, in `dataDir` */
  mongodbUri: string | null;
  mongodPath: string | null;
  secretKey: string | null;
};

export type Opened = {
  connection: Connection;
  /** a server of our own, which we may tell how long to remember */
  ours: boolean;
  close(): Promise<void>;
};

const CACHE_GB = 0.5;

/** @throws Error that names every bad variable with its cure */
export function readPlace(environment: Env): Place {
  const env = createEnvReader(environment);
  const place: Place = {
    dataDir: path.resolve(env.text('DATA_DIR') ?? 'data'),
    mongodbUri: env.parsed('MONGODB_URI', parseMongodbUri, 'must start with mongodb:// or mongodb+srv://'),
    mongodPath: env.text('MONGOD_PATH'),
    secretKey: env.parsed(
      'SECRET_KEY',
      (value) => parseSecret(value, 32),
      'must be the random text of 32 characters or more that Chapar is started with',
    ),
  };
  const lines = env.faults.map(({ path: name, message }) => `  ${name} ${message}`);
  if (lines.length > 0) throw new Error(['These settings cannot be used:', ...lines].join('\n'));
  return place;
}

/** Where an installation keeps its data, in words and without a password. */
export function nameOf({ mongodbUri, dataDir }: Place): string {
  return mongodbUri === null ? `the built-in database in ${dataDir}` : 'the database of MONGODB_URI';
}

/** The database of a Chapar, be it at work or not; the built-in one is started for the time when it is not. */
export async function openToRead(place: Place, log: Log): Promise<Opened> {
  const [port] = (place.mongodbUri === null ? await portsOfLiving(place.dataDir) : null) ?? [];
  if (port === undefined) return openAlone(place, log);
  const connection = await connect(`mongodb://127.0.0.1:${port}/?directConnection=true`, { indexes: false });
  return { connection, ours: true, close: () => connection.close() };
}

/** The same for ourselves alone, as far as the built-in one goes. @throws Error while a Chapar holds its folder */
export async function openAlone(place: Place, log: Log): Promise<Opened> {
  if (place.mongodbUri !== null) {
    const connection = await connect(place.mongodbUri, { indexes: false });
    return { connection, ours: false, close: () => connection.close() };
  }
  const { dataDir, mongodPath } = place;
  const embedded = await startEmbedded({ dataDir, mongodPath, cacheSizeGb: CACHE_GB, log });
  try {
    const connection = await connect(embedded.uri, { indexes: false });
    const close = async (): Promise<void> => {
      await connection.close();
      await embedded.stop();
    };
    return { connection, ours: true, close };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
