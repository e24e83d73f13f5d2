import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../../../src/contract/words.ts';
import { freePort } from '../../../test/e2e/application.ts';

/** What a receiver counted; `first` and `last` are when, in seconds. */
export type Received = { messages: number; bytes: number; first: number; last: number };

export type Sink = { url: string; received(): Promise<Received>; stop(): Promise<void> };

/** Compiles the SMTP sink. Throws, saying what is missing, where there is no C compiler. */
export function compileSink(folder: string): string {
  const program = path.join(folder, 'smtp-sink');
  const source = path.join(import.meta.dirname, 'smtp-sink.c');
  const { status, stderr, error } = spawnSync('cc', ['-O2', '-o', program, source]);
  if (error !== undefined) throw new Error('The mail sink is written in C and needs `cc` (apt install gcc).');
  if (status !== 0) throw new Error(`The mail sink does not compile:\n${stderr.toString()}`);
  return program;
}

/** A receiver of its own process, which answers each reply after `delayMs`. */
export async function startSink(channel: Channel, delayMs: number, smtpSink: string): Promise<Sink> {
  if (channel === 'sms') return startSmsSink(delayMs);
  const [port, stats] = [await freePort(), await freePort()];
  const options = ['-p', port, '-s', stats, '-d', delayMs].map(String);
  const sink = spawn(smtpSink, options, { stdio: ['ignore', 'ignore', 'inherit'] });
  return sinkAt(`smtp://127.0.0.1:${String(port)}`, `http://127.0.0.1:${String(stats)}/stats`, sink);
}

async function startSmsSink(delayMs: number): Promise<Sink> {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'sms-sink.ts'), String(delayMs)];
  const sink = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(sink.stdout, 'data')) as [Buffer];
  const url = `http://127.0.0.1:${line.toString().trim()}`;
  return sinkAt(url, url, sink);
}

function sinkAt(url: string, stats: string, sink: ReturnType<typeof spawn>): Sink {
  const received = async (): Promise<Received> => (await (await fetch(stats)).json()) as Received;
  return {
    url,
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
