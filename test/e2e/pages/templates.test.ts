import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, visit, type Browser, type Watched } from '../../support/browser.ts';
import { signedIn } from '../../support/door.ts';
import { ADMIN, anInstallation } from '../../support/lived-in.ts';
import type { Application } from '../application.ts';
import { aTemplate } from '../club.ts';

/** One dot, the smallest image that mail programs show. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const aText = (text: string): object => ({ en: { text } });

describe('e2e/pages/templates', function () {
  this.timeout(120_000);
  let application: Application;
  let browser: Browser;
  let window: Watched;
  let page: Page;

  before(async () => {
    const env = { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password };
    [browser, { application }] = await Promise.all([openBrowser(), anInstallation(env)]);
    const { url } = application;
    window = await visit(browser, { url, language: 'en', state: await signedIn(browser, url) });
    page = window.page;
  });
  after(async () => {
    await browser.close();
    await application.end('SIGTERM');
  });

  const button = (name: string | RegExp, within: Page | Locator = page): Locator =>
    within.getByRole('button', { name, exact: true });
  const text = (): Locator => page.getByRole('textbox', { name: 'Text in English' });
  /** Saved by somebody else meanwhile. */
  const theirs = (id: string, words: string): Promise<unknown> =>
    application.api('PUT', `/templates/${id}`, { channel: 'sms', name: 'sms', variants: aText(words) });

  async function opened(id: string): Promise<void> {
    await page.goto(`/templates/${id}`);
    await text().waitFor();
  }
  async function write(words: string): Promise<void> {
    await text().fill(words);
    await button('Save').click();
  }

  it('of two who write at once, the second is told, and either text can become the newest', async () => {
    const id = await aTemplate(application, 'sms', aText('Hello'));
    await opened(id);
    await theirs(id, 'Hello from them');
    await write('Hello from me');
    const clash = page.getByRole('alert').filter({ hasText: 'Somebody has changed this template meanwhile' });
    await button('Save mine as the newest version', clash).click();
    await page.getByText('Version 3', { exact: true }).waitFor();
    expect(await text().innerText()).to.equal('Hello from me');

    await theirs(id, 'Hello again from them');
    await write('Hello again from me');
    await button('Take theirs, drop mine', clash).click();
    await page.getByText('Version 4', { exact: true }).waitFor();
    expect(await text().innerText()).to.equal('Hello again from them');
    await page.getByText('All saved').waitFor();
    expect(window.faults()).to.have.lengthOf(2).and.satisfy(areRefusals);
  });

  it('an earlier version is brought back as the newest', async () => {
    const id = await aTemplate(application, 'sms', aText('The first words'));
    await theirs(id, 'The second words');
    await opened(id);
    await button('History').click();
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByRole('button', { name: /^Version 1/ }).click();
    await button('Restore this version', history).click();
    await button('Restore this version', page.getByRole('dialog', { name: 'Restore version 1?' })).click();
    await page.getByText('Version 3', { exact: true }).waitFor();
    expect(await text().innerText()).to.equal('The first words');
    expect(window.faults()).to.deep.equal([]);
  });

  it('an image is added and put into a mail; what is none is refused in words', async () => {
    const id = await aTemplate(application, 'email');
    await page.goto(`/templates/${id}`);
    await button('Put in an image').click();
    const dialog = page.getByRole('dialog', { name: 'Put in an image' });
    const file = dialog.locator('input[type=file]');
    await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
    await page.getByText('Choose a PNG, JPEG, GIF or WebP image.').waitFor();
    await file.setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: DOT });
    await dialog.getByRole('button', { name: 'Choose dot.png', pressed: true }).waitFor();
    await dialog.getByRole('textbox', { name: 'In words, for those who do not see it' }).fill('A dot');
    await button('Put it in', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await button('Save').click();
    await page.getByText('Version 2', { exact: true }).waitFor();
    const { template } = await application.api<{ template: object }>('GET', `/templates/${id}`);
    expect(JSON.stringify(template)).to.match(/<(mj-image|img) src=\\"[^ ]+\\" alt=\\"A dot\\"/);
    expect(window.faults()).to.deep.equal([]);
  });
});

function areRefusals(faults: string[]): boolean {
  return faults.every((fault) => fault.includes('409'));
}
