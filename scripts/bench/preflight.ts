import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { loadConfig } from '../../src/config.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import type { Channel } from '../../src/contract/words.ts';
import { addressOf, connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { composerOf } from '../../src/deliveries/compose.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { createIds, randomBase58 } from '../../src/lib/ids.ts';
import { SAMPLE_CODE } from '../../src/links/code.ts';
import { placeholderTools } from '../../src/preflight/judge.ts';
import { namesNeeded } from '../../src/preflight/needs.ts';
import { createPreflights } from '../../src/preflight/preflights.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { createAddressees } from '../../src/wire/addressees.ts';
import type { Base } from '../../src/wire/base.ts';
import { bytesOf } from '../../src/templates/pieces.ts';
import { createPeople } from '../../src/wire/people.ts';
import { createStores, prepareStores } from '../../src/wire/stores.ts';
import { createTools } from '../../src/wire/tools.ts';
import { createScanDeps, createWalks } from '../../src/wire/walks.ts';
import { contactsOf, runOf } from './preflight-world.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;
const SEEDED_AT_ONCE = 5_000;
const SUPPRESSED_EVERY = 100;
const now = new Date();
const clock = (): Date => new Date();
const newId = createIds(clock);
const secretKey = 'k'.repeat(43);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

type World = Awaited<ReturnType<typeof worldOn>>;

async function worldOn(connection: Connection) {
  const config = loadConfig({ PUBLIC_URL: 'https://club.example', LINK_URL: 'https://clb.example' });
  const stores = createStores(connection, 'bench');
  const base: Base = {
    config,
    stores,
    secretKey,
    database: addressOf(connection),
    clock,
    newId,
    log: pino({ level: 'warn' }),
    metrics: new Registry(),
    worker: 'bench',
  };
  await prepareStores(stores);
  const people = createPeople(base);
  await people.settings.seed({
    ...defaultSettings(config),
    prices: { sms: [{ line: null, prefix: '+98', gsm7: 300, ucs2: 150 }], email: 10 },
    rates: { sms: 1_000, email: 1_000 },
  });
  const { toolsOf } = createTools(base, people);
  const walks = createWalks(
    base,
    createScanDeps(base, { people, addressees: createAddressees(base, people), toolsOf }),
  );
  const preflights = createPreflights({
    store: stores.preflights,
    verdicts: stores.verdicts,
    settings: people.settings.read,
    walk: walks.walk,
    closeWalks: walks.close,
    countOf: (run) => stores.contacts.count(run.filter),
    requestOf: () => Promise.resolve(null),
    withoutPublicUrl: () => false,
    withEmail: stores.contacts.withEmail,
    namesOf: () => Promise.resolve(new Map()),
    clock,
    newId,
    leaseMs: 60_000,
    onFault: (_id, error) => {
      throw error;
    },
  });
  const readPage = (run: Run) => {
    const needs = { channel: run.channel, names: namesNeeded(run) };
    return (filter: Record<string, unknown>, after: string | null, limit: number) =>
      stores.contactPages.pageAfter(needs, filter, { after, limit });
  };
  return { connection, preflights, suppressions: people.suppressions, readPage, toolsOf };
}

async function seed({ connection }: World): Promise<void> {
  const contacts = connection.collection<{ _id: string } & Omit<Contact, 'id'>>('contacts');
  for (let from = 0; from < COUNT; from += SEEDED_AT_ONCE) {
    const made = contactsOf(from, Math.min(SEEDED_AT_ONCE, COUNT - from), newId, now);
    await contacts.insertMany(made.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  }
}

async function suppressSome({ suppressions }: World, contacts: Contact[]): Promise<void> {
  const some = contacts.filter((_, at) => at % SUPPRESSED_EVERY === 0);
  await suppressions.suppressMany(
    some.map(({ mobile }) => ({ channel: 'sms', address: mobile ?? '', reason: 'stop', source: 'bench' })),
  );
}

async function inMemory({ readPage }: World, run: Run): Promise<Contact[]> {
  const all: Contact[] = [];
  for (let after: string | null = null; ;) {
    const page = await readPage(run)(run.filter, after, SEEDED_AT_ONCE);
    all.push(...page);
    if (page.length < SEEDED_AT_ONCE) return all;
    after = page.at(-1)?.id ?? null;
  }
}

/** Contacts in memory, composed and counted, and nothing else. */
function bare({ toolsOf }: World, run: Run, contacts: Contact[]): Pace {
  const pace = paceFrom();
  const compose = composerOf(run, placeholderTools(toolsOf(run)));
  let [parts, longest] = [0, 0];
  for (const contact of contacts) {
    const id = `${run.campaign}.${contact.id}.${run.channel}.0`;
    const composed = compose({ id, code: SAMPLE_CODE[run.channel], own: null }, contact);
    if ('skip' in composed) continue;
    parts += composed.facts.parts ?? 1;
    const { channel, envelope } = composed;
    longest = Math.max(longest, channel === 'sms' ? envelope.text.length : bytesOf(envelope.html));
  }
  if (parts === 0 || longest === 0) throw new Error('Nothing was written.');
  return pace();
}

let campaigns = 0;

/** The whole preflight, from the database to its verdicts and totals. @returns its pace and the longest block in ms */
async function whole({ preflights }: World, run: Run, campaign: string): Promise<[Pace, number]> {
  const watch = longestBlock();
  const pace = paceFrom();
  const request = {
    campaign,
    revision: 1,
    run: { ...run, campaign },
    rules: {},
    accepted: [],
    automatic: false,
  };
  const { id } = await preflights.start(request);
  await preflights.settled();
  const rate = pace();
  const blocked = watch();
  const { state, totals, failure } = await preflights.read(id);
  if (state !== 'done' || totals?.matched !== COUNT)
    throw new Error(`${state}: ${failure ?? ''} ${JSON.stringify(totals)}`);
  return [rate, blocked];
}

/** Watches how late a timer of 1 ms comes. */
function longestBlock(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const at = performance.now();
    longest = Math.max(longest, at - last - 1);
    last = at;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Messages a second by the clock, and microseconds of this process's processor time for each. */
type Pace = { rate: number; cpu: number };

function paceFrom(): () => Pace {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { rate: (COUNT * 1000) / (performance.now() - started), cpu: (user + system) / COUNT };
  };
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function told(paces: Pace[]): string {
  const round = (rate: number): string => Math.round(rate).toLocaleString('en');
  const rates = paces.map(({ rate }) => rate);
  const spread = `${round(Math.min(...rates))} to ${round(Math.max(...rates))}`;
  const cpu = medianOf(paces.map((pace) => pace.cpu)).toFixed(1);
  return `${round(medianOf(rates))}/s (${spread}; ${cpu} µs of processor each)`;
}

async function measure(world: World, name: string, channel: Channel, again: boolean): Promise<void> {
  const run = runOf(channel, now);
  const contacts = await inMemory(world, run);
  const [bares, wholes, blocks]: [Pace[], Pace[], number[]] = [[], [], []];
  bare(world, run, contacts);
  const first = `bench${String(campaigns++)}`;
  await whole(world, run, first);
  for (let round = 0; round < ROUNDS; round++) {
    bares.push(bare(world, run, contacts));
    const [pace, blocked] = await whole(world, run, again ? first : `bench${String(campaigns++)}`);
    wholes.push(pace);
    blocks.push(blocked);
  }
  const ratio = (by: (pace: Pace) => number): number => medianOf(wholes.map(by)) / medianOf(bares.map(by));
  const byClock = ratio(({ rate }) => rate).toFixed(2);
  const byProcessor = (1 / ratio(({ cpu }) => cpu)).toFixed(2);
  print(name);
  print(`  preflight ${told(wholes)}`);
  print(`  bare      ${told(bares)}`);
  print(
    `  ratio     ${byClock} (by processor time ${byProcessor}); longest block ${medianOf(blocks).toFixed(0)} ms`,
  );
}

async function main(): Promise<void> {
  const uri = process.env['MONGODB_URI'] ?? '';
  const dataDir = uri === '' ? await mkdtemp(path.join(tmpdir(), 'chapar-bench-')) : null;
  const log = { info: () => undefined, warn: (message: string) => void print(message) };
  const mongodPath = process.env['MONGOD_PATH'] ?? null;
  const embedded =
    dataDir === null ? null : await startEmbedded({ dataDir, mongodPath, cacheSizeGb: 1, log });
  const connection = await connect(embedded?.uri ?? uri, { database: `bench_${randomBase58(8)}` });
  const world = await worldOn(connection);
  try {
    await seed(world);
    print(
      `${COUNT.toLocaleString('en')} contacts; median of ${ROUNDS} rounds (least to most), bare and whole in turn`,
    );
    await measure(world, 'SMS', 'sms', false);
    if (process.argv[3] === 'sms') return;
    await measure(world, 'SMS, compared with the last preflight', 'sms', true);
    await measure(world, 'email', 'email', false);
    await suppressSome(world, await inMemory(world, runOf('sms', now)));
    await measure(world, 'SMS, 1 % suppressed', 'sms', false);
  } finally {
    await world.preflights.stop();
    await connection.dropDatabase();
    await connection.close();
    await embedded?.stop();
    if (dataDir !== null) await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
