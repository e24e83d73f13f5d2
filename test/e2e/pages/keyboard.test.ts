import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, visit, type Browser, type Watched } from '../../support/browser.ts';
import { signedIn } from '../../support/door.ts';
import { aLivedInClub, type LivedInClub } from '../../support/lived-in.ts';

/** A page that is long enough for Tab to reach all of it. */
const MOST_TABS = 120;

describe('e2e/pages/keyboard', function () {
  this.timeout(120_000);
  let club: LivedInClub;
  let browser: Browser;
  let window: Watched;
  let page: Page;

  before(async () => {
    [browser, club] = await Promise.all([openBrowser(), aLivedInClub()]);
    const { url } = club.application;
    window = await visit(browser, { url, language: 'en', state: await signedIn(browser, url) });
    page = window.page;
    await refuseTheMouse(page);
  });
  after(async () => {
    await browser.close();
    await club.application.end('SIGTERM');
  });
  afterEach(() => expect(window.faults()).to.deep.equal([]));

  async function opened(address: string): Promise<void> {
    await page.goto(address);
    await window.settled();
  }
  const focused = (): Locator => page.locator(':focus');
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const keys = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  /** Tab, until this has the focus. */
  async function reach(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await what.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if ((await focused().and(what).count()) === 1) return;
      await page.keyboard.press(key);
    }
    throw new Error(`Tab does not reach ${String(what)}.`);
  }
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const box = (name: string): Locator =>
    page.getByRole('combobox', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }));

  it('the palette opens by Ctrl+K, leads to a page and to a contact, and gives the focus back', async () => {
    await opened('/');
    await reach(page.getByRole('link', { name: 'Campaigns', exact: true }).first());
    const search = page.getByRole('dialog').getByPlaceholder('Pages, campaigns and contacts');
    await keys('Control+k');
    await search.and(focused()).waitFor();
    await keys('Escape');
    await search.waitFor({ state: 'detached' });
    expect(await focused().innerText()).to.equal('Campaigns');
    await keys('Control+k');
    await search.and(focused()).waitFor();
    await type('Suppress');
    await page.locator('[data-selected]').filter({ hasText: 'Suppressions' }).waitFor();
    await keys('Enter');
    await page.getByRole('heading', { level: 1, name: 'Suppressions' }).waitFor();
    await keys('Control+k');
    await search.and(focused()).waitFor();
    await type('09121112233');
    await page.locator('[data-selected]').filter({ hasText: 'Sara' }).waitFor();
    await keys('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sara' }).waitFor();
  });

  it('g and a letter lead through the product, n begins a campaign, ? tells of all keys', async () => {
    await opened('/');
    for (const [key, title] of [
      ['c', 'Campaigns'],
      ['p', 'Contacts'],
      ['s', 'Segments'],
      ['h', 'Home'],
    ] as const) {
      await keys('g', key);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await keys('n');
    await page.getByRole('heading', { level: 1, name: 'New campaign' }).waitFor();
    await keys('Shift+?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    for (let tabs = 0; tabs < 5; tabs++) {
      await keys('Tab');
      expect(await dialog.locator(':focus').count()).to.equal(1);
    }
    await keys('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('the language of an open page is switched at the account, and what was typed stays', async () => {
    await opened('/contacts');
    const whole = page.locator('html');
    await reach(page.getByRole('searchbox', { name: 'Search contacts' }));
    await type('Sara');
    await reach(button('Your account'), 'Shift+Tab');
    await keys('Enter');
    await page.getByRole('dialog', { name: 'Your account' }).locator(':focus').waitFor();
    await keys('Tab');
    expect(await focused().getAttribute('value'), 'the language that is taken').to.equal('en');
    await keys('ArrowUp');
    await page.getByRole('heading', { level: 1, name: 'مخاطبان' }).waitFor();
    expect(await whole.getAttribute('dir')).to.equal('rtl');
    expect(await page.getByRole('searchbox').inputValue()).to.equal('Sara');
    await keys('ArrowDown');
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    expect(await whole.getAttribute('dir')).to.equal('ltr');
    await keys('Escape');
    await button('Your account').and(focused()).waitFor();
  });

  it('the first Tab of a page offers to skip to its content', async () => {
    await opened('/contacts');
    await keys('Tab');
    expect(await focused().innerText()).to.equal('Skip to the content');
    await keys('Enter');
    expect(await page.evaluate('document.activeElement?.id')).to.equal('content');
  });

  it('a segment is built, counted and kept', async () => {
    await opened('/segments/new');
    await reach(page.getByRole('textbox', { name: 'Name of the segment' }));
    await type('People of Tehran');
    await reach(button('Add a condition'));
    await keys('Enter');
    await reach(box('Field of condition 1'));
    await type('City');
    await keys('Enter');
    await reach(box('Value of condition 1'));
    await type('Tehran');
    await page
      .getByText(/^\d+ people$/)
      .first()
      .waitFor();
    await reach(button('Save'), 'Shift+Tab');
    await keys('Enter');
    await page.getByRole('heading', { level: 1, name: 'People of Tehran' }).waitFor();
  });

  it('a file is mapped, tried and imported', async () => {
    await opened('/contacts/import/new');
    await reach(page.locator('summary'));
    await keys('Enter');
    await reach(page.getByRole('textbox', { name: 'Text, as copied from a spreadsheet' }));
    await page.keyboard.insertText('mobile,first name,nick\n09121110099,Sara,Sasa');
    await reach(button('Use this text'));
    await keys('Enter');
    await reach(box('Where “nick” goes'));
    await keys('ArrowDown');
    await type('Last name');
    await keys('Enter');
    await reach(button('Dry run'));
    await keys('Enter');
    await reach(button('Import for real'));
    await keys('Enter');
    await page.getByRole('heading', { level: 1, name: 'pasted.csv' }).waitFor();
  });

  it('a campaign is checked, scheduled for a day that is typed, and taken back', async () => {
    await opened(`/campaigns/${club.ids.draft}/review`);
    await page.getByText('Checklist').first().waitFor();
    await reach(page.getByRole('radio', { name: 'Now, after a short time to undo' }));
    await keys('ArrowDown');
    const moment = new Date(Date.now() + 3 * 86_400_000).toISOString();
    await reach(page.getByRole('textbox', { name: 'Day', exact: true }));
    await type(moment.slice(0, 10));
    await reach(page.getByRole('textbox', { name: /^(Hour|Time)/ }).first());
    await keys('Control+a');
    await type('10:30');
    await reach(button('Schedule…'));
    await keys('Enter');
    const dialog = page.getByRole('dialog', { name: 'Before it is scheduled' });
    await dialog.waitFor();
    await reach(dialog.getByRole('button', { name: 'Schedule it' }));
    await keys('Enter');
    await dialog.waitFor({ state: 'detached' });
    await reach(button('Unschedule'));
    await keys('Enter');
    await button('Schedule…').waitFor();
  });

  it('what is being sent is paused, resumed after a question, and paused again', async () => {
    await opened(`/campaigns/${club.ids.paused}/live`);
    await reach(button('Resume'));
    await keys('Enter');
    const dialog = page.getByRole('dialog', { name: 'Resume the campaign?' });
    await dialog.waitFor();
    expect(await dialog.locator(':focus').innerText()).to.equal('Cancel');
    await keys('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused().innerText()).to.equal('Resume');
    await club.application.api('PATCH', '/settings', { rates: { sms: 1 } });
    await keys('Enter');
    await reach(dialog.getByRole('button', { name: 'Resume' }));
    await keys('Enter');
    await reach(button('Pause'));
    await keys('Enter');
    await button('Resume').waitFor();
  });

  it('a message in doubt is sent again after a question, and the other stays in doubt', async () => {
    await opened('/uncertain');
    const doubts = page.getByRole('checkbox', { name: /^Select the message to / });
    await reach(doubts.first());
    await keys('Space');
    await reach(button('Send again'), 'Shift+Tab');
    await keys('Enter');
    const dialog = page.getByRole('dialog', { name: 'Send 1 message again?' });
    await reach(dialog.getByRole('button', { name: 'Send again' }));
    await keys('Enter');
    await page.getByRole('status').filter({ hasText: 'Decided: 1' }).waitFor();
    await doubts.nth(1).waitFor({ state: 'detached' });
    await doubts.first().waitFor();
  });
});

/** From here on only keys count: a click that a test makes is its own fault. */
async function refuseTheMouse(page: Page): Promise<void> {
  await page.addInitScript(
    `addEventListener('pointerdown', () => { throw new Error('a mouse was used') }, true)`,
  );
}
