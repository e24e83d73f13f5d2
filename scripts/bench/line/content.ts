import type { Contact } from '../../../src/contacts/contact.ts';
import { NO_HISTORY } from '../../../src/contacts/contact.ts';

/** What every sender of the benchmark writes: a personal mail of about 11.5 kB on the wire, and a text with a link. */

const NAMES = ['Sara', 'Ali', 'Nilufar', 'Reza', 'Maryam', 'Omid', 'Leila', 'Nima'];
const CITIES = ['Tehran', 'Isfahan', 'Shiraz', 'Mashhad', 'Tabriz'];
export const SHOP = 'https://shop.example';
export const TARGETS = ['/new', '/gift', '/visit'].map((path) => SHOP + path);
export const SUBJECT = '{{firstName}}, the new collection is here';
export const TEXT = 'Dear {{name}}, the {{brand}} sale is on, show {{code}} in {{city}}: {{link}}';

const PARAGRAPH =
  'Thank you for being with us all these years. The new collection of this season is ready, and you are the first to see it; use your code until the end of the week in any of our shops.';
const STYLE = 'style="margin:0 0 16px;font-family:Tahoma,sans-serif"';

/** @param links where its three links lead: addresses, or the names of values that hold them */
export function mailHtml(links: string[]): string {
  const [first = '', second = '', third = ''] = links;
  const plain = `<p ${STYLE}>${PARAGRAPH}</p>`.repeat(5);
  const personal = `<p ${STYLE}>{{name}}, your code in {{city}} is {{code}}. ${PARAGRAPH}</p>`.repeat(6);
  return [
    `<div style="max-width:600px"><h1>Hello {{name}}</h1>${plain}`,
    `<p><a href="${first}">See what is new</a></p>${personal}`,
    `<p><a href="${second}">Your gift, {{firstName}}</a></p>${plain}${personal}`,
    `<p><a href="${third}">Visit us in {{city}}</a></p></div>`,
  ].join('\n');
}

/** The same as text. */
export function mailText(links: string[]): string {
  const body = Array.from({ length: 10 }, (_, at) => `${at % 2 ? '{{name}}, ' : ''}${PARAGRAPH}`);
  return [`Hello {{name}}`, ...body, ...links].join('\n\n');
}

const AT = new Date('2026-01-01T00:00:00Z');
const CONSENT = { granted: true, source: 'bench', at: AT };

/** The same for the same number. */
export function personAt(number: number): Contact {
  return {
    id: `bench${String(number).padStart(8, '0')}`,
    ref: `C${String(number)}`,
    title: null,
    firstName: NAMES[number % NAMES.length] ?? '',
    lastName: `Person${String(number)}`,
    mobile: `+98912${String(number).padStart(7, '0')}`,
    email: `customer.${String(number)}@mail${String(number % 50)}.example`,
    language: 'en',
    zone: null,
    city: CITIES[number % CITIES.length] ?? '',
    province: null,
    tags: ['club', number % 2 === 0 ? 'gold' : 'silver'],
    groups: [],
    fields: { points: number % 5_000, code: `GIFT${String(number)}`, tier: 'gold', visits: 7 },
    occasions: [],
    consents: { sms: CONSENT, email: CONSENT },
    aliases: [],
    history: NO_HISTORY,
    createdAt: AT,
    updatedAt: AT,
  };
}
