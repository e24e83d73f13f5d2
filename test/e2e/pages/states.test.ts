import { expect } from 'chai';
import type { Route } from 'playwright-core';
import { useContactsWords } from '../../../src/admin/pages/contacts/words.ts';
import { useWords as useCampaignWords } from '../../../src/admin/pages/campaigns/words.ts';
import { useImportWords } from '../../../src/admin/pages/imports/words.ts';
import { useSandboxWords } from '../../../src/admin/pages/sandbox/words.ts';
import { useSegmentWords } from '../../../src/admin/pages/segments/words.ts';
import { useSuppressionWords } from '../../../src/admin/pages/suppressions/words.ts';
import { useTemplateWords } from '../../../src/admin/pages/templates/words.ts';
import { useUncertainWords } from '../../../src/admin/pages/uncertain/words.ts';
import { useCommon } from '../../../src/admin/words/common.ts';
import {
  LANGUAGES,
  openBrowser,
  visit,
  type Browser,
  type Language,
  type Watched,
} from '../../support/browser.ts';
import { signedIn } from '../../support/door.ts';
import { ADMIN, anInstallation } from '../../support/lived-in.ts';
import type { Application } from '../application.ts';

/** The lists, what each of them reads, and what it says while there is nothing to list. */
const LISTS = [
  { at: '/contacts', reads: '/contacts', empty: (to: Language) => useContactsWords.in[to]('empty.title') },
  { at: '/contacts/import', reads: '/imports', empty: (to: Language) => useImportWords.in[to]('emptyTitle') },
  { at: '/segments', reads: '/segments', empty: (to: Language) => useSegmentWords.in[to]('empty.title') },
  { at: '/templates', reads: '/templates', empty: (to: Language) => useTemplateWords.in[to]('none.title') },
  { at: '/campaigns', reads: '/campaigns', empty: (to: Language) => useCampaignWords.in[to]('empty.title') },
  {
    at: '/suppressions',
    reads: '/suppressions',
    empty: (to: Language) => useSuppressionWords.in[to]('empty.title'),
  },
  { at: '/uncertain', reads: '/uncertain', empty: (to: Language) => useUncertainWords.in[to]('empty.title') },
  { at: '/sandbox', reads: '/sandbox', empty: (to: Language) => useSandboxWords.in[to]('empty.title') },
];
/** Pages that are made of other things than a list. */
const OTHERS = [
  { at: '/', reads: '/overview' },
  { at: '/calendar', reads: '/calendar' },
  { at: '/templates/library', reads: '/library' },
  { at: '/settings/brand', reads: '/settings' },
  { at: '/settings/engine', reads: '/workers' },
];

describe('e2e/pages/states', function () {
  this.timeout(120_000);
  let application: Application;
  let browser: Browser;
  let windows: Watched[] = [];

  before(async () => {
    const env = { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password };
    [browser, { application }] = await Promise.all([openBrowser(), anInstallation(env)]);
    const { url } = application;
    const state = await signedIn(browser, url);
    windows = await Promise.all(LANGUAGES.map((language) => visit(browser, { url, language, state })));
  });
  after(async () => {
    await browser.close();
    await application.end('SIGTERM');
  });

  const inBothLanguages = (look: (window: Watched, language: Language) => Promise<void>) =>
    Promise.all(windows.map((window, place) => look(window, LANGUAGES[place] ?? 'en')));

  for (const { at, reads, empty } of LISTS) {
    it(`${at} says in words that it is loading, that it failed, and that there is nothing yet`, async () => {
      await inBothLanguages(async (window, language) => {
        await waitsAndFails(window, language, { at, reads });
        await window.page.getByRole('heading', { name: empty(language) }).waitFor();
        expect(window.faults()).to.deep.equal([]);
      });
    });
  }

  for (const { at, reads } of OTHERS) {
    it(`${at} says in words that it is loading and that it failed, and is there at the next try`, async () => {
      await inBothLanguages((window, language) => waitsAndFails(window, language, { at, reads }));
    });
  }
});

type Place = { at: string; reads: string };

/** What a page reads is held back, then refused, and given when a person tries again. */
async function waitsAndFails(window: Watched, language: Language, { at, reads }: Place): Promise<void> {
  const { page, settled, faults } = window;
  const say = useCommon.in[language];
  const asked = (address: URL): boolean => address.pathname === `/api/v1${reads}`;
  const server = aMoodyServer();
  await page.route(asked, server.answer);
  await page.goto(at);
  await page
    .getByRole('status')
    .filter({ hasText: say('loading') })
    .first()
    .waitFor();

  server.refuse();
  const alert = page
    .getByRole('alert')
    .filter({ hasText: say('failed.title') })
    .first();
  await alert.getByText(say('failed.ours')).waitFor();
  server.give();
  // All at once, for the page may have asked again by itself in the meantime.
  const again = alert.getByRole('button', { name: say('retry') });
  await again.evaluateAll((buttons: { click(): void }[]) => buttons.forEach((button) => button.click()));
  await alert.waitFor({ state: 'detached' });
  await settled();
  await page.unroute(asked);
  faults(); // the browser tells of our refusals
}

/** Keeps those who ask waiting, then refuses them and all who come, then lets everybody through. */
function aMoodyServer() {
  let refuses = false;
  let refuse: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (refuse = resolve));
  let gives = false;
  return {
    async answer(route: Route): Promise<void> {
      if (!refuses) await waiting;
      if (gives) return route.fallback();
      return route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"status":500}' });
    },
    refuse(): void {
      refuses = true;
      refuse();
    },
    give(): void {
      gives = true;
    },
  };
}
