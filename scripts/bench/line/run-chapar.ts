import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose, { type Connection } from 'mongoose';
import { allDay, aDraft, aTemplate, start, until, type Api } from '../../../test/e2e/club.ts';
import { freePort } from '../../../test/e2e/application.ts';
import { SHOP, TARGETS, TEXT, SUBJECT, mailHtml, mailText, personAt } from './content.ts';
import type { Cell } from './cells.ts';
import { cpuOf, peakOf, resetPeak } from './process.ts';
import type { Result, Setup } from './result.ts';
import type { Sink } from './sinks.ts';

const API_KEY = 'benchmark-key-0123456789';
const ROOT = path.resolve(import.meta.dirname, '../../..');
/** For a profile of the processes: `BENCH_NODE_ARGS='--cpu-prof --cpu-prof-dir=/tmp/p'`. */
const NODE_ARGS = (process.env['BENCH_NODE_ARGS'] ?? '').split(' ').filter(Boolean);
const SEEDED_AT_ONCE = 5_000;
const POLL_MS = 50;
const PATIENCE_MS = 300_000;
/** So far above what any line does that it never waits for its rate. */
const NO_LIMIT = 1_000_000;
/** Each message takes a place under it; nobody is left out. */
const CAPS = [{ channel: 'any', period: 'week', max: 3 }];

type Rows = { _id: string };

/**
 * Sends one campaign with the application as it is built: one process has the pages and plans, and ends when it has let
 * the run go; one or two do nothing but carry. What is counted is what these take. What is done by and by (figures,
 * contacts' histories) is no part of it.
 */
export async function runChapar(setup: Setup): Promise<Result> {
  const name = `bench_line_${String(process.pid)}_${Date.now().toString(36)}`;
  const connection = await mongoose.createConnection(setup.mongodbUri, { dbName: name }).asPromise();
  const children: ChildProcess[] = [];
  const started = async (roles: string): Promise<Running> => {
    const running = await startProcess(setup, name, roles);
    children.push(running.child);
    return running;
  };
  try {
    const office = await started('web,scheduler');
    const app = apiAt(office.url);
    await seed(app, connection, setup.messages);
    const campaign = await planned(app, connection, setup);
    const workers = await Promise.all(Array.from({ length: setup.cell.workers }, () => started('worker')));
    const pids = workers.map(({ child }) => child.pid ?? 0);
    const letGo = async (): Promise<void> => {
      await app.api('POST', `/campaigns/${campaign}/resume`);
      await end(office.child);
    };
    return await measured(letGo, { connection, pids, setup });
  } finally {
    await Promise.all(children.map(end));
    await connection.dropDatabase();
    await connection.close();
  }
}

type Running = { child: ChildProcess; url: string };

async function startProcess(setup: Setup, database: string, roles: string): Promise<Running> {
  const port = String(await freePort());
  const args = [...NODE_ARGS, path.join(ROOT, 'dist/main.js'), `--roles=${roles}`];
  const env = { ...environmentOf(setup, database), PORT: port, WORKER_PORT: port };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; (await fetch(`${url}/readyz`).catch(() => null))?.status !== 200; tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`Chapar did not start as ${roles}.`);
    await sleep(100);
  }
  return { child, url };
}

function environmentOf({ cell, sink, keyFile, mongodbUri }: Setup, database: string): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env;
  return {
    PATH,
    HOME,
    API_KEY,
    LOG_LEVEL: 'error',
    MONGODB_URI: mongodbUri.replace('/?', `/${database}?`),
    SECRET_KEY: 'benchmark secret of thirty-two characters',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    LINK_URL: 'https://clb.example',
    TIME_ZONE: 'Etc/UTC',
    UNDO_MS: '0',
    ...(cell.channel === 'sms' ? smsLine(cell, sink) : mailLine(cell, sink, keyFile)),
  };
}

function smsLine({ connections }: Cell, { url, trust }: Sink): NodeJS.ProcessEnv {
  return {
    TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: '+12025550100',
    TWILIO_BASE_URL: url,
    TWILIO_CONNECTIONS: String(connections),
    ...trust,
  };
}

function mailLine({ connections, signed }: Cell, { url }: Sink, keyFile: string): NodeJS.ProcessEnv {
  return {
    SMTP_URL: url,
    MAIL_FROM: 'Club <news@club.example>',
    SMTP_CONNECTIONS: String(connections),
    ...(signed ? { DKIM_DOMAIN: 'club.example', DKIM_SELECTOR: 'bench', DKIM_KEY_PATH: keyFile } : {}),
  };
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
  const isBeingStarted = (error: unknown): false => {
    if (error instanceof Error && error.message.includes(': 409 ')) return false;
    throw error;
  };
  await until('the run is paused', () =>
    app.api('POST', `/campaigns/${campaign}/pause`).then(() => true, isBeingStarted),
  );
  await until('the run is planned', async () => (await runs.findOne({}))?.planning.done === true);
  const waiting = await connection.collection('deliveries').countDocuments({ state: 'planned' });
  if (waiting !== messages) throw new Error(`${String(waiting)} of ${String(messages)} wait to be sent.`);
  return campaign;
}

type World = { connection: Connection; pids: number[]; setup: Setup };

async function measured(letGo: () => Promise<void>, { connection, pids, setup }: World): Promise<Result> {
  const { pid: database = 0 } = (await connection.db?.command({ serverStatus: 1 })) as { pid?: number };
  const used = (): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const deliveries = connection.collection('deliveries');
  const run = (await connection.collection<Rows>('runs').findOne({}))?._id ?? '';
  // One index entry is looked at, so that looking costs the database nothing.
  const isOpen = { batch: { $gte: `${run}.`, $lt: `${run}/` }, state: { $in: ['planned', 'submitting'] } };
  for (const pid of pids) resetPeak(pid);
  const before = { cpu: used(), database: cpuOf(database) };
  await letGo();
  const deadline = performance.now() + PATIENCE_MS;
  while ((await deliveries.findOne(isOpen, { projection: { _id: 1 } })) && performance.now() < deadline) {
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
