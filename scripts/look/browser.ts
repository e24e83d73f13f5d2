import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
/** What the packed browser sets for itself when it is loaded: no business of other programs that we start. */
const ITS_OWN = ['AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'];

/** A browser without a window: `chromium` where there is one on the PATH, else the one that `npm ci` brings. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await part(() => import('playwright-core'));
  const { executablePath, env } = onPath() ?? (await packed());
  return chromium.launch({ executablePath, args: ARGS, env });
}

type Program = { executablePath: string; env: NodeJS.ProcessEnv };

function onPath(): Program | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, 'chromium')).find((file) => existsSync(file));
  return found === undefined ? null : { executablePath: found, env: process.env };
}

/** Has the browser ready for programs that open one side by side. Says nothing when it is missing: they will. */
export async function unpackBrowser(): Promise<void> {
  if (onPath() === null) await packed().catch(() => null);
}

/** The browser out of its package, unpacked once on a machine, with the few libraries that a bare one lacks. */
async function packed(): Promise<Program> {
  const before = ITS_OWN.map((name) => [name, process.env[name]] as const);
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'; // read when the package is loaded
  try {
    const { default: browser } = await part(() => import('@sparticuz/chromium'));
    return { executablePath: await browser.executablePath(), env: { ...process.env } };
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new Error('The browser of the tests is not installed. Install it: npm ci', { cause });
  }
}
