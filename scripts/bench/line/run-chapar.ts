import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose, { type Connection } from 'mongoose';
import { allDay, aDraft, aTemplate, start, until, type Api } from '../../../test/e2e/club.ts';
import { freePort } from '../../../test/e2e/application.ts';
import { SHOP, TARGETS, TEXT, SUBJECT, mailHtml, mailText, personAt } from './content.ts';
import { cpuOf, peakOf, resetPeak } from './process.ts';
import type { Result, Setup } from './result.ts';

const API_KEY = 'benchmark-key-0123456789';
const ROOT = path.resolve(import.meta.dirname, '../../..');
const SEEDED_AT_ONCE = 5_000;
const POLL_MS = 50;
const PATIENCE_MS = 300_000;
/** So far above what any line does that it never waits for its rate. */
const NO_LIMIT = 1_000_000;
/** Each message takes a place under it; nobody is left out. */
const CAPS = [{ channel: 'any', period: 'week', max: 3 }];

type Rows = { _id: string };

/** Sends one campaign with the real application, one process or two, and reads what it took. */
export async function runChapar(setup: Setup): Promise<Result> {
  const name = `bench_line_${String(process.pid)}_${Date.now().toString(36)}`;
  const connection = await mongoose.createConnection(setup.mongodbUri, { dbName: name }).asPromise();
  const workers: ChildProcess[] = [];
  try {
    const planner = await startWorker(setup, name);
    workers.push(planner.child);
    await seed(planner.api, connection, setup.messages);
    const campaign = await planned(planner.api, connection, setup);
    await end(planner.child);
    const running = await Promise.all(
      Array.from({ length: setup.cell.workers }, () => startWorker(setup, name)),
    );
    workers.splice(0, 1, ...running.map(({ child }) => child));
    const app = running[0]?.api ?? planner.api;
    return await measured(campaign, { app, connection, workers, setup });
  } finally {
    await Promise.all(workers.map(end));
    await connection.dropDatabase();
    await connection.close();
  }
}

type Running = { child: ChildProcess; api: Api };

async function startWorker({ cell, sink, keyFile, mongodbUri }: Setup, database: string): Promise<Running> {
  const port = await freePort();
  const { PATH = '', HOME = '', BENCH_NODE_ARGS = '' } = process.env;
  const dkim = { DKIM_DOMAIN: 'club.example', DKIM_SELECTOR: 'bench', DKIM_KEY_PATH: keyFile };
  const line =
    cell.channel === 'sms'
      ? {
          TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
          TWILIO_AUTH_TOKEN: 'token',
          TWILIO_FROM: '+12025550100',
          TWILIO_BASE_URL: sink.url,
          TWILIO_CONNECTIONS: String(cell.connections),
        }
      : {
          SMTP_URL: sink.url,
          MAIL_FROM: 'Club <news@club.example>',
          SMTP_CONNECTIONS: String(cell.connections),
          ...(cell.signed ? dkim : {}),
        };
  const env = {
    PATH,
    HOME,
    PORT: String(port),
    API_KEY,
    LOG_LEVEL: 'error',
    MONGODB_URI: mongodbUri.replace('/?', `/${database}?`),
    SECRET_KEY: 'benchmark secret of thirty-two characters',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    LINK_URL: 'https://clb.example',
    TIME_ZONE: 'Etc/UTC',
    UNDO_MS: '0',
    ...line,
  };
  const child = spawn(
    process.execPath,
    [...BENCH_NODE_ARGS.split(' ').filter(Boolean), '--import', 'tsx', 'src/main.ts'],
    {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const url = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; (await fetch(`${url}/readyz`).catch(() => null))?.status !== 200; tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error('Chapar did not start.');
    await sleep(100);
  }
  return { child, api: apiAt(url) };
}

function apiAt(url: string): Api {
  return {
    async api<T>(method: string, route: string, body?: unknown): Promise<T> {
      const answer = await fetch(`${url}/api/v1${route}`, {
        method,
        headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${route}: ${String(answer.status)} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as T;
    },
  };
}

/** People, hours, caps, and some who said no (none of them among the people, so that all are written to). */
async function seed({ api }: Api, connection: Connection, count: number): Promise<void> {
  const brand = { fa: 'Club', en: 'Club' };
  const fields = Object.entries(personAt(0).fields).map(([name, value]) => ({
    name,
    type: typeof value === 'number' ? 'number' : 'text',
  }));
  await api('PATCH', '/settings', { hours: allDay, brand, caps: CAPS, fields });
  await connection
    .collection('settings')
    .updateOne({}, { $set: { rates: { sms: NO_LIMIT, email: NO_LIMIT } } });
  const contacts = connection.collection<Rows>('contacts');
  for (let from = 0; from < count; from += SEEDED_AT_ONCE) {
    const people = Array.from({ length: Math.min(SEEDED_AT_ONCE, count - from) }, (_, at) =>
      personAt(from + at),
    );
    await contacts.insertMany(people.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  }
}

/** A campaign to everybody, checked, scheduled, planned to its last row, and waiting for a person. */
async function planned(app: Api, connection: Connection, { cell, messages }: Setup): Promise<string> {
  const variants =
    cell.channel === 'sms'
      ? { en: { text: TEXT } }
      : { en: { subject: SUBJECT, html: mailHtml(TARGETS), text: mailText(TARGETS) } };
  const template = await aTemplate(app, cell.channel, variants);
  const campaign = await aDraft(app, { template, link: SHOP, data: {} });
  await start(app, campaign);
  const runs = connection.collection<Rows & { state: string; planning: { done: boolean } }>('runs');
  await until('the run is open', async () => (await runs.findOne({})) !== null);
  await app.api('POST', `/campaigns/${campaign}/pause`);
  await until('the run is planned', async () => (await runs.findOne({}))?.planning.done === true);
  const waiting = await connection.collection('deliveries').countDocuments({ state: 'planned' });
  if (waiting !== messages) throw new Error(`${String(waiting)} of ${String(messages)} wait to be sent.`);
  return campaign;
}

type World = { app: Api; connection: Connection; workers: ChildProcess[]; setup: Setup };

async function measured(campaign: string, { app, connection, workers, setup }: World): Promise<Result> {
  const { pid: database = 0 } = (await connection.db?.command({ serverStatus: 1 })) as { pid?: number };
  const pids = workers.map(({ pid = 0 }) => pid);
  const used = (): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const deliveries = connection.collection('deliveries');
  for (const pid of pids) resetPeak(pid);
  const before = { cpu: used(), database: cpuOf(database) };
  await app.api('POST', `/campaigns/${campaign}/resume`);
  const deadline = performance.now() + PATIENCE_MS;
  while (await deliveries.findOne({ state: { $in: ['planned', 'submitting'] } })) {
    if (performance.now() > deadline) break;
    await sleep(POLL_MS);
  }
  return {
    cpu: used() - before.cpu,
    databaseCpu: cpuOf(database) - before.database,
    peak: Math.max(...pids.map(peakOf)),
    recorded: await deliveries.countDocuments({ state: 'submitted' }),
    received: await setup.sink.received(),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
