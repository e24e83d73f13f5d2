import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { randomBase58 } from '../../src/lib/ids.ts';

type Server = { uri: string; stop(): Promise<void> };

let server: Promise<Server> | null = null;
const opened: Connection[] = [];

/** An empty database of its own for one test file; dropped when the run ends. */
export async function freshDatabase(): Promise<Connection> {
  const connection = await connect(await mongoUri(), { database: `test_${randomBase58(10)}` });
  opened.push(connection);
  return connection;
}

/** The replica set of this run: TEST_MONGODB_URI, else one of our own, started at the first call. */
export async function mongoUri(): Promise<string> {
  server ??= startServer();
  return (await server).uri;
}

/** Drops what this process has made. */
export async function closeDatabases(): Promise<void> {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
}

export async function stopMongo(): Promise<void> {
  await closeDatabases();
  await (await server)?.stop();
  server = null;
}

async function startServer(): Promise<Server> {
  const uri = process.env.TEST_MONGODB_URI ?? '';
  if (uri !== '') {
    await keepExpired(uri);
    return { uri, stop: () => Promise.resolve() };
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapar-test-'));
  const log = { info: () => undefined, warn: (message: string) => process.stderr.write(`${message}\n`) };
  const mongodPath = process.env.MONGOD_PATH ?? null;
  const embedded = await startEmbedded({ dataDir, mongodPath, cacheSizeGb: 0.5, log });
  await keepExpired(embedded.uri);
  return {
    uri: embedded.uri,
    async stop() {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Tests live at times of their own. MongoDB removes what has expired by the real clock, once a minute: places under caps
 * of a day that was over by then vanished in the midst of a test.
 */
async function keepExpired(uri: string): Promise<void> {
  const connection = await connect(uri);
  await connection.getClient().db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  await connection.close();
}
