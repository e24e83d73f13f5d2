import type { Channel, Language } from '../contract/words.ts';

/** A page on which people become members by themselves: one address, one tick, and a word of theirs on that address. */
export type Form = {
  id: string;
  /** the end of its address; it is printed, so it never changes */
  slug: string;
  name: Record<Language, string>;
  channel: Channel;
  /** ids of groups, perhaps of some that are gone */
  groups: string[];
  tags: string[];
  /** what is agreed to; null: the usual sentence */
  consent: Record<Language, string | null>;
  open: boolean;
  /** people who have confirmed */
  joined: number;
  createdAt: Date;
  updatedAt: Date;
};

/**
 * What became of the message that asks for confirmation. `submitting` is written before it is handed over, and what
 * stays so is in doubt: it is not sent again, the person may ask for another. `withheld`: to an address that a provider
 * or a complaint has closed nothing is written, and nobody is told.
 */
export type MessageState = 'queued' | 'submitting' | 'sent' | 'failed' | 'uncertain' | 'withheld';

/** Somebody who filled in a form. Forgotten, all of it, at `expiresAt`: who does not confirm leaves no trace. */
export type Signup = {
  id: string;
  form: string;
  channel: Channel;
  /** E.164, or an email address in lower case */
  address: string;
  language: Language;
  /** the sentence that was ticked */
  wording: string;
  message: MessageState;
  /** a message that could not leave is not tried before */
  notBefore: Date;
  /** codes that were tried */
  tries: number;
  confirmedAt: Date | null;
  /** the contact that it has become */
  contact: string | null;
  createdAt: Date;
  expiresAt: Date;
};

type Words = Record<Channel, (brand: string) => string>;

const USUAL: Record<Language, Words> = {
  fa: {
    sms: (brand) =>
      `می‌پذیرم که ${brand} خبرها و پیشنهادهایش را برایم پیامک کند. هر زمان بخواهم، لغو می‌کنم.`,
    email: (brand) =>
      `می‌پذیرم که ${brand} خبرها و پیشنهادهایش را برایم ایمیل کند. هر زمان بخواهم، لغو می‌کنم.`,
  },
  en: {
    sms: (brand) =>
      `I agree that ${brand} sends me news and offers by text message. I can leave at any time.`,
    email: (brand) => `I agree that ${brand} sends me news and offers by email. I can leave at any time.`,
  },
};

/** The sentences that a form shows. */
export function sentencesOf(
  { consent, channel }: Pick<Form, 'consent' | 'channel'>,
  brand: Record<Language, string>,
): Record<Language, string> {
  return {
    fa: consent.fa ?? USUAL.fa[channel](brand.fa),
    en: consent.en ?? USUAL.en[channel](brand.en),
  };
}
