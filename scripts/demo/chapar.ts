import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FROM_BUILD = ['--enable-source-maps', 'dist/main.js'];
const FROM_SOURCE = ['--import', 'tsx', 'src/main.ts'];
const READY_MS = 120_000;
const PATIENCE_MS = 300_000;
const STOP_MS = 15_000;
/** What a setting of the person at the terminal must not change in the demo: nothing real may be sent. */
const PASSED_ON = ['PATH', 'HOME', 'MONGOD_PATH', 'TIME_ZONE', 'LOCALE'];

export type Given = {
  port: number;
  dataDir: string;
  undoMs: number;
  source: boolean;
  admin: { email: string; password: string };
  apiKey: string;
};

export type Chapar = ReturnType<typeof startChapar>;

/** Chapar as a process of its own, as `npm start` runs it, and its API. */
export function startChapar({ port, dataDir, undoMs, source, admin, apiKey }: Given) {
  const url = `http://localhost:${port}`;
  let output = '';
  const child: ChildProcess = spawn(process.execPath, source ? FROM_SOURCE : FROM_BUILD, {
    cwd: ROOT,
    // A group of its own: Ctrl+C reaches us alone, and we end it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...passedOn(),
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      API_KEY: apiKey,
      UNDO_MS: String(undoMs),
      TICK_MS: '250',
      LOG_LEVEL: 'warn',
    },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-8_000)));
  }
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;

  async function ready(): Promise<void> {
    const deadline = performance.now() + READY_MS;
    while (performance.now() < deadline && !isGone()) {
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      if (answer?.status === 200) return;
      await sleep(100);
    }
    throw new Error(`Chapar did not become ready:\n${output}`);
  }

  async function api<T>(method: string, route: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${url}/api/v1${route}`, {
      method,
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** All pages of a list. */
  async function all<T>(route: string): Promise<T[]> {
    const items: T[] = [];
    const next = route.includes('?') ? '&' : '?';
    for (let after = ''; ;) {
      const page = await api<{ items: T[]; next: string | null }>('GET', `${route}${next}limit=200${after}`);
      items.push(...page.items);
      if (page.next === null) return items;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }

  async function stop(): Promise<void> {
    if (isGone()) return;
    child.kill('SIGTERM');
    const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await once(child, 'close');
    clearTimeout(hurry);
  }

  return { url, ready, api, all, stop, output: () => output, gone: once(child, 'close') };
}

function passedOn(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Waits until something holds; fails after five minutes, naming what it waited for. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited five minutes in vain until ${what}.`);
    await sleep(200);
  }
}
