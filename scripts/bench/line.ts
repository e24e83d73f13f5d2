/**
 * The line against the plain loop (plain.ts): `npm run bench:line -- [runs] [cells] [scale]`, as in
 * `npm run bench:line -- 3 "email 0ms,sms plain" 0.5`. Every run has a receiver of its own process, which is faster
 * than both; runs are interleaved. Ends with 1 when a receiver counted other than the ledger.
 * Uses the MongoDB of MONGODB_URI (databases of its own, dropped afterwards), or the embedded one for the while.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../src/database/embedded.ts';
import { signaturesASecond } from './line/bare-signatures.ts';
import { allCells, chosen, messagesFor, nameOf, type Cell } from './line/cells.ts';
import { makeSinkTools, startSink, type SinkTools } from './line/sinks.ts';
import { runChapar } from './line/run-chapar.ts';
import { runPlain } from './line/run-plain.ts';
import { median, paceOf, type Result } from './line/result.ts';

const CACHE_GB = 0.5;
const [rounds, choice, scale] = [
  Number(process.argv[2] ?? 5),
  process.argv[3] ?? '',
  Number(process.argv[4] ?? 1),
] as const;
const print = (...columns: (string | number)[]): boolean =>
  process.stdout.write(`| ${columns.map(String).join(' | ')} |\n`);

type Tools = { sinks: SinkTools; keyPem: string; keyFile: string; mongodbUri: string };

async function runOnce(cell: Cell, { sinks, ...tools }: Tools): Promise<Result> {
  const messages = messagesFor(cell, scale);
  const sink = await startSink(cell.channel, cell.delayMs, sinks);
  try {
    const setup = { cell, messages, sink, ...tools };
    const result = await (cell.workers === 0 ? runPlain(setup) : runChapar(setup));
    const { recorded, received } = result;
    if (recorded !== messages || received.messages !== messages)
      throw new Error(
        `${nameOf(cell)}: of ${String(messages)}, ${String(recorded)} are recorded and ${String(received.messages)} were received.`,
      );
    return result;
  } finally {
    await sink.stop();
  }
}

/** The cell's own plain loop: at the same delay, signed as it is, with the connections that suit it best. */
function rivalOf(cell: Cell, results: Map<string, Result[]>, cells: Cell[]): number {
  const rivals = cells.filter(
    (one) =>
      one.workers === 0 &&
      one.channel === cell.channel &&
      one.signed === cell.signed &&
      one.delayMs === cell.delayMs,
  );
  return Math.max(0, ...rivals.map((one) => median((results.get(nameOf(one)) ?? []).map(paceOf))));
}

function report(cells: Cell[], results: Map<string, Result[]>): void {
  print(
    'cell',
    'messages/s',
    'from – to',
    'to plain',
    'CPU s per 1,000',
    'database',
    'peak MB',
    'bytes each',
  );
  print(...Array.from({ length: 8 }, () => '---'));
  for (const cell of cells) {
    const runs = results.get(nameOf(cell)) ?? [];
    const paces = runs.map(paceOf);
    const rival = rivalOf(cell, results, cells);
    const each = (of: (run: Result) => number) => median(runs.map((run) => of(run) / run.recorded));
    print(
      nameOf(cell),
      Math.round(median(paces)),
      `${String(Math.round(Math.min(...paces)))} – ${String(Math.round(Math.max(...paces)))}`,
      rival === 0 ? '' : (median(paces) / rival).toFixed(1),
      each((run) => run.cpu * 1_000).toFixed(3),
      each((run) => run.databaseCpu * 1_000).toFixed(3),
      Math.round(Math.max(...runs.map((run) => run.peak))),
      Math.round(each((run) => run.received.bytes)),
    );
  }
}

async function main(): Promise<void> {
  const cells = choice === '' ? allCells() : chosen(allCells(), choice);
  const folder = await mkdtemp(path.join(tmpdir(), 'chapar-bench-'));
  const log = { info: () => undefined, warn: (message: string) => process.stderr.write(`${message}\n`) };
  const given = process.env['MONGODB_URI'] ?? '';
  const sinks = makeSinkTools(folder);
  const mongodPath = process.env['MONGOD_PATH'] ?? null;
  const embedded =
    given === '' ? await startEmbedded({ dataDir: folder, mongodPath, cacheSizeGb: CACHE_GB, log }) : null;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keyFile = path.join(folder, 'dkim.pem');
  const results = new Map<string, Result[]>();
  try {
    await writeFile(keyFile, keyPem);
    const tools = { sinks, keyPem, keyFile, mongodbUri: embedded?.uri ?? given };
    for (let round = 0; round < rounds; round++) {
      for (const cell of cells) {
        const result = await runOnce(cell, tools);
        results.set(nameOf(cell), [...(results.get(nameOf(cell)) ?? []), result]);
        process.stderr.write(
          `${nameOf(cell)}: ${String(Math.round(paceOf(result)))}/s (load ${String(loadavg()[0]?.toFixed(1))})\n`,
        );
      }
    }
    report(cells, results);
    if (cells.some(({ signed }) => signed)) {
      for (const processes of [1, 2])
        print(
          `bare RSA-2048 signatures, ${String(processes)}p`,
          Math.round(await signaturesASecond(processes)),
        );
    }
  } finally {
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
