import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { createSuppressions } from '../../src/consent/suppressions.ts';
import { createSuppressionStore } from '../../src/consent/suppression.store.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { createContactPages } from '../../src/contacts/contact-pages.store.ts';
import type { Channel } from '../../src/contract/words.ts';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { addresseesAfter } from '../../src/deliveries/addressees.ts';
import { composerOf, type ComposeTools } from '../../src/deliveries/compose.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { createIds, randomBase58 } from '../../src/lib/ids.ts';
import { createUrls } from '../../src/links/urls.ts';
import { createTokens } from '../../src/links/token.ts';
import { SAMPLE_CODE } from '../../src/preflight/digest.ts';
import { placeholderTools } from '../../src/preflight/judge.ts';
import { namesNeeded } from '../../src/preflight/needs.ts';
import { createPreflightStore } from '../../src/preflight/preflight.store.ts';
import { createPreflights } from '../../src/preflight/preflights.ts';
import { createVerdictStore } from '../../src/preflight/verdict.store.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { contactsOf, runOf } from './preflight-world.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;
const SEEDED_AT_ONCE = 5_000;
const SUPPRESSED_EVERY = 100;
const now = new Date();
const clock = (): Date => new Date();
const newId = createIds(clock);
const key = 'k'.repeat(43);
const urls = createUrls({
  publicUrl: 'https://club.example',
  linkUrl: 'https://clb.example',
  scheme: true,
  tokenOf: createTokens({ key, formerKeys: [] }).of,
});
const tools: ComposeTools = { urls, addressKey: (channel, address) => `${channel}${address}` };
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

type World = Awaited<ReturnType<typeof worldOn>>;

async function worldOn(connection: Connection) {
  const store = createPreflightStore(connection);
  const verdicts = createVerdictStore(connection);
  const suppressionStore = createSuppressionStore(connection);
  await Promise.all([store.ready(), verdicts.ready(), suppressionStore.ready()]);
  const suppressions = createSuppressions({ store: suppressionStore, key, clock });
  const pages = createContactPages(connection);
  const settings = {
    ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates: { sms: 1_000, email: 1_000 } }),
    prices: { sms: [{ line: null, prefix: '+98', gsm7: 300, ucs2: 150 }], email: 10 },
    updatedAt: now,
  };
  const none = () => Promise.resolve({ items: [], after: null });
  const readPage = (run: Run) => {
    const needs = { channel: run.channel, names: namesNeeded(run) };
    return (filter: Record<string, unknown>, after: string | null, limit: number) =>
      pages.pageAfter(needs, filter, { after, limit });
  };
  const preflights = createPreflights({
    store,
    verdicts,
    settings: () => Promise.resolve(settings),
    addresseesAfter: (run, after, limit) =>
      addresseesAfter(
        run,
        {
          contactsAfter: readPage(run),
          ordersDue: none,
          appointmentsIn: none,
          office: () => Promise.resolve({ hours: settings.hours, zone: settings.zone }),
        },
        { after, limit },
      ),
    countOf: () => connection.collection('contacts').estimatedDocumentCount(),
    tools: () => tools,
    suppressedAmong: suppressions.reasonsAmong,
    cappedAmong: () => Promise.resolve(new Set()),
    requestOf: () => Promise.resolve(null),
    withoutPublicUrl: () => false,
    withEmail: async (addresses) =>
      (
        await connection
          .collection('contacts')
          .find({ email: { $in: addresses } })
          .toArray()
      ).map((one) => ({
        id: String(one._id),
        email: String(one['email']),
      })),
    namesOf: () => Promise.resolve(new Map()),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    clock,
    newId,
    leaseMs: 60_000,
    onFault: (_id, error) => {
      throw error;
    },
  });
  return { connection, preflights, suppressions, readPage };
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
function bare(run: Run, contacts: Contact[]): Pace {
  const pace = paceFrom();
  const compose = composerOf(run, placeholderTools(tools));
  let [parts, longest] = [0, 0];
  for (const contact of contacts) {
    const id = `${run.campaign}.${contact.id}.${run.channel}.0`;
    const composed = compose({ id, code: SAMPLE_CODE[run.channel], own: null }, contact);
    if ('skip' in composed) continue;
    parts += composed.facts.parts ?? 1;
    const { channel, envelope } = composed;
    longest = Math.max(longest, channel === 'sms' ? envelope.text.length : Buffer.byteLength(envelope.html));
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
  bare(run, contacts);
  const first = `bench${String(campaigns++)}`;
  await whole(world, run, first);
  for (let round = 0; round < ROUNDS; round++) {
    bares.push(bare(run, contacts));
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
  try {
    const world = await worldOn(connection);
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
    await connection.dropDatabase();
    await connection.close();
    await embedded?.stop();
    if (dataDir !== null) await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
