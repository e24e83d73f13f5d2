import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type Visit = {
  /** milliseconds after the visit began; the largest paint of the browser's own account */
  lcp: number;
  /** the page's title stands there and nothing in it is still waiting */
  ready: number;
  /** paths of scripts and styles that were loaded until then */
  files: string[];
};

/** 1.6 Mbit/s down and 150 ms a round trip, on a processor four times slower than this one. */
export const SLOW = { bitsPerSecond: 1_600_000, latencyMs: 150, slowerBy: 4 };

const PATIENCE_MS = 60_000;
/** The largest paint may come a moment after the last word. */
const SETTLE_MS = 500;
/** Runs in the page before anything else; what it watches is asked for from outside, for the pages allow no eval. */
const WATCH = `window.largestPaint = 0; window.readyAt = null;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.largestPaint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
(function look() {
  const isReady = document.querySelector('h1') !== null && document.querySelector('.mantine-Skeleton-root') === null;
  if (isReady) window.readyAt = performance.now(); else requestAnimationFrame(look);
})();`;
const LOOK_EVERY_MS = 50;

/** Opens an address as somebody who has never been there: nothing is in the browser's cache. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  slow: boolean,
): Promise<Visit> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    if (slow) await slowDown(page);
    await page.addInitScript(WATCH);
    const files: string[] = [];
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      if (answer.ok() && pathname.startsWith('/assets/')) files.push(pathname);
    });
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
    const ready = await readyAt(page);
    const loaded = [...files];
    await page.waitForTimeout(SETTLE_MS);
    return { lcp: Number(await page.evaluate('window.largestPaint')), ready, files: loaded };
  } finally {
    await context.close();
  }
}

async function readyAt(page: Page): Promise<number> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const at = await page.evaluate('window.readyAt');
    if (typeof at === 'number') return at;
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
  throw new Error(`${page.url()} was not ready in ${PATIENCE_MS} ms.`);
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: SLOW.bitsPerSecond / 8,
    uploadThroughput: SLOW.bitsPerSecond / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.slowerBy });
}
