import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../../../src/contract/words.ts';
import { freePort } from '../../../test/e2e/application.ts';

/** What a receiver counted; `first` and `last` are when, in seconds. */
export type Received = { messages: number; bytes: number; first: number; last: number };

/** `trust`: what a sender's environment needs to trust it. */
export type Sink = {
  url: string;
  trust: NodeJS.ProcessEnv;
  received(): Promise<Received>;
  stop(): Promise<void>;
};

/** What the receivers are made of: a program, and the files of a key and a certificate for `localhost`. */
export type SinkTools = { smtp: string; key: string; certificate: string };

/** Makes the tools in a folder. Throws, saying what is missing, where there is no C compiler or no OpenSSL. */
export function makeSinkTools(folder: string): SinkTools {
  const inFolder = (file: string): string => path.join(folder, file);
  const tools = { smtp: inFolder('smtp-sink'), key: inFolder('sink.key'), certificate: inFolder('sink.crt') };
  const source = path.join(import.meta.dirname, 'smtp-sink.c');
  run(
    'cc',
    ['-O2', '-o', tools.smtp, source],
    'The mail sink is written in C and needs `cc` (apt install gcc).',
  );
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  const files = ['-keyout', tools.key, '-out', tools.certificate];
  run('openssl', [...request, ...subject, ...files], 'The SMS sink speaks HTTPS and needs `openssl`.');
  return tools;
}

function run(program: string, args: string[], missing: string): void {
  const { status, stderr, error } = spawnSync(program, args);
  if (error !== undefined) throw new Error(missing);
  if (status !== 0) throw new Error(`${program} failed:\n${stderr.toString()}`);
}

/** A receiver of its own process, which answers each reply after `delayMs`. */
export function startSink(channel: Channel, delayMs: number, tools: SinkTools): Promise<Sink> {
  return channel === 'sms' ? startSmsSink(delayMs, tools) : startSmtpSink(delayMs, tools);
}

async function startSmtpSink(delayMs: number, { smtp }: SinkTools): Promise<Sink> {
  const [port, stats] = [String(await freePort()), String(await freePort())];
  const options = ['-p', port, '-s', stats, '-d', String(delayMs)];
  const sink = spawn(smtp, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  const place = { url: `smtp://127.0.0.1:${port}`, trust: {} };
  return sinkAt(place, `http://127.0.0.1:${stats}/stats`, sink);
}

/** Over HTTPS, as Twilio is: there the official client holds itself to few connections. */
async function startSmsSink(delayMs: number, { key, certificate }: SinkTools): Promise<Sink> {
  const program = path.join(import.meta.dirname, 'sms-sink.ts');
  const args = ['--import', 'tsx', program, String(delayMs), key, certificate];
  const sink = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(sink.stdout, 'data')) as [Buffer];
  const [port = '', stats = ''] = line.toString().trim().split(' ');
  return sinkAt(
    { url: `https://localhost:${port}`, trust: { NODE_EXTRA_CA_CERTS: certificate } },
    `http://127.0.0.1:${stats}`,
    sink,
  );
}

function sinkAt(place: Pick<Sink, 'url' | 'trust'>, stats: string, sink: ReturnType<typeof spawn>): Sink {
  const received = async (): Promise<Received> => (await (await fetch(stats)).json()) as Received;
  return {
    ...place,
    async received() {
      for (let tries = 0; ; tries++) {
        try {
          return await received();
        } catch (error) {
          if (tries > 50) throw error;
          await sleep(50); // it is just starting
        }
      }
    },
    async stop() {
      sink.kill();
      if (sink.exitCode === null && sink.signalCode === null) await once(sink, 'exit');
    },
  };
}
