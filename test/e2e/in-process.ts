import { DateTime } from 'luxon';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { loadConfig } from '../../src/config.ts';
import { listen } from '../../src/http/server.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { wire } from '../../src/wire/wire.ts';
import { API_KEY, freePort } from './application.ts';

const SECRET_KEY = 'a secret key of an end-to-end test, long enough';

/** A clock that goes on by itself and can be set, for the duties that wait for it run in real time. */
export type SetClock = { now: Clock; set(at: Date): void };

export function aClock(start: Date): SetClock {
  let offset = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    set: (at) => {
      offset = at.getTime() - Date.now();
    },
  };
}

/** A wall-clock time in Tehran in the next whole week: days count from Monday as 1. */
export function inTehran(weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const monday = DateTime.now().setZone('Asia/Tehran').plus({ weeks: 1 }).startOf('week');
  return monday
    .plus({ days: weekday - 1 })
    .set({ hour, minute })
    .toJSDate();
}

export type Answer = { status: number; headers: Headers; text: string };

/** The whole application in this process, on a database and a clock of the test's, spoken to over loopback. */
export async function startClub(connection: Connection, clock: SetClock, env: Record<string, string> = {}) {
  const port = env['PORT'] === undefined ? await freePort() : Number(env['PORT']);
  const url = `http://127.0.0.1:${port}`;
  const config = loadConfig({
    API_KEY,
    SECRET_KEY,
    PUBLIC_URL: url,
    UNDO_MS: '0',
    TICK_MS: '250',
    ...env,
    PORT: String(port),
  });
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const secretKey = SECRET_KEY;
  const wired = wire({ config, connection, secretKey, clock: clock.now, log, version: '0.0.0' });
  await wired.prepare();
  const server = await listen(wired.app, { port, host: '127.0.0.1' });
  await wired.engine.start();

  async function call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const address = path.startsWith('http') ? path : url + path;
    const answer = await fetch(address, { method, redirect: 'manual', ...init });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** One call of the API with a JSON body; fails the test unless it succeeds. */
  async function api<T>(
    method: string,
    route: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<T> {
    const { status, text } = await ask(method, route, body, { 'Content-Type': type });
    if (status >= 300) throw new Error(`${method} ${route}: ${status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** The same with whatever comes of it. */
  async function ask(
    method: string,
    route: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return call(method, `/api/v1${route}`, {
      headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: text }),
    });
  }

  /** Ends the duties and the server; the database stays. */
  async function stop(): Promise<void> {
    await wired.engine.stop();
    await server.close();
  }

  return { url, port, call, api, ask, stop, lines };
}
export type Club = Awaited<ReturnType<typeof startClub>>;
