import type { Contact } from '../../src/contacts/contact.ts';
import type { Language } from '../../src/contract/words.ts';
import { valuesOf } from '../../src/deliveries/values.ts';
import { createUrls } from '../../src/links/urls.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { compileEmail, type MailText } from '../../src/templates/compile-email.ts';
import { compileSms } from '../../src/templates/compile-sms.ts';
import type { SmsText } from '../../src/templates/fits.ts';
import type { ShippedMessage } from '../../src/templates/library-files.ts';
import { lookOf } from '../../src/templates/mail-look.ts';
import { optOutLine } from '../../src/templates/opt-out-line.ts';
import { prepareContent } from '../../src/templates/prepare.ts';
import type { Values } from '../../src/templates/print.ts';
import type { PreparedContent } from '../../src/templates/template.ts';

/** The organisation that the library is counted with: in Tehran, with a host of its own for short links. */
export const ORGANISATION = {
  ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates: { sms: 10, email: 10 } }),
  brand: { fa: 'پارسا', en: 'Parsa' },
  phone: '02191001234',
  mail: {
    color: '#0b6e4f',
    logo: 'https://club.example/logo.png',
    address: { fa: 'تهران، خیابان آزادی، شماره ۱۲', en: '12 Azadi Street, Tehran' },
  },
};

const CODE = { sms: 'x7Kq2Wm9', email: 'x7Kq2Wm9Rt4p' };
const URLS = createUrls({
  publicUrl: 'https://club.example',
  linkUrl: 'https://clb.ir',
  scheme: ORGANISATION.sms.linkScheme,
  tokenOf: () => 'token',
});

/** How a text ends: nothing on a service message, else as the sending line wants it. */
export const ENDINGS = ['plain', 'iranian', 'other'] as const;
export type Ending = (typeof ENDINGS)[number];

/** @throws Error with every problem and its place */
export async function prepared({ id, content }: ShippedMessage): Promise<PreparedContent> {
  const preparation = await prepareContent(content);
  if (preparation.content !== null) return preparation.content;
  const problems = preparation.problems.map(
    ({ language, part, line, column, message }) => `${language} ${part} ${line}:${column} ${message}`,
  );
  throw new Error(`${id}: ${problems.join('; ')}`);
}

/** Writes a shipped SMS as the line would, with the message's sample values for what a campaign brings. */
export async function smsWriterOf(
  message: ShippedMessage,
): Promise<(contact: Contact, language: Language, ending: Ending) => SmsText> {
  const content = await prepared(message);
  if (content.channel !== 'sms') throw new Error(`${message.id} is a mail.`);
  const compiledOf = (language: Language, ending: Ending): ReturnType<typeof compileSms> => {
    const text = content.prepared[language];
    if (text === undefined) throw new Error(`${message.id} has no ${language}.`);
    const { zone, currency, sms: limits } = ORGANISATION;
    const line = ending === 'plain' ? '' : optOutLine(language, { iranianLine: ending === 'iranian' });
    return compileSms(text, {
      ...{ language, zone, currency, limits, optOutLine: line },
      ...linksOf(content),
    });
  };
  const compiled = new Map<string, ReturnType<typeof compileSms>>();
  return (contact, language, ending) => {
    const key = `${language} ${ending}`;
    const sms = compiled.get(key) ?? compiledOf(language, ending);
    compiled.set(key, sms);
    return sms.render(valuesFor(message, contact, language), {
      url: (index) => URLS.short(CODE.sms, index, 'sms'),
    });
  };
}

/** The same for a shipped mail. */
export async function mailWriterOf(
  message: ShippedMessage,
): Promise<(contact: Contact, language: Language) => MailText> {
  const content = await prepared(message);
  if (content.channel !== 'email') throw new Error(`${message.id} is no mail.`);
  const { zone, currency } = ORGANISATION;
  const footer = message.purpose === 'marketing';
  const compiledOf = (language: Language): ReturnType<typeof compileEmail> => {
    const mail = content.prepared[language];
    if (mail === undefined) throw new Error(`${message.id} has no ${language}.`);
    const look = lookOf(ORGANISATION, language);
    return compileEmail(mail, { language, zone, currency, footer, look, ...linksOf(content) });
  };
  const compiled = { fa: compiledOf('fa'), en: compiledOf('en') };
  return (contact, language) =>
    compiled[language].render(valuesFor(message, contact, language), {
      url: (index) => URLS.short(CODE.email, index, 'email'),
      unsubscribe: URLS.unsubscribe(contact.id),
      pixel: null,
    });
}

const SHOP = 'https://club.example/shop';

function linksOf({ uses }: PreparedContent): { targets: string[]; mainLink: string } {
  return { targets: [...uses.links, SHOP], mainLink: SHOP };
}

function valuesFor({ samples }: ShippedMessage, contact: Contact, language: Language): Values {
  const { brand, phone } = ORGANISATION;
  return valuesOf(contact, { brand, phone, data: samples[language] }, { language, names: null });
}
