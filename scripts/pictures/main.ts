import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startChapar } from '../demo/chapar.ts';
import { playStory } from '../demo/story.ts';
import { openBrowser } from '../look/browser.ts';
import { lighter } from './png.ts';
import { SHOTS, type Found, type Shot } from './shots.ts';

/**
 * The pictures of the README: the demo is played, and its pages are taken as people see them.
 *   npm run pictures [-- --at http://localhost:3000 --email … --password … --key …] [-- --only report]
 * `--at` takes them of a demo that runs already.
 */
const { values } = parseArgs({
  options: {
    at: { type: 'string' },
    email: { type: 'string', default: 'admin@chapar.example' },
    password: { type: 'string', default: 'a sentence for the pictures' },
    key: { type: 'string', default: 'key-of-the-pictures-0123456789' },
    port: { type: 'string', default: '3456' },
    only: { type: 'string', default: '' },
  },
});
const TO = path.resolve(import.meta.dirname, '../../test/e2e/screenshots');
const HEIGHTS = { 1440: 900, 390: 844 };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A demo of its own in a folder that is gone afterwards. */
async function ofItsOwn(take: (url: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapar-pictures-'));
  const { email, password, key: apiKey } = values;
  const port = Number(values.port);
  const chapar = startChapar({
    port,
    dataDir,
    undoMs: 1_000,
    source: false,
    admin: { email, password },
    apiKey,
  });
  try {
    await chapar.ready();
    await playStory(chapar, { check: false, size: 2_000, port, dataDir, source: false, undoMs: 1_000 }, say);
    await take(chapar.url);
  } finally {
    await chapar.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What the pictures show, by what tells it from the rest. */
async function look(url: string): Promise<Found> {
  const items = async <T>(route: string): Promise<T[]> => {
    const answer = await fetch(`${url}/api/v1${route}`, {
      headers: { Authorization: `Bearer ${values.key}` },
    });
    if (!answer.ok) throw new Error(`${route}: ${answer.status}`);
    return ((await answer.json()) as { items: T[] }).items;
  };
  type Campaign = { id: string; channel: string; state: string; repeat: { kind: string } };
  const campaigns = await items<Campaign>('/campaigns?limit=200');
  const campaign = (channel: string, state: string): string =>
    campaigns.find((one) => one.channel === channel && one.state === state && one.repeat.kind === 'once')
      ?.id ?? '';
  const templates = await items<{ id: string; channel: string }>('/templates?limit=200');
  const template = (channel: string): string => templates.find((one) => one.channel === channel)?.id ?? '';
  const segments = await items<{ id: string }>('/segments?limit=50');
  const segment = (key: string): string => segments.find(({ id }) => id.endsWith(`-${key}`))?.id ?? '';
  const [regular] = await items<{ id: string }>(`/contacts?segment=${segment('regulars')}&limit=1`);
  return {
    campaign,
    template,
    segment: segment('tehran'),
    contact: regular?.id ?? '',
  };
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/login');
  await page.locator('input[type=email]').fill(values.email);
  await page.locator('input[autocomplete=current-password]').fill(values.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

async function shoot(page: Page, shot: Shot, found: Found): Promise<void> {
  const { name, language, theme = 'light', width = 1440 } = shot;
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate(`localStorage.setItem('chapar.prefs', '${JSON.stringify({ language })}')`);
  await page.goto(shot.at(found), { waitUntil: 'networkidle' });
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  if (shot.scrollTo !== undefined) await page.evaluate(`window.scrollTo(0, ${shot.scrollTo})`);
  await page.evaluate('document.fonts.ready.then(() => null)');
  const png = lighter(await page.screenshot());
  await writeFile(path.join(TO, `${name}.png`), png);
  say(`${name}.png  ${Math.round(png.length / 1_000)} kB`);
}

async function take(url: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const found = await look(url);
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await signIn(page);
    await mkdir(TO, { recursive: true });
    for (const shot of SHOTS.filter(({ name }) => name.includes(values.only))) await shoot(page, shot, found);
  } finally {
    await browser.close();
  }
}

await (values.at === undefined ? ofItsOwn(take) : take(values.at));
