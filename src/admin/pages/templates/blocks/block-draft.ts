import type { Block } from '../api.ts';
import { LANGUAGES, type Language } from '../draft.ts';

export type BlockDraft = {
  name: string;
  channel: Block['channel'];
  variants: Record<Language, { text: string; html: string }>;
};

export function blockDraftOf(block: Block | null): BlockDraft {
  const of = (language: Language) => {
    const variant = block?.variants[language];
    return { text: variant?.text ?? '', html: variant?.html ?? '' };
  };
  return {
    name: block?.name ?? '',
    channel: block?.channel ?? 'both',
    variants: { fa: of('fa'), en: of('en') },
  };
}

/** What is saved: languages with something in them, and HTML only where mails take it. */
export function blockContentOf({ channel, variants }: BlockDraft): Pick<Block, 'channel' | 'variants'> {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
  const written = LANGUAGES.map((language) => {
    const { text, html } = variants[language];
    return [language, { text: orNull(text), html: channel === 'sms' ? null : orNull(html) }] as const;
  }).filter(([, { text, html }]) => text !== null || html !== null);
  return { channel, variants: Object.fromEntries(written) };
}
