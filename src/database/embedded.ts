import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../lib/log.ts';
import { takeFolder, type Hold } from './folder-owner.ts';
import {
  freePort,
  startMongod,
  stopOrphan,
  type MongodOptions,
  type RunningMongod,
} from './mongod-process.ts';
import { findMongod, mongodSources } from './mongod-source.ts';
import { formReplicaSet, REPLICA_SET } from './replica-set.ts';

export type EmbeddedOptions = {
  dataDir: string;
  /** MONGOD_PATH */
  mongodPath: string | null;
  cacheSizeGb: number;
  log: Log;
};

export type Embedded = {
  uri: string;
  source: string;
  version: string;
  stop(): Promise<void>;
};

const RELEASE_TRIES = 20;
const RELEASE_PAUSE_MS = 500;

/**
 * Runs a MongoDB server of our own as a replica set of one, on loopback, with its data under `dataDir`.
 * Starts again on the same data, also after a kill -9 of Chapar, of the server, or of both.
 * Throws, in words for the operator, when no server is found, another Chapar holds the folder, or it does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = path.resolve(options.dataDir);
  await mkdir(path.join(dataDir, 'mongodb'), { recursive: true, mode: 0o700 });
  const hold = await takeFolder(dataDir);
  try {
    const found = await findMongod(mongodSources(options.mongodPath), options.log);
    options.log.info(`MongoDB ${found.version} from ${found.source}; data in ${dataDir}.`);
    const mongod = await startOn(dataDir, { program: found.path, cacheSizeGb: options.cacheSizeGb, hold });
    return {
      uri: `mongodb://127.0.0.1:${mongod.port}/?replicaSet=${REPLICA_SET}`,
      source: found.source,
      version: found.version,
      stop: watch(mongod, hold, options.log),
    };
  } catch (error) {
    await hold.release();
    throw error;
  }
}

type Start = { program: string; cacheSizeGb: number; hold: Hold };

async function startOn(dataDir: string, { program, cacheSizeGb, hold }: Start): Promise<RunningMongod> {
  const dbPath = path.join(dataDir, 'mongodb');
  const settings: MongodOptions = { program, dbPath, logPath: path.join(dataDir, 'mongod.log'), cacheSizeGb };
  // An orphan takes its time to come up or to write its data, so it is asked again until it has let go.
  const ports = [...hold.orphanPorts];
  const tries = ports.length === 0 ? 1 : RELEASE_TRIES;
  for (let attempt = 0; attempt < tries; attempt++) {
    for (const port of ports) await stopOrphan(port, dbPath);
    const port = await freePort();
    ports.push(port);
    await hold.record(ports); // before the server starts, so that it can be found whenever we are killed
    const result = await startMongod(settings, port);
    if (result.state === 'running') return becomeWritable(result.mongod, hold);
    if (attempt < tries - 1) await sleep(RELEASE_PAUSE_MS);
  }
  throw new Error(`Another MongoDB server has ${dbPath} open. Stop it, or set DATA_DIR to another folder.`);
}

async function becomeWritable(mongod: RunningMongod, hold: Hold): Promise<RunningMongod> {
  try {
    await hold.record([mongod.port]);
    await formReplicaSet(mongod.port);
    return mongod;
  } catch (error) {
    await mongod.stop();
    throw error;
  }
}

/** Says so when the server ends by itself; returns the clean way to end it. */
function watch(mongod: RunningMongod, hold: Hold, log: Log): () => Promise<void> {
  let stopping = false;
  void mongod.ended.then(() => {
    if (!stopping)
      log.warn('The MongoDB server that Chapar runs has ended. Restart Chapar; nothing is lost.');
  });
  return async () => {
    stopping = true;
    await mongod.stop();
    await hold.release();
  };
}
