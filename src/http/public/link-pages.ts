import type { Channel, Language } from '../../contract/words.ts';
import { escapeHtml } from '../../templates/mail-writers.ts';
import { switchLanguage, type Page } from './page.ts';

/** What a page may tell the holder of a token; never an address or a name. */
export type PageFacts = {
  brand: Record<Language, string>;
  language: Language;
  channel: Channel;
  /** the receiver has left before */
  already: boolean;
  /** the receiver is a contact still, and has choices to make */
  known: boolean;
};

/** The facts as one page shows them: where the choices are, null when there are none. */
export type Shown = PageFacts & { preferences: string | null };

type Words = Record<
  'ask' | 'explain' | 'leave' | 'left' | 'leftExplain' | 'undo' | 'back' | 'backExplain' | 'choose',
  string
>;

const WORDS: Record<Language, (facts: { brand: string; channel: Channel }) => Words> = {
  fa: ({ brand, channel }) => {
    const what = channel === 'sms' ? 'پیامک' : 'ایمیل';
    return {
      ask: `دیگر ${what} تبلیغاتی ${brand} را نمی‌خواهید؟`,
      explain: `با زدن دکمه، ارسال ${what} تبلیغاتی به شما همین حالا قطع می‌شود.`,
      leave: 'لغو عضویت',
      left: 'عضویت شما لغو شد',
      leftExplain: `دیگر ${what} تبلیغاتی از ${brand} دریافت نمی‌کنید.`,
      undo: 'اشتباه شد؛ عضو بمانم',
      back: 'عضویت شما برقرار است',
      backExplain: `${what}‌های ${brand} را مانند پیش دریافت می‌کنید.`,
      choose: 'تنظیمات دریافت پیام',
    };
  },
  en: ({ brand, channel }) => {
    const what = channel === 'sms' ? 'texts' : 'emails';
    return {
      ask: `No more marketing ${what} from ${brand}?`,
      explain: `Press the button and we stop sending you marketing ${what} at once.`,
      leave: 'Unsubscribe',
      left: 'You are unsubscribed',
      leftExplain: `You will get no more marketing ${what} from ${brand}.`,
      undo: 'That was a mistake, keep me',
      back: 'You are subscribed',
      backExplain: `You will get ${what} from ${brand} as before.`,
      choose: 'Choose what you get',
    };
  },
};

/** Asks; only the button leaves, for mail programs open every address they see. */
export function askPage(facts: Shown): Page {
  const words = wordsFor(facts);
  const button = form('unsubscribe', words.leave, false);
  return pageOf(facts, words.ask, `<p>${words.explain}</p>${button}`);
}

export function leftPage(facts: Shown): Page {
  const words = wordsFor(facts);
  return pageOf(facts, words.left, `<p>${words.leftExplain}</p>${form('undo', words.undo, true)}`);
}

export function backPage(facts: Shown): Page {
  const words = wordsFor(facts);
  return pageOf(facts, words.back, `<p>${words.backExplain}</p>`);
}

/** The same for what never was, what is no more and what was tampered with; in both languages, for the reader is unknown. */
export const nothingPage: Page = {
  language: 'fa',
  title: 'پیوند معتبر نیست',
  content:
    '<section><h1>این پیوند معتبر نیست</h1><p>شاید کامل نباشد یا مهلت آن گذشته باشد.</p></section>' +
    '<section lang="en" dir="ltr"><h1>This link does not work</h1><p>It may be incomplete, or it may have expired.</p></section>',
  links: [],
};

function wordsFor({ brand, channel, language }: Shown): Words {
  return WORDS[language]({ brand: escapeHtml(brand[language]), channel });
}

function pageOf(facts: Shown, title: string, content: string): Page {
  const { language, brand, preferences } = facts;
  const choose = preferences === null ? [] : [{ href: preferences, label: wordsFor(facts).choose, language }];
  return {
    language,
    title,
    content: `<p class="brand">${escapeHtml(brand[language])}</p><h1>${title}</h1>${content}`,
    links: [...choose, switchLanguage(language)],
  };
}

function form(action: 'unsubscribe' | 'undo', label: string, quiet: boolean): string {
  const style = quiet ? ' class="quiet"' : '';
  return `<form method="post"><button name="action" value="${action}"${style}>${label}</button></form>`;
}
