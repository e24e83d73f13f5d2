import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One line of a receiver's log: an accepted message. The rest depends on the receiver. */
export type Received = { id: string; deliveryId: string | null; at: string } & Record<string, unknown>;

export type Receiver = {
  port: number;
  /** the JSONL file, for programs that read it themselves */
  logFile: string;
  log(): Received[];
  /** ends the process and, unless it was named by the caller, forgets the log */
  stop(): Promise<void>;
};

/** Options of test/e2e/receivers/fake-twilio.ts, all optional; `log` names the file, else a temporary one. */
export type FakeTwilioOptions = Partial<{
  log: string;
  minutes: number;
  seed: number;
  accountSid: string;
  authToken: string;
  latency: number;
  limit: number;
  errorAfter: number;
  cutAfter: number;
  callbackDelay: number;
  double: number;
  shuffle: boolean;
  retryFor: number;
  reject: Record<string, number>;
  undelivered: Record<string, number>;
  ahead: number;
}>;

export type SmtpSinkOptions = Partial<{
  log: string;
  minutes: number;
  latency: number;
  reject: Record<string, string>;
  raw: boolean;
}>;

export const FAKE_ACCOUNT = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'fake-token' };

/** Twilio on loopback, a process of its own; `url` is what TWILIO_BASE_URL should say. */
export async function startFakeTwilio(options: FakeTwilioOptions = {}): Promise<Receiver & { url: string }> {
  const receiver = await start('fake-twilio', options);
  return { ...receiver, url: `http://127.0.0.1:${receiver.port}` };
}

export type Callbacks = Record<'called' | 'refused' | 'givenUp' | 'failed', number>;

/** What came of the fake Twilio's callbacks so far. */
export async function callbacksOf({ port }: Pick<Receiver, 'port'>): Promise<Callbacks> {
  const answer = await fetch(`http://127.0.0.1:${port}/__log`);
  return ((await answer.json()) as { callbacks: Callbacks }).callbacks;
}

/** Whether it has nothing left to call back about: two callbacks a message, each taken, refused or given up. */
export async function hasCalledBack(twilio: Receiver): Promise<boolean> {
  const { called, refused, givenUp } = await callbacksOf(twilio);
  return called + refused + givenUp >= twilio.log().length * 2;
}

/** A mail server on loopback, a process of its own; `url` is what SMTP_URL should say. */
export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<Receiver & { url: string }> {
  const receiver = await start('smtp-sink', options);
  return { ...receiver, url: `smtp://127.0.0.1:${receiver.port}` };
}

async function start(name: string, options: { log?: string }): Promise<Receiver> {
  const folder = options.log === undefined ? mkdtempSync(path.join(tmpdir(), `chapar-${name}-`)) : null;
  const logFile = options.log ?? path.join(folder ?? '', 'log.jsonl');
  writeFileSync(logFile, '', { flag: 'a' });
  const file = path.join(ROOT, 'test/e2e/receivers', `${name}.ts`);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', file, JSON.stringify({ ...options, log: logFile })],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const failed = exited.then(() => Promise.reject(new Error(`${name} ended before it listened.`)));
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), failed])) as [string];
  failed.catch(() => undefined);
  const { port } = JSON.parse(line) as { port: number };
  return {
    port,
    logFile,
    log: () => readLog(logFile),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function readLog(file: string): Received[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Received);
}
