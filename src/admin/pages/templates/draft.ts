import type { Template } from './api.ts';

export type Language = 'fa' | 'en';
export type Channel = Template['channel'];
export type PartName = 'subject' | 'preheader' | 'html' | 'text';

/** One language of a message while it is written: nothing in it is null, so that every field can be typed into. */
export type Variant = {
  /** an SMS's text, or the plain part of a mail */
  text: string;
  subject: string;
  preheader: string;
  html: string;
  format: 'html' | 'mjml';
  /** whether a mail's plain part is its own, not made from the HTML */
  ownText: boolean;
};
export type Draft = { name: string; channel: Channel; variants: Record<Language, Variant> };

type Distribute<T> = T extends unknown ? Pick<T, 'channel' & keyof T> & Pick<T, 'variants' & keyof T> : never;
/** A message as the API takes it. */
export type Content = Distribute<Template>;

export const LANGUAGES = ['fa', 'en'] as const;
const BLANK: Variant = { text: '', subject: '', preheader: '', html: '', format: 'mjml', ownText: false };

export function blankDraft(channel: Channel): Draft {
  return { name: '', channel, variants: { fa: { ...BLANK }, en: { ...BLANK } } };
}

export function draftOf({ name, ...content }: Content & { name: string }): Draft {
  const draft = { ...blankDraft(content.channel), name };
  for (const language of LANGUAGES) {
    if (content.channel === 'sms') {
      const variant = content.variants[language];
      if (variant !== undefined) draft.variants[language] = { ...BLANK, text: variant.text };
    } else {
      const variant = content.variants[language];
      if (variant === undefined) continue;
      draft.variants[language] = {
        ...variant,
        text: variant.text ?? '',
        preheader: variant.preheader ?? '',
        ownText: variant.text !== null,
      };
    }
  }
  return draft;
}

/** A kept template's message alone. */
export function contentIn(template: Template): Content {
  return template.channel === 'sms'
    ? { channel: template.channel, variants: template.variants }
    : { channel: template.channel, variants: template.variants };
}

/** Whether anything was written in a language; what was not is no variant of the message. */
export function isWritten({ channel, variants }: Draft, language: Language): boolean {
  const { text, subject, preheader, html } = variants[language];
  const written = channel === 'sms' ? [text] : [subject, preheader, html];
  return written.some((source) => source.trim() !== '');
}

/** What the API is told: the languages that are written, of those asked for; null when none is. */
export function contentOf(draft: Draft, languages: readonly Language[] = LANGUAGES): Content | null {
  const written = languages.filter((language) => isWritten(draft, language));
  if (written.length === 0) return null;
  const each = <V>(make: (variant: Variant) => V): Record<string, V> =>
    Object.fromEntries(written.map((language) => [language, make(draft.variants[language])]));
  if (draft.channel === 'sms') return { channel: 'sms', variants: each(({ text }) => ({ text })) };
  return {
    channel: 'email',
    variants: each(({ subject, preheader, format, html, text, ownText }) => ({
      subject,
      preheader: preheader.trim() === '' ? null : preheader,
      format,
      html,
      text: ownText ? text : null,
    })),
  };
}

/** Whether two drafts would be saved as the same message. */
export function isSame(one: Draft, other: Draft): boolean {
  const saved = (draft: Draft) => JSON.stringify([draft.name.trim(), contentOf(draft)]);
  return saved(one) === saved(other);
}

export function withVariant(draft: Draft, language: Language, change: Partial<Variant>): Draft {
  const variant = { ...draft.variants[language], ...change };
  return { ...draft, variants: { ...draft.variants, [language]: variant } };
}
