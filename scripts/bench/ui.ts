/**
 * What the pages weigh and how soon they are there: `npm run bench:ui -- [rounds]`.
 * Builds, starts Chapar on a database of its own with the sample club in it, and opens pages as a new visitor does.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startChapar, until, type Chapar, type Given } from '../demo/chapar.ts';
import { openBrowser } from '../look/browser.ts';
import { SLOW, visit, type Visit } from './ui-paint.ts';
import { gzipped, weighPages } from './ui-weight.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ADMIN = path.join(ROOT, 'dist/admin');
const KB = 1_000;
const MOST = { script: 190 * KB, style: 25 * KB, page: 40 * KB, lcp: 2_500 };
/** The editor of templates may weigh more: it brings an editor of code. */
const EXEMPT = ['pages/templates/Template.tsx', 'pages/templates/code/'];
const PAINTED = ['/', '/contacts', '/campaigns'];

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`;
const met = (value: number, most: number): string => (value <= most ? 'met' : 'MISSED');

async function main(rounds: number): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build-when-stale.mjs'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('It does not build.');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapar-bench-'));
  const admin = { email: 'bench@chapar.example', password: randomBytes(12).toString('hex') };
  const given: Given = {
    port: await freePort(),
    dataDir,
    undoMs: 1_000,
    source: false,
    admin,
    apiKey: randomBytes(24).toString('hex'),
  };
  const chapar = startChapar(given);
  const browser = await openBrowser();
  try {
    await chapar.ready();
    await loadClub(chapar);
    const signedIn = await signIn(browser, chapar, admin);
    await weigh(browser, chapar, signedIn);
    printPages();
    await paint(browser, chapar, signedIn, rounds);
  } finally {
    await browser.close();
    await chapar.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function loadClub(chapar: Chapar): Promise<void> {
  await chapar.api('POST', '/sample-club', {});
  await until(
    'the sample club is loaded',
    async () => (await chapar.api<{ state: string }>('GET', '/sample-club')).state === 'loaded',
  );
}

type State = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

async function signIn(browser: Browser, { url }: Chapar, admin: Given['admin']): Promise<State> {
  const context = await browser.newContext({ locale: 'fa-IR' });
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.locator('input[type=email]').fill(admin.email);
  await page.locator('input[autocomplete=current-password]').fill(admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((at) => at.pathname !== '/login');
  const state = await context.storageState();
  await context.close();
  return state;
}

async function weigh(browser: Browser, { url }: Chapar, storageState: State): Promise<void> {
  const doors = [
    { name: '/ signed in', seen: await visit(browser, `${url}/`, { storageState }, false) },
    { name: '/login', seen: await visit(browser, `${url}/login`, {}, false) },
  ];
  print('\nFirst load, gzipped (what the browser has fetched when the page is ready)');
  for (const { name, seen } of doors) {
    const [script, style] = [weightOf(seen, '.js'), weightOf(seen, '.css')];
    print(
      `  ${name.padEnd(14)} JS  ${kb(script).padStart(9)}  at most ${kb(MOST.script)}  ${met(script, MOST.script)}`,
    );
    print(
      `  ${' '.repeat(14)} CSS ${kb(style).padStart(9)}  at most ${kb(MOST.style)}  ${met(style, MOST.style)}`,
    );
  }
}

function weightOf({ files }: Visit, ending: string): number {
  return [...new Set(files)]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipped(ADMIN, file), 0);
}

function printPages(): void {
  print(`\nChunks that are loaded when they are wanted, gzipped; at most ${kb(MOST.page)} of their own`);
  print(`  ${'chunk'.padEnd(44)} ${'own'.padStart(9)} ${'brings'.padStart(9)}`);
  for (const { page, own, brings } of weighPages(ADMIN)) {
    const verdict = EXEMPT.some((name) => page.startsWith(name)) ? 'exempt' : met(own, MOST.page);
    print(`  ${page.padEnd(44)} ${kb(own).padStart(9)} ${kb(brings).padStart(9)}  ${verdict}`);
  }
  print(
    '  "brings" counts what it shares with other pages, too: the most that opening it as the first page adds.',
  );
}

async function paint(browser: Browser, { url }: Chapar, storageState: State, rounds: number): Promise<void> {
  const seen = new Map<string, Visit[]>(PAINTED.map((at) => [at, []]));
  // In turns, so that a busy moment of this machine does not fall on one page alone.
  for (let round = 0; round < rounds; round += 1) {
    for (const at of PAINTED) seen.get(at)?.push(await visit(browser, url + at, { storageState }, true));
  }
  const { bitsPerSecond, latencyMs, slowerBy } = SLOW;
  print(
    `\nPaint at ${bitsPerSecond / 1e6} Mbit/s, ${latencyMs} ms, ${slowerBy}x slower; median of ${rounds} (least to most), ms; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const [at, visits] of seen) {
    const lcp = spread(visits.map((one) => one.lcp));
    const ready = spread(visits.map((one) => one.ready));
    print(`  ${at.padEnd(12)} LCP ${lcp.text.padEnd(24)} at most ${MOST.lcp}  ${met(lcp.median, MOST.lcp)}`);
    print(`  ${' '.repeat(12)} ready ${ready.text}`);
  }
}

function spread(values: number[]): { median: number; text: string } {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { median, text: `${median} (${sorted[0]} to ${sorted.at(-1)})` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

await main(Number(process.argv[2] ?? 5));
