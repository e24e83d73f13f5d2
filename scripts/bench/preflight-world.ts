import { NO_HISTORY, type Contact } from '../../src/contacts/contact.ts';
import type { Channel, Language } from '../../src/contract/words.ts';
import type { Run } from '../../src/deliveries/run.ts';
import type { NewId } from '../../src/lib/ids.ts';
import { aRun } from '../../test/support/builders/run.ts';
import { anEmailVariant, prepared } from '../../test/support/builders/template.ts';

const FIRST_NAMES = ['سارا', 'مریم', 'علی', 'رضا', 'زهرا', 'Sara', 'Ali', 'Nilufar', 'محمدحسین', 'فاطمه'];
const LAST_NAMES = [
  'کریمی',
  'رضایی',
  'محمدی',
  'احمدی',
  'Karimi',
  'Amini',
  'حسینی',
  'موسوی',
  'هاشمی‌نژاد',
  'Rezaei',
];
const CITIES = ['تهران', 'اصفهان', 'شیراز', 'مشهد', 'تبریز'];

/** Contacts with names, addresses, a dozen fields and a history, as a club has them; the same for the same numbers. */
export function contactsOf(from: number, count: number, newId: NewId, at: Date): Contact[] {
  return Array.from({ length: count }, (_, index) => contactOf(from + index, newId(), at));
}

function pick<T>(list: T[], number: number): T {
  return list[number % list.length] as T;
}

function contactOf(number: number, id: string, at: Date): Contact {
  const consent = { granted: true, source: 'shop form', at };
  return {
    id,
    ref: `C${String(number)}`,
    title: number % 3 === 0 ? null : number % 3 === 1 ? 'خانم' : 'آقای',
    firstName: pick(FIRST_NAMES, number),
    lastName: pick(LAST_NAMES, Math.floor(number / 10)),
    mobile: `+98912${String(number).padStart(7, '0')}`,
    email: `customer.${String(number)}@mail${String(number % 50)}.example`,
    language: number % 5 === 0 ? 'en' : 'fa',
    zone: null,
    city: pick(CITIES, number),
    province: null,
    tags: ['club', number % 2 === 0 ? 'gold' : 'silver'],
    groups: [],
    fields: {
      points: number % 5_000,
      code: `GIFT${String(number)}`,
      tier: number % 2 === 0 ? 'gold' : 'silver',
      shop: 'مرکزی',
      joined: '2024-03-20',
      size: 38,
    },
    occasions: [
      {
        kind: 'birthday',
        calendar: 'jalali',
        month: 1 + (number % 12),
        day: 1 + (number % 29),
        year: 1370,
        raw: null,
      },
    ],
    consents: { sms: consent, email: consent },
    aliases: [],
    history: NO_HISTORY,
    createdAt: at,
    updatedAt: at,
  };
}

const SMS = prepared({
  channel: 'sms',
  variants: {
    fa: { text: '{{name}}، {{number points}} امتیاز دارید. کد شما در باشگاه {{brand}}: {{code}}\n{{link}}' },
    en: { text: '{{name}}, you have {{number points}} points at {{brand}}. Your code: {{code}} {{link}}' },
  },
});

const PARAGRAPHS: Record<Language, string> = {
  fa: '<p style="margin:0 0 16px;font-family:Tahoma,sans-serif">از اینکه در این سال‌ها همراه ما بوده‌اید سپاسگزاریم. مجموعهٔ تازهٔ این فصل آماده است و پیش از همه آن را به شما نشان می‌دهیم؛ تا پایان هفته با کد خود خرید کنید.</p>',
  en: '<p style="margin:0 0 16px;font-family:Tahoma,sans-serif">Thank you for being with us all these years. The new collection of this season is ready, and you are the first to see it; use your code until the end of the week.</p>',
};

function mailIn(language: Language) {
  const hello = language === 'fa' ? '{{name}}، سلام' : 'Hello {{name}}';
  const points = language === 'fa' ? 'امتیاز شما: {{number points}}' : 'Your points: {{number points}}';
  const html = `<div style="max-width:600px"><h1>${hello}</h1>${PARAGRAPHS[language].repeat(12)}
    <p>${points}</p><p><a href="https://shop.example/new">{{brand}}</a> <a href="https://shop.example/gift">{{code}}</a></p>
    ${PARAGRAPHS[language].repeat(12)}<p>{{city}}</p><p><a href="https://shop.example/bye">{{phone}}</a></p></div>`;
  return anEmailVariant({ subject: `${hello}: {{code}}`, html });
}

const MAIL = prepared({ channel: 'email', variants: { fa: mailIn('fa'), en: mailIn('en') } });

/** A marketing run over everybody: a text with a link and three values of the reader, or a mail of about 8 kB. */
export function runOf(channel: Channel, startsAt: Date): Run {
  const content = channel === 'sms' ? SMS : MAIL;
  const mainLink = 'https://shop.example/sale';
  return aRun({
    channel,
    line: `${channel}:bench`,
    sender: channel === 'sms' ? '10004346' : 'club@shop.example',
    content,
    targets: [mainLink, ...content.uses.links],
    mainLink,
    phone: '021-12345678',
    startsAt,
    expiresAt: new Date(startsAt.getTime() + 7 * 86_400_000),
  });
}
