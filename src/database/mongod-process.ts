import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withAdmin } from './admin.ts';
import { REPLICA_SET } from './replica-set.ts';

export type MongodOptions = {
  program: string;
  dbPath: string;
  logPath: string;
  cacheSizeGb: number;
};

export type RunningMongod = {
  readonly port: number;
  /** resolves when the process has ended, however it came to it */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** mongod's exit code when another mongod has the folder open. */
const FOLDER_IN_USE = 100;
/** Long, because after a crash the journal is replayed first. */
const LISTENS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 7_000;
const OPLOG_MB = 256;

/** Another mongod, not answering to us, has the folder open. */
export type StartResult = { state: 'running'; mongod: RunningMongod } | { state: 'folder-in-use' };

/** Starts the server on loopback and waits until it answers; throws with the server's own reason when it ends before. */
export async function startMongod(options: MongodOptions, port: number): Promise<StartResult> {
  const child = spawnMongod(options, port);
  const ended = once(child, 'exit').then(() => undefined);
  // An app that ends without stop() (an uncaught error) takes its server along; kill -9 is for the next start to mend.
  const last = () => child.kill('SIGTERM');
  process.once('exit', last);
  void ended.then(() => process.removeListener('exit', last));
  await Promise.race([untilListening(port, child), ended]);
  if (child.exitCode === null && child.signalCode === null) {
    return { state: 'running', mongod: { port, ended, stop: () => stop(child, port, ended) } };
  }
  if (child.exitCode === FOLDER_IN_USE) return { state: 'folder-in-use' };
  throw new Error(
    `MongoDB ended at its start: ${await lastWords(options.logPath)} (all of it: ${options.logPath})`,
  );
}

function spawnMongod(options: MongodOptions, port: number): ChildProcess {
  const log = openSync(options.logPath, 'w', 0o600);
  const settings = {
    dbpath: options.dbPath,
    port: String(port),
    bind_ip: '127.0.0.1',
    replSet: REPLICA_SET,
    oplogSize: String(OPLOG_MB),
    wiredTigerCacheSizeGB: String(options.cacheSizeGb),
    // What is slow would be logged with the values asked for: people's numbers and addresses.
    slowOpSampleRate: '0',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  args.push('--quiet', '--nounixsocket', '--setParameter', 'diagnosticDataCollectionEnabled=false');
  // Ours last milliseconds. One that a killed process left open holds its documents for as long as this.
  args.push('--setParameter', 'transactionLifetimeLimitSeconds=5');
  // A group of its own: Ctrl-C in a terminal reaches Chapar alone, which finishes its work before it stops the server.
  const child = spawn(options.program, args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  return child;
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + LISTENS_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await withAdmin(port, (command) => command({ ping: 1 }));
      return;
    } catch (error) {
      if (performance.now() < deadline) continue;
      child.kill('SIGKILL');
      throw new Error(`MongoDB did not answer within ${LISTENS_WITHIN_MS / 1000} s.`, { cause: error });
    }
  }
}

async function stop(child: ChildProcess, port: number, ended: Promise<void>): Promise<void> {
  const impatient = sleep(STOPS_WITHIN_MS, undefined, { ref: false }).then(() => child.kill('SIGKILL'));
  await shutDown(port);
  await Promise.race([ended, impatient]);
  await ended;
}

/** Asks the server to write everything and end; a connection that breaks is its answer. */
async function shutDown(port: number): Promise<void> {
  await withAdmin(port, (command) => command({ shutdown: 1, force: true, timeoutSecs: 0 })).catch(
    () => undefined,
  );
}

/** Ends the mongod that a killed Chapar left behind on `port`; any other program there, and any other data, is left alone. */
export async function stopOrphan(port: number, dbPath: string): Promise<void> {
  const servesOurs = withAdmin(port, async (command) => {
    const { parsed } = (await command({ getCmdLineOpts: 1 })) as {
      parsed: { storage?: { dbPath?: string } };
    };
    return parsed.storage?.dbPath === dbPath;
  });
  if (await servesOurs.catch(() => false)) await shutDown(port);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port on 127.0.0.1.');
  return address.port;
}

/** The reason in mongod's log: the last line that it marks as an error (E) or fatal (F). */
async function lastWords(logPath: string): Promise<string> {
  const lines = (await readFile(logPath, 'utf8')).trim().split('\n');
  const bad = lines.findLast((line) => /"s":"[EF]"/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return bad.slice(0, 500);
}
