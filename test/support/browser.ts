import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/look/browser.ts';

export type Language = 'en' | 'fa';
export type Theme = 'light' | 'dark';
export const LANGUAGES: Language[] = ['en', 'fa'];
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };
/** Machines that run tests are busy. */
const PATIENCE_MS = 30_000;
const STILL_MS = 80;
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export { openBrowser };
export type { Browser, Page };

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
/** Who comes to which Chapar: its address, the browser's language, and what a sign-in has left with the browser. */
export type Visitor = { url: string; language: Language; state?: State };

/** A page with a witness: everything that no page may do is written down until it is asked for. */
export type Watched = {
  page: Page;
  /** waits until the page has its title and nothing is under way any more */
  settled(): Promise<void>;
  /** what was wrong since it was last asked */
  faults(): string[];
};

/** A window of its own, with its own cookies, on one Chapar. */
export async function visit(browser: Browser, visitor: Visitor): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: visitor.url,
    viewport: WIDE,
    locale: visitor.language === 'fa' ? 'fa-IR' : 'en-US',
    reducedMotion: 'reduce',
    ...(visitor.state !== undefined && { storageState: visitor.state }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  return watched(page, visitor.url);
}

export function watched(page: Page, url: string): Watched {
  const faults: string[] = [];
  const underWay = new Set<unknown>();
  let since = performance.now();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => void faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${url}/`))
      faults.push(`asks another host: ${request.url()}`);
    underWay.add(request);
    since = performance.now();
  });
  const over = (request: unknown): void => {
    underWay.delete(request);
    since = performance.now();
  };
  page.on('requestfinished', over).on('requestfailed', over);
  page.on('framenavigated', (frame) => frame === page.mainFrame() && underWay.clear());

  async function settled(): Promise<void> {
    await page.locator('h1').first().waitFor();
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      await page.evaluate(NEXT_FRAMES);
      const isStill = underWay.size === 0 && performance.now() - since > STILL_MS;
      if (isStill && (await page.locator('.mantine-Skeleton-root').count()) === 0) return;
    }
    throw new Error(`${page.url()} does not come to rest.`);
  }
  return { page, settled, faults: () => faults.splice(0) };
}

const NEXT_FRAMES = `new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go(null))))`;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string; html: string }[] };

/** What stands in the way of people, by the rules of WCAG 2.2 AA. */
export async function obstacles(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof window.axe')) !== 'object') await page.evaluate(AXE);
  const options = JSON.stringify({
    runOnly: { type: 'tag', values: STANDARDS },
    resultTypes: ['violations'],
  });
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      const why = failureSummary
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
        .join(' ');
      return `${id}: ${html.slice(0, 160)} — ${why.slice(0, 200)}`;
    }),
  );
}

/** What of a page's own words stands in another language; names that people gave have the class `written`. */
const STRANGERS = `(language) => {
  const persian = /[\\u0600-\\u06ff]/;
  const latin = /[A-Za-z]{3,}/;
  const [own, other] = language === 'fa' ? [persian, latin] : [latin, persian];
  const isStrange = (text) => other.test(text) && !own.test(text);
  const seen = (places) => [...document.querySelectorAll(places)].filter((node) => node.checkVisibility() && node.closest('[aria-hidden=true]') === null);
  const isNamed = (node) => node.closest('[lang]') !== document.documentElement || node.closest('.written, .latin, code, kbd') !== null;
  const texts = seen('nav a, button, [role=tab], th, label, legend, h2, h3, dt')
    .filter((node) => !isNamed(node) && node.querySelector('.written, .latin, [lang], kbd') === null)
    .map((node) => node.innerText);
  const labels = seen('[aria-label], [placeholder]').filter((node) => node.closest('[lang]') === document.documentElement)
    .map((node) => node.getAttribute('aria-label') ?? node.getAttribute('placeholder'));
  return [...texts, ...labels].map((text) => text.trim()).filter(isStrange);
}`;
/** Words that are the same in every language, and names of fields, which people give in Latin letters. */
const EVERYWHERE =
  /^(API|CSV|HTML|MJML|SMTP|Twilio|UTM|URL|DKIM|English|فارسی|STOP|https:\/\/|points|tier|children|newsletter|lastVisit|pct|code|date|amount)$/;

/** What nobody should see on a page: no room, no word, or a word of the other language. */
export async function flaws(page: Page, language: Language): Promise<string[]> {
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
  const text = await page.evaluate<string>('document.body.innerText');
  const missing = [...new Set(text.match(/⟦[^⟧]*⟧/g))];
  const strangers = await page.evaluate<string[]>(`(${STRANGERS})('${language}')`);
  return [
    ...(wide ? ['scrolls sideways'] : []),
    ...missing.map((word) => `has no word for ${word}`),
    ...strangers.filter((word) => !EVERYWHERE.test(word)).map((word) => `is in another language: ${word}`),
  ];
}

/** Light and dark, wide and narrow, in a page that is already open; says what is wrong, and in which of them. */
export async function inEveryLook({ page, settled, faults }: Watched, language: Language): Promise<string[]> {
  const found = new Map<string, string[]>();
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled();
      for (const what of [...(await flaws(page, language)), ...(await obstacles(page)), ...faults()])
        found.set(what, [...(found.get(what) ?? []), `${colorScheme} ${size.width}`]);
    }
  }
  return [...found].map(([what, looks]) => `${language} (${looks.join(', ')}): ${what}`);
}
