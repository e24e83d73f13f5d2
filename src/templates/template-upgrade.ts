import type { Preparation } from './prepare.ts';
import type {
  EmailVariant,
  PreparedContent,
  TemplateContent,
  TemplateProblem,
  VersionNote,
} from './template.ts';
import { Language } from '../contract/words.ts';

type OldEmailVariant = Pick<EmailVariant, 'subject' | 'html' | 'text'>;
type Variants<V> = Partial<Record<Language, V>>;

/** A content as it was kept before mails had preheaders and formats, and before anything was prepared. */
export type OldContent =
  Extract<TemplateContent, { channel: 'sms' }> | { channel: 'email'; variants: Variants<OldEmailVariant> };

/** Whoever saved a version of then, and what it changed, was not written down. */
export const UNKNOWN_NOTE: VersionNote = { by: null, restored: null, refreshed: null, changes: [] };

/**
 * A kept content in the present form. `problems`: what the language of today refuses in it; such a text stays to be
 * read and mended, and `prepared` holds no language, so that nothing is sent of it.
 */
export async function upgradeContent(
  old: OldContent,
  prepare: (content: TemplateContent) => Promise<Preparation>,
): Promise<{ content: PreparedContent; problems: TemplateProblem[] }> {
  const written = presentForm(old);
  const { content, uses, problems } = await prepare(written);
  return { content: content ?? { ...written, prepared: {}, uses }, problems };
}

function presentForm(old: OldContent): TemplateContent {
  if (old.channel === 'sms') return { channel: old.channel, variants: old.variants };
  const variants: Variants<EmailVariant> = {};
  for (const language of Language.options) {
    const variant = old.variants[language];
    if (variant === undefined) continue;
    const { subject, html, text } = variant;
    variants[language] = { subject, preheader: null, format: 'html', html, text };
  }
  return { channel: old.channel, variants };
}

export const NOT_USABLE =
  'This text was saved by an earlier version and cannot be sent by this one: save it again to see why.';

/** False of a text that was kept although it is refused now. */
export function isUsable({ variants, prepared }: PreparedContent): boolean {
  return Language.options.every((language) => language in variants === language in prepared);
}
