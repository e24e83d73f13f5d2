import type { Contact } from '../../src/contacts/contact.ts';
import type { Language } from '../../src/contract/words.ts';
import { valuesOf } from '../../src/deliveries/values.ts';
import { createUrls } from '../../src/links/urls.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { compileSms } from '../../src/templates/compile-sms.ts';
import type { SmsText } from '../../src/templates/fits.ts';
import type { ShippedMessage } from '../../src/templates/library-files.ts';
import { optOutLine } from '../../src/templates/opt-out-line.ts';
import { prepareContent } from '../../src/templates/prepare.ts';
import type { PreparedContent } from '../../src/templates/template.ts';

/** The organisation that the library is counted with: in Tehran, with a host of its own for short links. */
export const ORGANISATION = {
  ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates: { sms: 10, email: 10 } }),
  brand: { fa: 'پارسا', en: 'Parsa' },
  phone: '02191001234',
};

const CODE = 'x7Kq2Wm9';
export const URLS = createUrls({
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
    const targets = [...content.uses.links, 'https://club.example/shop'];
    const mainLink = 'https://club.example/shop';
    return compileSms(text, { language, zone, currency, limits, targets, mainLink, optOutLine: line });
  };
  const compiled = new Map<string, ReturnType<typeof compileSms>>();
  return (contact, language, ending) => {
    const key = `${language} ${ending}`;
    const sms = compiled.get(key) ?? compiledOf(language, ending);
    compiled.set(key, sms);
    const { brand, phone } = ORGANISATION;
    const values = valuesOf(contact, { brand, phone, data: message.samples[language] }, language);
    return sms.render(values, { url: (index) => URLS.short(CODE, index, 'sms') });
  };
}
