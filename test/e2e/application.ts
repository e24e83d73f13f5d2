import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const API_KEY = 'end-to-end-key-0123456789';
const READY_MS = 60_000;

/** Ways to run Chapar: as it was built, which starts three times as fast as its sources, and as its users do. */
export const COMMANDS = {
  built: [process.execPath, '--enable-source-maps', 'dist/main.js'],
  npm: ['npm', 'start'],
};

/** What `npm start` does first, done ahead so that no test waits for the compiler. */
export function build(): void {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/build-when-stale.mjs'], { cwd: ROOT });
  if (status !== 0) throw new Error(`dist cannot be built:\n${stdout.toString()}`);
}

/** A port that is free now; the application keeps it over its restarts, for callbacks come to it. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Chapar as a process of its own, to be ended, killed and started again. */
export function anApplication(
  port: number,
  env: Record<string, string>,
  [program = '', ...args] = COMMANDS.built,
) {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let output = '';

  /** Starts the process and waits for nothing. */
  function launch(): void {
    output = '';
    const { PATH = '', HOME = '', MONGOD_PATH = '' } = process.env;
    child = spawn(program, args, {
      cwd: ROOT,
      env: {
        PATH,
        HOME,
        MONGOD_PATH,
        PORT: String(port),
        API_KEY,
        LOG_LEVEL: 'warn',
        TICK_MS: '250',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (output += data.toString()));
  }

  async function ready(): Promise<void> {
    const deadline = performance.now() + READY_MS;
    while (performance.now() < deadline) {
      if (child === null || child.exitCode !== null) break;
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      if (answer?.status === 200) return;
      await sleep(50);
    }
    throw new Error(`The application did not become ready:\n${output.slice(-4_000)}`);
  }

  async function start(): Promise<void> {
    launch();
    await ready();
  }

  /** The link that a first start prints. It answers before the link is out: what is printed comes last. */
  async function setupLink(): Promise<string> {
    const deadline = performance.now() + READY_MS;
    while (performance.now() < deadline) {
      const [, link] = /works once[^\n]*\n\n {2}(http\S+\/setup#\S+)\n/.exec(output) ?? [];
      if (link !== undefined) return link;
      await sleep(50);
    }
    throw new Error(`The application printed no link:\n${output.slice(-4_000)}`);
  }

  /** Waits until the process is gone and all that it said was read. @returns its exit code, null when it was killed */
  async function ended(): Promise<number | null> {
    if (child === null) return null;
    const isGone = child.exitCode !== null || child.signalCode !== null;
    if (!isGone) await once(child, 'close');
    return child.exitCode;
  }

  /** Sends a signal and waits for the end. */
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child?.kill(signal);
    return ended();
  }

  async function api<T>(
    method: string,
    route: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<T> {
    const answer = await fetch(`${url}/api/v1${route}`, {
      method,
      headers: {
        Authorization: `Bearer ${API_KEY}`,
        ...(body === undefined ? {} : { 'Content-Type': type }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** Null when it is not running. */
  function pid(): number | null {
    const isGone = child === null || child.exitCode !== null || child.signalCode !== null;
    return isGone ? null : (child?.pid ?? null);
  }

  return { url, launch, ready, start, setupLink, ended, end, api, pid, output: () => output };
}
export type Application = ReturnType<typeof anApplication>;
