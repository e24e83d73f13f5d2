/**
 * Sends what the API's own document allows, and what it does not, to a running Chapar, and checks every answer
 * against the document. Needs Python 3 with pip; no root. The same SEED
 * means the same run, another one finds other things; MAX_EXAMPLES makes it longer.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf } from '../../src/lib/errors.ts';
import { freshDatabase, mongoUri, stopMongo } from '../support/mongo.ts';

const VERSION = '4.32.5';
const ROOT = path.resolve(import.meta.dirname, '../..');
const VENV = path.join(ROOT, `node_modules/.cache/schemathesis-${VERSION}`);
const CONFIG = path.join(ROOT, 'test/ci/schemathesis.toml');
const PROGRAM = path.join(VENV, 'bin/schemathesis');

const SEED = process.env.SEED ?? '2026';
const MAX_EXAMPLES = process.env.MAX_EXAMPLES ?? '5';
const FIRST_HALF = '^/(campaigns|preflights|contacts|segments|reach)';
const READY_MS = 120_000;
const RUN_MS = 360_000;

function install(): void {
  if (existsSync(PROGRAM)) return;
  const steps: [string, string[]][] = [
    ['python3', ['-m', 'venv', VENV]],
    [
      path.join(VENV, 'bin/pip'),
      ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`],
    ],
  ];
  for (const [command, args] of steps) {
    if (spawnSync(command, args, { stdio: 'inherit' }).status === 0) continue;
    throw new Error(
      `schemathesis ${VERSION} could not be installed. It needs Python 3.10 or later with venv and pip ` +
        '(Debian: apt-get install -y python3 python3-venv python3-pip) and a package index that pip can reach.',
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

type Setting = { port: number; dataDir: string; apiKey: string; mongodbUri: string };

/** Chapar on an empty database, with no provider: nothing leaves this machine. */
function startChapar({ port, dataDir, apiKey, mongodbUri }: Setting): ChildProcess {
  const { PATH, HOME } = process.env;
  const env = {
    ...{ PATH, HOME, LOG_LEVEL: 'error', PORT: String(port), DATA_DIR: dataDir, API_KEY: apiKey },
    ...{ MONGODB_URI: mongodbUri, SECRET_KEY: randomBytes(32).toString('hex') },
  };
  const main = ['--import', 'tsx', 'src/main.ts'];
  return spawn(process.execPath, main, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function emptyDatabase(): Promise<string> {
  const { name } = await freshDatabase();
  const uri = new URL(await mongoUri());
  uri.pathname = `/${name}`;
  return uri.href;
}

async function untilReady(origin: string, chapar: ChildProcess): Promise<void> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    if (chapar.exitCode !== null)
      throw new Error(`Chapar ended with ${chapar.exitCode} before it was ready.`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`Chapar was not ready within ${READY_MS / 1000} s.`);
}

/**
 * Half of the routes each, side by side under a key of its own: the limit is per key, and one after the other they would
 * take twice as long.
 */
const HALVES: string[][] = [
  ['--include-path-regex', FIRST_HALF],
  ['--exclude-path-regex', FIRST_HALF],
];

/** @param folder for what it remembers between runs: a passing one, so that a seed means the same each time */
async function runChecks(origin: string, keys: string[], folder: string): Promise<number> {
  const codes = await Promise.all(
    HALVES.map(async (half, at) => {
      const args = ['--config-file', CONFIG, 'run', `${origin}/openapi.json`, '--url', `${origin}/api/v1`];
      args.push('--header', `Authorization: Bearer ${keys[at] ?? ''}`, ...half);
      args.push('--seed', SEED, '--max-examples', MAX_EXAMPLES);
      const cwd = path.join(folder, String(at));
      await mkdir(cwd);
      const child = spawn(PROGRAM, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: RUN_MS });
      const said: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece: Buffer) => said.push(piece));
      const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
      process.stdout.write(Buffer.concat(said));
      if (signal !== null) process.stderr.write(`Cut off after ${RUN_MS / 1000} s.\n`);
      return code ?? 1;
    }),
  );
  return Math.max(...codes);
}

async function anotherKey(origin: string, apiKey: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/keys`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'the second half', role: 'admin' }),
  });
  if (answer.status !== 201)
    throw new Error(`A second key was refused: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { key: string }).key;
}

async function main(): Promise<number> {
  install();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapar-schemathesis-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const apiKey = randomBytes(32).toString('hex');
  process.stdout.write(`schemathesis ${VERSION}, SEED=${SEED} MAX_EXAMPLES=${MAX_EXAMPLES}\n`);
  const chapar = startChapar({ port, dataDir, apiKey, mongodbUri: await emptyDatabase() });
  try {
    await untilReady(origin, chapar);
    return await runChecks(origin, [apiKey, await anotherKey(origin, apiKey)], dataDir);
  } finally {
    if (chapar.exitCode === null) {
      chapar.kill('SIGTERM');
      await once(chapar, 'exit');
    }
    await stopMongo();
    await rm(dataDir, { recursive: true, force: true });
  }
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  return 1;
});
