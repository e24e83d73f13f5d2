import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withAdmin } from '../../src/database/admin.ts';
import { findMongod, mongodSources } from '../../src/database/mongod-source.ts';
import { freePort } from '../e2e/application.ts';

const SET = 'faults';
const PATIENCE_MS = 60_000;
const QUIET = { info: () => undefined, warn: () => undefined };

export type MongodsOptions = {
  members: number;
  /** milliseconds without a word of the primary after which another is elected; MongoDB's own is 10,000 */
  electionMs?: number;
  /** where the data goes; a temporary folder when left out */
  folder?: string;
};

export type Mongod = {
  port: number;
  /** its process has ended, by itself or not */
  isOver(): boolean;
  start(): Promise<void>;
  /** sends a signal; waits for the end where the signal means one */
  signal(name: NodeJS.Signals): Promise<void>;
};

/** MongoDB servers of our own, one replica set, to be stopped, killed and started again. */
export async function startMongods(options: MongodsOptions) {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'chapar-mongods-')));
  const { path: program } = await findMongod(mongodSources(process.env.MONGOD_PATH ?? null), QUIET);
  const mongods: Mongod[] = [];
  for (let i = 0; i < options.members; i++) {
    const dbPath = path.join(folder, String(i));
    await mkdir(dbPath);
    mongods.push(aMongod(program, dbPath, await freePort()));
  }
  await Promise.all(mongods.map((mongod) => mongod.start()));
  const electionMs = options.electionMs ?? 10_000;
  const members = mongods.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }));
  const settings = {
    electionTimeoutMillis: electionMs,
    heartbeatIntervalMillis: Math.min(2_000, electionMs / 2),
  };
  const replSetInitiate = { _id: SET, members, settings };
  await withAdmin(mongods[0]?.port ?? 0, (command) => command({ replSetInitiate }));

  /** Waits until one of them can be written to. */
  async function primary(): Promise<Mongod> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      for (const mongod of mongods) if (await isPrimary(mongod)) return mongod;
      await sleep(50);
    }
    throw new Error('No member of the replica set became primary.');
  }

  await primary();
  return {
    uri: `mongodb://${members.map(({ host }) => host).join(',')}/?replicaSet=${SET}`,
    primary,
    async stop(): Promise<void> {
      for (const mongod of mongods) await mongod.signal('SIGKILL');
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Mongods = Awaited<ReturnType<typeof startMongods>>;

async function isPrimary({ port }: Mongod): Promise<boolean> {
  return withAdmin(port, (command) => command({ hello: 1 })).then(
    ({ isWritablePrimary }) => isWritablePrimary === true,
    () => false,
  );
}

function aMongod(program: string, dbPath: string, port: number): Mongod {
  const args = ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', SET];
  args.push('--oplogSize', '64', '--wiredTigerCacheSizeGB', '0.25', '--nounixsocket', '--quiet');
  args.push('--setParameter', 'diagnosticDataCollectionEnabled=false');
  let child: ChildProcess | null = null;
  const isOver = (): boolean => child === null || child.exitCode !== null || child.signalCode !== null;
  const last = (): void => void child?.kill('SIGKILL');

  return {
    port,
    isOver,
    async start() {
      child = spawn(program, args, { stdio: 'ignore' });
      process.once('exit', last);
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const error = await withAdmin(port, (command) => command({ ping: 1 })).then(
          () => null,
          (cause: unknown) => cause,
        );
        if (error === null) return;
        if (isOver() || performance.now() > deadline)
          throw new Error(`The mongod in ${dbPath} did not start.`, { cause: error });
      }
    },
    async signal(name) {
      if (child === null || isOver()) return;
      const ended = once(child, 'exit');
      child.kill(name);
      if (name === 'SIGSTOP' || name === 'SIGCONT') return;
      await ended;
      process.removeListener('exit', last);
    },
  };
}
