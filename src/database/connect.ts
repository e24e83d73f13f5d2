import mongoose, { type Connection } from 'mongoose';
import { messageOf } from '../lib/errors.ts';

/** A request waits this long for a database that is gone, then fails; the line retries what it was doing. */
const GIVE_UP_MS = 5_000;
const DATABASE = 'chapar';
const POOL = 50;

export type ConnectOptions = {
  database?: string;
  giveUpMs?: number;
  /** false: another connection sees to the indexes */
  indexes?: boolean;
  poolSize?: number;
};

/** Where a connection leads, password and all, for another one of this process. */
export type DatabaseAddress = { uri: string; name: string };

const addresses = new WeakMap<Connection, DatabaseAddress>();

/** @throws Error for a connection that `connect` did not make */
export function addressOf(connection: Connection): DatabaseAddress {
  const address = addresses.get(connection);
  if (address === undefined) throw new Error('This connection was not made by `connect`.');
  return address;
}

/**
 * The one connection of the process. Acknowledged writes survive a failover (majority, journal), reads see only
 * such writes, and a filter with operators is refused unless our own code wrapped it by `mongoose.trusted`.
 * The database is the one that the address names, else `chapar`.
 * Throws, naming the cure and never the password, when the server does not answer or is no replica set.
 */
export async function connect(uri: string, options: ConnectOptions = {}): Promise<Connection> {
  const giveUpMs = options.giveUpMs ?? GIVE_UP_MS;
  mongoose.set('strictQuery', 'throw');
  mongoose.set('sanitizeFilter', true);
  const name = options.database ?? databaseIn(uri) ?? DATABASE;
  try {
    const connection = await mongoose
      .createConnection(uri, {
        dbName: name,
        autoIndex: options.indexes ?? true,
        writeConcern: { w: 'majority', journal: true },
        readConcern: { level: 'majority' },
        retryWrites: true,
        retryReads: true,
        maxPoolSize: options.poolSize ?? POOL,
        serverSelectionTimeoutMS: giveUpMs,
        connectTimeoutMS: giveUpMs,
        waitQueueTimeoutMS: giveUpMs,
        socketTimeoutMS: 60_000,
        bufferCommands: false,
      })
      .asPromise();
    await refuseStandalone(connection);
    addresses.set(connection, { uri, name });
    return connection;
  } catch (error) {
    throw new Error(`MongoDB cannot be used: ${withoutSecrets(messageOf(error))} Check MONGODB_URI.`, {
      cause: error,
    });
  }
}

/** The database that the address itself names, if it does. */
function databaseIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
}

async function refuseStandalone(connection: Connection): Promise<void> {
  const hello = await connection.db?.admin().command({ hello: 1 });
  if (hello?.setName !== undefined || hello?.msg === 'isdbgrid') return;
  await connection.close();
  throw new Error(
    'It runs alone, and Chapar needs transactions: make it a replica set (one member is enough).',
  );
}

function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^@/\s]*@/g, '//***@');
}
