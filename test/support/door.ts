import type { BrowserContext } from 'playwright-core';
import { visit, type Browser } from './browser.ts';
import { ADMIN } from './lived-in.ts';

/** Comes in by the door, as people do. @returns what the browser keeps of it, for further windows */
export async function signedIn(
  browser: Browser,
  url: string,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const { page } = await visit(browser, { url, language: 'en' });
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Email' }).fill(ADMIN.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  const { cookies } = await page.context().storageState();
  await page.context().close();
  return { cookies, origins: [] };
}
