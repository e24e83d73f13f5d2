import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import {
  inEveryLook,
  LANGUAGES,
  openBrowser,
  visit,
  type Browser,
  type Watched,
} from '../../support/browser.ts';
import { signedIn } from '../../support/door.ts';
import { aLivedInClub, type Ids, type LivedInClub, type PublicPaths } from '../../support/lived-in.ts';

const ROUTES = path.resolve(import.meta.dirname, '../../../src/admin/app/routes.tsx');

/** Every route of routes.tsx, and the addresses at which it is looked at. */
const ADDRESSES: Record<string, (ids: Ids) => string[]> = {
  '/login': () => ['/login'],
  '/setup': () => ['/setup'],
  index: () => ['/'],
  contacts: () => ['/contacts'],
  'contacts/import': () => ['/contacts/import'],
  'contacts/import/new': () => ['/contacts/import/new'],
  'contacts/import/:id': (ids) => [`/contacts/import/${ids.import}`],
  'contacts/:id': ({ contact }) =>
    ['', '?tab=consent', '?tab=forecast', '?tab=orders', '?tab=details'].map(
      (tab) => `/contacts/${contact}${tab}`,
    ),
  segments: () => ['/segments'],
  'segments/:id': (ids) => ['/segments/new', `/segments/${ids.segment}`],
  templates: () => ['/templates', '/templates?tab=blocks', '/templates?tab=images'],
  'templates/library': () => ['/templates/library'],
  'templates/:id': (ids) => [
    '/templates/new?channel=sms',
    `/templates/${ids.sms}`,
    `/templates/${ids.email}`,
  ],
  campaigns: () => ['/campaigns'],
  'campaigns/new': () => ['/campaigns/new'],
  'campaigns/:id/:tab?': (ids) => [
    `/campaigns/${ids.draft}/edit`,
    `/campaigns/${ids.draft}/review`,
    `/campaigns/${ids.scheduled}/review`,
    `/campaigns/${ids.paused}/live`,
    `/campaigns/${ids.finished}/report`,
    `/campaigns/${ids.mailed}/report`,
    `/campaigns/${ids.mailed}/recipients`,
  ],
  calendar: () => ['/calendar', '/calendar?view=week'],
  suppressions: () => ['/suppressions'],
  uncertain: () => ['/uncertain'],
  'sandbox/:id?': (ids) => ['/sandbox', `/sandbox/${ids.message}`, `/sandbox/${ids.mail}`],
  'settings/:tab?': () => SETTINGS.map((tab) => `/settings/${tab}`),
  'guide/:chapter?': () => ['/guide', '/guide/sms'],
  '*': () => ['/no-such-page'],
};
const SETTINGS = [
  ...['brand', 'hours', 'fields', 'channels', 'engine', 'limits', 'prices'],
  ...['forms', 'team', 'keys', 'audit', 'sample'],
];

const NOWHERE = 'for a link that leads nowhere';
/** What customers see of it. */
const PUBLIC: Record<string, (paths: PublicPaths) => string> = {
  'to unsubscribe': ({ unsubscribe }) => unsubscribe,
  'of preferences': ({ preferences }) => preferences,
  'to sign up by number': ({ form }) => form,
  'to sign up by address': ({ mailForm }) => mailForm,
  [NOWHERE]: () => '/u/nothing',
};

describe('e2e/pages/routes', function () {
  this.timeout(120_000);
  let club: LivedInClub;
  let browser: Browser;
  let windows: Watched[] = [];

  before(async () => {
    [browser, club] = await Promise.all([openBrowser(), aLivedInClub()]);
    const { url } = club.application;
    const state = await signedIn(browser, url);
    windows = await Promise.all(LANGUAGES.map((language) => visit(browser, { url, language, state })));
  });
  after(async () => {
    await browser.close();
    await club.application.end('SIGTERM');
  });

  it('names every page that there is', () => {
    const declared = [...readFileSync(ROUTES, 'utf8').matchAll(/path: '(?!\/')([^']+)'|(index): true/g)];
    expect(Object.keys(ADDRESSES)).to.have.members(declared.map(([, at, index]) => at ?? index));
  });

  /** Both languages at a time, each in a window of its own. */
  async function lookedAt(addresses: string[]): Promise<string[]> {
    const found = windows.map(async (window, place) => {
      const all: string[] = [];
      for (const address of addresses) {
        await window.page.goto(address);
        const wrong = await inEveryLook(window, LANGUAGES[place] ?? 'en');
        all.push(...wrong.map((what) => `${address} ${what}`));
      }
      return all;
    });
    return (await Promise.all(found)).flat();
  }

  for (const [name, addressOf] of Object.entries(PUBLIC)) {
    it(`the public page ${name} can be used by everybody, without a sign-in`, async () => {
      const address = addressOf(club.paths);
      const found = LANGUAGES.map(async (language) => {
        const window = await visit(browser, { url: club.application.url, language });
        await window.page.goto(`${address}?lang=${language}`);
        if (name === NOWHERE) window.faults(); // the browser tells that there is no such page
        const wrong = await inEveryLook(window, language);
        await window.page.context().close();
        return wrong;
      });
      expect((await Promise.all(found)).flat()).to.deep.equal([]);
    });
  }

  for (const [route, addresses] of Object.entries(ADDRESSES)) {
    it(`${route} can be used by everybody, in both languages, by day and night, on a desk and in a hand`, async () => {
      expect(await lookedAt(addresses(club.ids))).to.deep.equal([]);
    });
  }
});
