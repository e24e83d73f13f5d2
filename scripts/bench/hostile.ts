import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { anApplication, API_KEY, build, COMMANDS, freePort } from '../../test/e2e/application.ts';
import { HOSTILE } from './hostile-templates.ts';

/**
 * Does Chapar answer as before while somebody posts hostile templates?
 *
 *   npm run bench:hostile [-- SECONDS [RATE]]
 *
 * Starts the built application on a database of its own (or MONGODB_URI), asks /livez and the list of templates in
 * turn, first idle, then while hostile templates are posted at a rate (40 a second: the API lets one key do 50).
 * Prints the median and the 95th percentile of both and their ratio, and ends with 1 when a median more than doubled
 * or a template was not refused.
 */
const [seconds = 10, rate = 40] = process.argv.slice(2).map(Number);
const PROBE_MS = 50;

type Probe = { name: string; path: string };
const PROBES: Probe[] = [
  { name: '/livez', path: '/livez' },
  { name: 'the API', path: '/api/v1/templates?limit=20' },
];
const AUTHORISED = { Authorization: `Bearer ${API_KEY}` };

/** Milliseconds of each probe, asked one after the other. */
async function measure(url: string): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(PROBES.map(({ name }) => [name, []]));
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    for (const probe of PROBES) {
      const start = performance.now();
      const answer = await fetch(url + probe.path, { headers: AUTHORISED });
      await answer.arrayBuffer();
      if (answer.ok) times.get(probe.name)?.push(performance.now() - start);
      await sleep(PROBE_MS);
    }
  }
  return times;
}

/** Posts hostile templates at the rate until it is told to end. @returns how they were answered */
async function storm(url: string, isOver: () => boolean): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const pending = new Set<Promise<void>>();
  const headers = { ...AUTHORISED, 'Content-Type': 'application/json' };
  for (let i = 0; !isOver(); i++) {
    const { name = '', body = '' } = HOSTILE[i % HOSTILE.length] ?? {};
    const post = fetch(`${url}/api/v1/templates`, { method: 'POST', headers, body }).then(async (answer) => {
      await answer.arrayBuffer();
      const key = answer.status === 422 ? 'refused' : `${name}: ${answer.status}`;
      answers.set(key, (answers.get(key) ?? 0) + 1);
    });
    pending.add(post);
    void post.finally(() => pending.delete(post));
    await sleep(1000 / rate);
  }
  await Promise.all(pending);
  return answers;
}

function quantile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}

/** @returns the ratio of the medians */
function report(name: string, idle: number[], stormy: number[]): number {
  const shown = (times: number[]): string =>
    `${quantile(times, 0.5).toFixed(2)} ms median, ${quantile(times, 0.95).toFixed(2)} ms p95`;
  const ratio = quantile(stormy, 0.5) / quantile(idle, 0.5);
  console.log(`${name.padEnd(8)} idle ${shown(idle)}; storm ${shown(stormy)}; ratio ${ratio.toFixed(2)}`);
  return ratio;
}

async function main(): Promise<void> {
  build();
  const data = mkdtempSync(path.join(tmpdir(), 'chapar-hostile-'));
  const uri = process.env['MONGODB_URI'];
  const database =
    uri === undefined ? {} : { MONGODB_URI: uri, SECRET_KEY: 'of a bench, long enough to be one' };
  const chapar = anApplication(await freePort(), { DATA_DIR: data, ...database }, COMMANDS.built);
  try {
    await chapar.start();
    const sound = { channel: 'sms', name: 'Sound', variants: { en: { text: 'Hello {{name}}' } } };
    for (let i = 0; i < 20; i++) await chapar.api('POST', '/templates', sound);
    const idle = await measure(chapar.url);
    let over = false;
    const storming = storm(chapar.url, () => over);
    const stormy = await measure(chapar.url);
    over = true;
    const answers = await storming;
    const ratios = PROBES.map(({ name }) => report(name, idle.get(name) ?? [], stormy.get(name) ?? []));
    console.log(`hostile templates: ${[...answers].map(([key, count]) => `${key} ${count}`).join(', ')}`);
    if (answers.size !== 1 || ratios.some((ratio) => !(ratio <= 2))) process.exitCode = 1;
  } finally {
    await chapar.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }
}

void main();
