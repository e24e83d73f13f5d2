import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

/**
 * Pictures of pages as people see them: npm run look -- --at http://127.0.0.1:3000 --email … --password … --to shots \
 *   [--language fa,en] [--theme light,dark] [--width 1440,390] [--press "button name"] /contacts /segments …
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string', default: 'http://127.0.0.1:3000' },
    email: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
    to: { type: 'string', default: 'shots' },
    language: { type: 'string', default: 'fa,en' },
    theme: { type: 'string', default: 'light,dark' },
    width: { type: 'string', default: '1440,390' },
    press: { type: 'string', multiple: true, default: [] },
  },
});
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const listOf = (text: string): string[] => text.split(',');

async function signIn(page: Page): Promise<void> {
  if (values.email === '') return;
  await page.goto(`${values.at}/login`);
  await page.locator('input[type=email]').fill(values.email);
  await page.locator('input[autocomplete=current-password]').fill(values.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Language and look as the pages keep them on a device. */
async function dress(page: Page, language: string, theme: string): Promise<void> {
  const prefs = JSON.stringify(JSON.stringify({ language }));
  await page.evaluate(
    `localStorage.setItem('chapar.prefs', ${prefs}); localStorage.setItem('mantine-color-scheme-value', '${theme}')`,
  );
}

async function main(): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => message.type() === 'error' && print(`console: ${message.text()}`));
  page.on('pageerror', (error) => print(`error: ${error.message}`));
  await signIn(page);
  await mkdir(values.to, { recursive: true });
  for (const language of listOf(values.language)) {
    for (const theme of listOf(values.theme)) {
      for (const width of listOf(values.width)) {
        await page.setViewportSize({ width: Number(width), height: Number(width) < 600 ? 844 : 900 });
        for (const at of positionals) {
          await dress(page, language, theme);
          await page.goto(values.at + at, { waitUntil: 'networkidle' });
          for (const name of values.press) await page.getByRole('button', { name }).first().click();
          const name = `${at.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'home'}-${language}-${theme}-${width}.png`;
          const file = path.join(values.to, name);
          await page.screenshot({ path: file, fullPage: true });
          const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
          print(`${file}${wide === true ? '  scrolls sideways' : ''}`);
        }
      }
    }
  }
  await browser.close();
}

await main();
