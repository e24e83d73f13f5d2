import type { Random } from '../../../src/sample-club/random.ts';
import type { Channel, Language } from '../../../src/contract/words.ts';

type Words = Record<Language, string>;

const both = (text: string): Words => ({ fa: text, en: text });

/** Pieces of texts that a mail and an SMS may both have: all of the language, some about fields that many lack. */
const PIECES: readonly [Words, ...Words[]] = [
  { fa: '{{name}} عزیز', en: 'Dear {{name}}' },
  { fa: '{{greeting}}،', en: '{{greeting}},' },
  { fa: '{{shortName}}!', en: '{{shortName}}!' },
  { fa: '{{firstName "دوست"}} جان', en: 'Hi {{firstName "friend"}}' },
  { fa: 'شهر شما {{city}}', en: 'in {{city}}' },
  { fa: '{{city "شهر شما"}}', en: '{{city "your city"}}' },
  { fa: '{{number points}} امتیاز', en: '{{number points}} points' },
  { fa: 'کد {{digits points}}', en: 'no. {{digits points}}' },
  { fa: 'مانده {{money balance}}', en: 'balance {{money balance}}' },
  { fa: '{{money balance "rial"}}', en: '{{money balance "rial"}}' },
  { fa: '{{ordinal visits}} دیدار', en: 'your {{ordinal visits}} visit' },
  {
    fa: '{{number visits}} {{plural visits "کتاب"}}',
    en: '{{number visits}} {{plural visits "book" "books"}}',
  },
  { fa: 'آخرین دیدار {{date lastVisit}}', en: 'last seen {{date lastVisit}}' },
  { fa: 'تا {{date until "full"}}', en: 'until {{date until "full"}}' },
  { fa: '{{date until "weekday"}} {{time until}}', en: '{{date until "weekday"}}, {{time until}}' },
  { fa: '{{date until calendar="gregorian"}}', en: '{{date until calendar="jalali"}}' },
  {
    fa: '{{#if newsletter}}خبرنامه{{else}}بدون خبرنامه{{/if}}',
    en: '{{#if newsletter}}news{{else}}no news{{/if}}',
  },
  { fa: '{{#unless city}}شهرتان را بگویید{{/unless}}', en: '{{#unless city}}Where do you live?{{/unless}}' },
  {
    fa: '{{#is tier "وفادار"}}وفادار{{else is tier "شریک"}}شریک{{else}}دوست{{/is}}',
    en: '{{#is tier "Loyal"}}loyal{{else}}member{{/is}}',
  },
  { fa: '{{#gt points 900}}ویژه{{/gt}}', en: '{{#gt points 900}}special{{/gt}}' },
  { fa: '{{#lt visits 3}}خوش آمدید{{/lt}}', en: '{{#lt visits 3}}welcome{{/lt}}' },
  { fa: '{{tier}}', en: '{{tier}}' },
  { fa: '«{{memo "—"}}»', en: '“{{memo "–"}}”' },
  { fa: '{{memo}}', en: '{{memo}}' },
  { fa: '{{pct}}٪ با کد {{code}}', en: '{{pct}}% with {{code}}' },
  { fa: 'تلفن {{phone "۰۲۱"}}', en: 'call {{phone "021"}}' },
  { fa: '{{block "foot"}}', en: '{{block "foot"}}' },
  both('{{brand}}'),
];

/** What only stands in an SMS: what is left out when it does not fit, and what makes it not fit. */
const SMS_PIECES: readonly [Words, ...Words[]] = [
  {
    fa: '{{#optional}} منتظر دیدار شما در فروشگاه هستیم.{{/optional}}',
    en: '{{#optional}} See you soon in our shop.{{/optional}}',
  },
  { fa: '{{#optional}} {{memo "یادداشت"}}{{/optional}}', en: '{{#optional}} {{memo "a note"}}{{/optional}}' },
  { fa: 'سلام '.repeat(14).trim(), en: 'word '.repeat(22).trim() },
  { fa: 'فروش ویژه '.repeat(8).trim(), en: 'A “sale” – today… '.repeat(5).trim() },
  both('{{link}}'),
  both('{{link "https://shop.example/sale?from=sms"}}'),
];

/** Says which touch of its round a message is: other campaigns of the same hour change it. */
const TOUCH: Words = { fa: '{{number touch}} از {{number touches}}', en: '{{touch}} of {{touches}}' };

export type Content = { channel: Channel; variants: Partial<Record<Language, object>> };

/** A message of the template language, in one language or both. */
export function randomContent(random: Random, channel: Channel, name: string): Content & { name: string } {
  const languages: Language[] = random.chance(0.8) ? ['fa', 'en'] : [random.pick<Language>(['fa', 'en'])];
  const pieces = somePieces(random, channel);
  const look = random.next();
  const variants = Object.fromEntries(
    languages.map((language) => {
      const words = pieces.map((piece) => piece[language]).filter((text) => text !== '');
      return [language, channel === 'sms' ? { text: words.join(' ') } : mailOf(words, language, look)];
    }),
  );
  return { channel, name, variants };
}

function somePieces(random: Random, channel: Channel): Words[] {
  const own = channel === 'sms' ? [...PIECES, ...SMS_PIECES] : [...PIECES];
  const count = random.between(1, 5);
  const picked = Array.from({ length: count }, () => random.pick(own as [Words, ...Words[]]));
  const brand = random.chance(0.85) ? [both('{{brand}}:')] : [];
  const touch = random.chance(0.1) ? [TOUCH] : [];
  const link = channel === 'sms' && random.chance(0.4) ? [both('{{link}}')] : [];
  return [...brand, ...picked, ...touch, ...link];
}

/** @param look chance from 0 to 1 that decides about its make */
function mailOf(words: string[], language: Language, look: number): object {
  const offer = { fa: 'پیشنهاد', en: 'Offer' }[language];
  const inside = `${words.join(' ')} <a href="{{link}}">${offer}</a>`;
  const leave = look > 0.7 ? ` <a href="{{unsubscribe}}">${offer}</a>` : '';
  const html = look < 0.15 ? mjml(inside + leave) : `<p>${inside}${leave}</p>`;
  return {
    subject: look < 0.5 ? `${offer} {{name}}` : words[0],
    preheader: look < 0.3 ? words.at(-1) : null,
    format: look < 0.15 ? 'mjml' : 'html',
    html,
    text: look > 0.9 ? `${words.join('\n')} {{link}} {{unsubscribe}}` : null,
  };
}

function mjml(inside: string): string {
  const text = `<mj-text>${inside}</mj-text>`;
  return `<mjml><mj-body><mj-section><mj-column>${text}</mj-column></mj-section></mj-body></mjml>`;
}

/** The block that texts may take in. */
export const FOOT = {
  name: 'foot',
  channel: 'both',
  variants: {
    fa: { text: 'با مهر، {{brand}}', html: '<b>با مهر، {{brand}}</b>' },
    en: { text: 'Yours, {{brand}}', html: '<b>Yours, {{brand}}</b>' },
  },
};

export function saysTouch(content: Content): boolean {
  return JSON.stringify(content.variants).includes('touch');
}
