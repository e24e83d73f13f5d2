/**
 * How long the commonest segments take over a generated club: `npm run bench:segments -- [contacts]`.
 * Uses the MongoDB of MONGODB_URI (a database of its own, dropped afterwards) or starts one for the while.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { createContactStore, type ContactStore } from '../../src/contacts/contact.store.ts';
import type { Rule } from '../../src/contract/segments.ts';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { checkRule } from '../../src/segments/check.ts';
import { toFilter } from '../../src/segments/query.ts';
import { contactAt } from './segments-club.ts';
import { COMMON_RULES } from './segments-rules.ts';

const BATCH = 5_000;
const RUNS = 5;
const SAMPLE = 10;
const CACHE_GB = 2;
const ASKED = { now: new Date('2026-11-22T08:30:00Z'), zone: 'Asia/Tehran', leapDay: 'last-day' as const };

type Spread = { median: number; least: number; most: number };

async function main(contacts: number): Promise<void> {
  const database = await openDatabase();
  const connection = await connect(database.uri, { database: `bench_segments_${process.pid}` });
  try {
    const store = createContactStore(connection);
    await store.ready();
    await load(connection, contacts);
    print(['rule', 'people', 'count ms', 'to a scan', 'sample ms', 'index of count', 'index of sample']);
    for (const [name, rule] of Object.entries(COMMON_RULES))
      print([name, ...(await measure(connection, store, rule))]);
  } finally {
    await connection.dropDatabase();
    await connection.close();
    await database.stop();
  }
}

async function openDatabase(): Promise<{ uri: string; stop(): Promise<void> }> {
  const uri = process.env.MONGODB_URI ?? '';
  if (uri !== '') return { uri, stop: () => Promise.resolve() };
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapar-bench-'));
  const log = { info: () => undefined, warn: (message: string) => process.stderr.write(`${message}\n`) };
  const mongodPath = process.env.MONGOD_PATH ?? null;
  const embedded = await startEmbedded({ dataDir, mongodPath, cacheSizeGb: CACHE_GB, log });
  return {
    uri: embedded.uri,
    async stop() {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** With every index in place, as an import finds them. */
async function load(connection: Connection, contacts: number): Promise<void> {
  const collection = connection.collection<{ _id: string }>('contacts');
  const started = performance.now();
  for (let from = 0; from < contacts; from += BATCH) {
    const size = Math.min(BATCH, contacts - from);
    const batch = Array.from({ length: size }, (_, at) => contactAt(from + at, ASKED.now));
    await collection.insertMany(batch, { ordered: false });
  }
  const seconds = (performance.now() - started) / 1000;
  const { size, totalIndexSize } = (await connection.db?.command({ collStats: 'contacts' })) ?? {};
  const mb = (bytes: unknown) => Math.round(Number(bytes) / 2 ** 20);
  process.stdout.write(
    `${contacts} contacts (${mb(size)} MB, indexes ${mb(totalIndexSize)} MB), generated and loaded at ` +
      `${Math.round(contacts / seconds)} a second\n\n`,
  );
}

async function measure(connection: Connection, store: ContactStore, input: Rule): Promise<string[]> {
  // Built anew each time: the client marks a filter that it has seen.
  const filter = () => toFilter(checkRule(input, []), ASKED);
  const collection = connection.collection('contacts');
  const people = await store.count(filter());
  const counted = await spread(() => store.count(filter()));
  const scanned = await spread(() => collection.countDocuments(filter(), { hint: { $natural: 1 } }));
  const sampled = await spread(() => store.pageAfter(filter(), null, SAMPLE));
  const countPlan: unknown = await collection.find(filter()).explain('queryPlanner');
  const samplePlan: unknown = await collection
    .find(filter())
    .sort({ _id: 1 })
    .limit(SAMPLE)
    .explain('queryPlanner');
  return [
    String(people),
    words(counted),
    (counted.median / scanned.median).toFixed(3),
    words(sampled),
    indexesOf(countPlan),
    indexesOf(samplePlan),
  ];
}

async function spread(work: () => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { median: times[RUNS >> 1] ?? 0, least: times[0] ?? 0, most: times[RUNS - 1] ?? 0 };
}

function words({ median, least, most }: Spread): string {
  const short = (ms: number) => (ms < 10 ? ms.toFixed(1) : String(Math.round(ms)));
  return `${short(median)} (${short(least)}-${short(most)})`;
}

/** Names of the indexes that a winning plan walks; of an explanation, only that part is read. */
function indexesOf(explanation: unknown): string {
  const plan = /"winningPlan":(.*?),"rejectedPlans"/s.exec(JSON.stringify(explanation))?.[1] ?? '';
  const names = [...plan.matchAll(/"indexName":"([^"]+)"/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].join(' + ') || 'none (scan)';
}

const WIDTHS = [37, 8, 18, 10, 18, 36, 0];

function print(cells: string[]): void {
  process.stdout.write(
    `${cells
      .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
      .join(' ')
      .trimEnd()}\n`,
  );
}

await main(Number(process.argv[2] ?? 1_000_000));
