import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useBrandWords } from '../../../src/admin/pages/settings/brand/words.ts';
import { useHoursWords } from '../../../src/admin/pages/settings/hours/words.ts';
import { usePriceWords } from '../../../src/admin/pages/settings/prices/words.ts';
import { useSettingsWords } from '../../../src/admin/pages/settings/words.ts';
import { useCommon } from '../../../src/admin/words/common.ts';
import { obstacles, openBrowser, visit, type Browser, type Watched } from '../../support/browser.ts';
import { signedIn } from '../../support/door.ts';
import { ADMIN, anInstallation } from '../../support/lived-in.ts';
import type { Application } from '../application.ts';

const MANAGER = { ...ADMIN, email: 'manager@club.example', name: 'Mina', role: 'manager' };

type Hours = { weekly: Record<string, { from: string; to: string }[]>; holidays: string[] };
type Settings = { hours: Hours; phone: string | null };

describe('e2e/pages/settings', function () {
  this.timeout(120_000);
  let application: Application;
  let browser: Browser;
  let window: Watched;
  let page: Page;

  before(async () => {
    const env = { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password };
    [browser, { application }] = await Promise.all([openBrowser(), anInstallation(env)]);
    const { url } = application;
    window = await visit(browser, { url, language: 'fa', state: await signedIn(browser, url) });
    page = window.page;
  });
  after(async () => {
    await browser.close();
    await application.end('SIGTERM');
  });

  const say = useSettingsWords.in.fa;
  const common = useCommon.in.fa;
  const stored = () => application.api<Settings>('GET', '/settings');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const told = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
  async function opened(tab: string): Promise<void> {
    await page.goto(`/settings/${tab}`);
    await window.settled();
  }
  async function saved(): Promise<void> {
    await press(common('save'));
    await told(common('saved'));
  }

  it('asks before a change is left behind, and keeps it for who stays', async () => {
    await opened('brand');
    const phone = field(useBrandWords.in.fa('phone'));
    await phone.fill('021-8800');
    await page.getByRole('link', { name: say('tab.hours') }).click();
    const question = page.getByRole('dialog', { name: say('leave.title') });
    await question.getByRole('button', { name: say('leave.stay') }).click();
    await question.waitFor({ state: 'detached' });
    expect(await phone.inputValue()).to.equal('021-8800');
    await saved();
    expect((await stored()).phone).to.equal('021-8800');
  });

  it('saves the hours of a day and a closed day, typed in Persian digits', async () => {
    await opened('hours');
    const words = useHoursWords.in.fa;
    const from = field(words('from', { day: 'شنبه', place: 1 }));
    await from.fill('۸:۳۰');
    await field(words('addDay')).fill('۱۴۰۵/۱۲/۱۵');
    await page.keyboard.press('Enter');
    await saved();
    const { hours } = await stored();
    expect(hours.weekly['6']?.[0]?.from).to.equal('08:30');
    expect(hours.holidays).to.include('2027-03-06');
  });

  it('says beside Save that something is wrong, and leads to the field', async () => {
    await opened('prices');
    await press(usePriceWords.in.fa('add'));
    await press(common('save'));
    await told(common('failed.invalid'));
    expect(await page.locator(':focus').getAttribute('aria-invalid')).to.equal('true');
    expect(await obstacles(page)).to.deep.equal([]);
    await press(say('undo'));
    expect(window.faults()).to.deep.equal([]);
  });

  it('lets a manager see the settings, and change nothing', async () => {
    await application.api('POST', '/users', MANAGER);
    const { page: theirs, settled } = await visit(browser, { url: application.url, language: 'en' });
    await theirs.goto('/login');
    await theirs.getByRole('textbox', { name: 'Email' }).fill(MANAGER.email);
    await theirs.getByRole('textbox', { name: 'Password' }).fill(MANAGER.password);
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await theirs.goto('/settings/hours');
    await settled();
    await theirs.getByText(useSettingsWords.in.en('readOnly')).waitFor();
    const boxes = theirs.getByRole('main').getByRole('textbox');
    expect(await boxes.count()).to.be.greaterThan(7);
    for (const box of await boxes.all()) expect(await box.isDisabled()).to.equal(true);
    expect(await theirs.getByRole('button', { name: useCommon.in.en('save') }).count()).to.equal(0);
    await theirs.goto('/settings/keys');
    await theirs.getByText(useSettingsWords.in.en('adminsOnly')).waitFor();
  });
});
