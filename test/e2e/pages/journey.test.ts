import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { useWords as useCampaigns } from '../../../src/admin/pages/campaigns/words.ts';
import { useEditWords } from '../../../src/admin/pages/campaigns/edit/words.ts';
import { useReportWords } from '../../../src/admin/pages/campaigns/report/words.ts';
import { useReviewWords } from '../../../src/admin/pages/campaigns/review/words.ts';
import { useScheduleWords } from '../../../src/admin/pages/campaigns/review/schedule-words.ts';
import { useLiveWords } from '../../../src/admin/pages/campaigns/live/words.ts';
import { useHome } from '../../../src/admin/pages/home/words.ts';
import { useImportWords } from '../../../src/admin/pages/imports/words.ts';
import { useNewWords } from '../../../src/admin/pages/imports/new-words.ts';
import { useSegmentWords } from '../../../src/admin/pages/segments/words.ts';
import { useBrandWords } from '../../../src/admin/pages/settings/brand/words.ts';
import { useHoursWords } from '../../../src/admin/pages/settings/hours/words.ts';
import { useSignInWords } from '../../../src/admin/pages/sign-in/words.ts';
import { useCommon } from '../../../src/admin/words/common.ts';
import { useGlossary } from '../../../src/admin/words/i18n.ts';
import { openBrowser, visit, type Browser, type Language, type Watched } from '../../support/browser.ts';
import { aHand, type Hand } from '../../support/hand.ts';
import { anApplication, COMMANDS, freePort, type Application } from '../application.ts';

/** Long enough to see it in the pages, short enough for a test; 30 s as it is installed. */
const UNDO_MS = '1500';
const PEOPLE = 4;

type Walk = { window: Watched; hand: Hand; language: Language };

describe('e2e/pages/journey', function () {
  this.timeout(240_000);
  let browser: Browser;
  let folder = '';
  const running: Application[] = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-journey-'));
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all(running.map((application) => application.end('SIGTERM')));
    await rm(folder, { recursive: true, force: true });
  });

  for (const language of ['en', 'fa'] as const) {
    const named = language === 'fa' ? 'a Persian' : 'an English';
    it(`a newcomer comes from npm start on an empty folder to the report of ${named} SMS campaign, by the pages alone`, async () => {
      const began = performance.now();
      const application = anApplication(
        await freePort(),
        { DATA_DIR: path.join(folder, language), LOCALE: language, UNDO_MS, TICK_MS: '500' },
        COMMANDS.npm,
      );
      running.push(application);
      await application.start();
      const window = await visit(browser, {
        url: application.url.replace('127.0.0.1', 'localhost'),
        language,
      });
      const walk = { window, hand: aHand(window.page), language };
      await firstAccount(walk, await application.setupLink());
      await brand(walk);
      await hours(walk);
      await contacts(walk);
      await message(walk);
      await segment(walk);
      await draft(walk);
      await checkAndSchedule(walk);
      const seconds = ((performance.now() - began) / 1_000).toFixed(0);
      const { clicks, fields } = walk.hand.tally;
      console.log(
        `      ${language}: scheduled and checked after ${clicks} clicks, ${fields} fields typed, ${seconds} s`,
      );
      await followToTheReport(walk);
      expect(window.faults()).to.deep.equal([]);
    });
  }
});

async function firstAccount({ window, hand, language }: Walk, link: string): Promise<void> {
  const say = useSignInWords.in[language];
  await window.page.goto(link);
  await hand.fill(say('setUp.name'), language === 'fa' ? 'سارا راد' : 'Sara Rad');
  await hand.fill(say('email'), 'sara@club.example');
  await hand.fill(say('password'), 'a sentence to sign in with');
  await hand.press('button', say('setUp.create'));
  await hand.arrive(useHome.in[language]('title'));
}

/** Home, and on by the step that has this name. */
async function nextStep(
  { hand, language }: Walk,
  step: 'brand' | 'hours' | 'contacts' | 'template',
): Promise<void> {
  const say = useHome.in[language];
  await hand.press('link', useGlossary.in[language]('home'));
  await hand.arrive(say('title'));
  await hand.press('link', new RegExp(escaped(say(`steps.${step}`))));
}

async function save({ window, hand, language }: Walk): Promise<void> {
  const say = useCommon.in[language];
  await hand.press('button', say('save'));
  await window.page
    .getByRole('status')
    .filter({ hasText: say('saved') })
    .first()
    .waitFor();
}

async function brand(walk: Walk): Promise<void> {
  const say = useBrandWords.in[walk.language];
  await nextStep(walk, 'brand');
  await walk.hand.fill(say('name.fa'), 'ترنج');
  await walk.hand.fill(say('name.en'), 'Toranj');
  await save(walk);
}

/** An office that is always open, so that the test may run at any hour. */
async function hours(walk: Walk): Promise<void> {
  const { window, hand, language } = walk;
  const say = useHoursWords.in[language];
  await nextStep(walk, 'hours');
  const day = language === 'fa' ? 'شنبه' : 'Monday';
  await hand.fill(say('from', { day, place: 1 }), '00:00');
  await hand.fill(say('to', { day, place: 1 }), '24:00');
  await hand.press('button', say('copyOf', { day }));
  await hand.press('menuitem', say('copyAll'));
  const today = new Intl.DateTimeFormat(language === 'fa' ? 'fa-IR-u-ca-persian' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Asia/Tehran',
  });
  const closed = window.page.getByRole('button', {
    name: say('removeDay', { day: today.format(new Date()) }),
  });
  if ((await closed.count()) > 0) await closed.click();
  await save(walk);
}

const FILE = {
  en: {
    name: 'members.csv',
    text: [
      'mobile,first name,last name,city,consent sms',
      '09121110001,Sara,Rad,Tehran,yes',
      '09121110002,Omid,Nik,Tehran,yes',
      '09121110003,Ava,Farhadi,Tehran,yes',
      '09121110004,Kian,Moradi,Tehran,yes',
      '09121110005,Roya,Ahmadi,Shiraz,yes',
      '0912,Without,Number,Shiraz,yes',
    ].join('\n'),
  },
  fa: {
    name: 'اعضا.csv',
    text: [
      'موبایل,نام,نام خانوادگی,شهر,رضایت پیامک',
      '۰۹۱۲۱۱۱۰۰۰۱,سارا,راد,تهران,بله',
      '۰۹۱۲۱۱۱۰۰۰۲,امید,نیک,تهران,بله',
      '۰۹۱۲۱۱۱۰۰۰۳,آوا,فرهادی,تهران,بله',
      '۰۹۱۲۱۱۱۰۰۰۴,کیان,مرادی,تهران,بله',
      '۰۹۱۲۱۱۱۰۰۰۵,رؤیا,احمدی,شیراز,بله',
      '۰۹۱۲,بدون,شماره,شیراز,بله',
    ].join('\n'),
  },
};

async function contacts(walk: Walk): Promise<void> {
  const { window, hand, language } = walk;
  const [say, imports] = [useNewWords.in[language], useImportWords.in[language]];
  await nextStep(walk, 'contacts');
  await hand.arrive(imports('newTitle'));
  await hand.hand(say('choose'), FILE[language]);
  await hand.fill(
    say('consentSource'),
    language === 'fa' ? 'فرم عضویت فروشگاه' : 'membership form in the shop',
  );
  await hand.press('button', say('tryIt'));
  const counts = window.page.getByRole('group', { name: imports('result') });
  await counts.getByText(imports('note.created')).waitFor();
  const figure = (name: 'created' | 'invalid'): RegExp =>
    new RegExp(`${imports(name)}\\s*${digits(name === 'created' ? 5 : 1, language)}`);
  expect(await counts.innerText())
    .to.match(figure('created'))
    .and.match(figure('invalid'));
  await hand.press('button', say('forReal'));
  await hand.arrive(FILE[language].name);
  expect(await counts.innerText()).to.match(figure('created'));
}

const MESSAGE = { en: 'We miss you', fa: 'جایتان خالی است' };

async function message(walk: Walk): Promise<void> {
  const { hand, language } = walk;
  await nextStep(walk, 'template');
  await hand.arrive(useGlossary.in[language]('library'));
  await hand.press('button', new RegExp(escaped(MESSAGE[language])));
  await hand.arrive(new RegExp(escaped(MESSAGE[language])));
}

async function segment(walk: Walk): Promise<void> {
  const { window, hand, language } = walk;
  const say = useSegmentWords.in[language];
  const words = RULES[language];
  await hand.press('link', useGlossary.in[language]('segments'));
  await hand.arrive(useGlossary.in[language]('segments'));
  await hand.press('link', say('new'));
  await hand.fill(say('name'), language === 'fa' ? 'تهرانی‌ها' : 'People of Tehran');
  await hand.press('button', words.add);
  await hand.choose(words.field, words.city);
  await hand.fill(words.value, words.tehran);
  await window.page
    .getByText(say('people', { count: PEOPLE }), { exact: true })
    .first()
    .waitFor();
  await hand.press('button', useCommon.in[language]('save'));
  await hand.press('link', say('campaign'));
}

/** Words of the rule builder. */
const RULES = {
  en: {
    add: 'Add a condition',
    field: 'Field of condition 1',
    value: 'Value of condition 1',
    city: 'City',
    tehran: 'Tehran',
  },
  fa: { add: 'افزودن شرط', field: 'فیلدِ شرط ۱', value: 'مقدارِ شرط ۱', city: 'شهر', tehran: 'تهران' },
};

async function draft({ hand, language }: Walk): Promise<void> {
  const say = useEditWords.in[language];
  await hand.arrive(useCampaigns.in[language]('new'));
  await hand.fill(say('name'), language === 'fa' ? 'جایتان خالی' : 'Come back');
  await hand.choose(say('template'), new RegExp(escaped(MESSAGE[language])));
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await hand.fill('pct', '20');
  await hand.fill('date', inAMonth);
  await hand.fill('code', 'TVL20');
  await hand.press('button', say('make'));
  await hand.press('button', say('next'));
}

async function checkAndSchedule({ window, hand, language }: Walk): Promise<void> {
  const [say, review] = [useScheduleWords.in[language], useReviewWords.in[language]];
  const { page } = window;
  await page.getByText(review('checklist')).first().waitFor();
  await hand.press('button', say('review'));
  const dialog = page.getByRole('dialog', { name: say('dialog.title') });
  await dialog.getByText(say('receives', { count: PEOPLE })).waitFor();
  await hand.press('button', say('confirm.now'));
  await dialog.waitFor({ state: 'detached' }); // it stays, with the reason, when scheduling is refused
}

async function followToTheReport({ window, hand, language }: Walk): Promise<void> {
  const say = useCampaigns.in[language];
  const word = useGlossary.in[language];
  const { page } = window;
  await hand.press('tab', say('tab.live'));
  await page.getByText(useLiveWords.in[language]('at.finished')).waitFor();
  await hand.press('tab', say('tab.report'));
  const report = useReportWords.in[language];
  const handedOver = page.getByRole('listitem').filter({ hasText: report('submitted') });
  expect(await handedOver.first().innerText()).to.include(digits(PEOPLE, language));
  await hand.press('link', word('sandbox'));
  await hand.arrive(word('sandbox'));
  await page
    .getByText(language === 'fa' ? 'ترنج' : 'Toranj')
    .first()
    .waitFor();
}

const digits = (count: number, language: Language): string => count.toLocaleString(language);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
