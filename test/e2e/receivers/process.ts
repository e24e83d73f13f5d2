import { appendFileSync } from 'node:fs';

/** What a receiver is started with: one JSON argument. `minutes`: the longest it lives, should nobody stop it. */
export type Common = { log: string; minutes: number; seed: number };

export function readOptions<T extends Common>(defaults: Omit<T, 'log'>): T {
  const given = JSON.parse(process.argv[2] ?? '{}') as Partial<T>;
  if (typeof given.log !== 'string')
    throw new Error('Start it with one JSON argument that names a log file.');
  return { ...defaults, ...given } as T;
}

/** The log is the truth that a ledger is held against: a line is in the file before anybody is answered. */
export function appendLine(file: string, line: object): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Says where it listens, and ends on SIGTERM or with its time. */
export function announce(port: number, minutes: number, close: () => void): void {
  const end = (): never => {
    close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  setTimeout(end, minutes * 60_000).unref();
  process.stdout.write(`${JSON.stringify({ port })}\n`);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
