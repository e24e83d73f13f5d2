import type { TemplatePreview } from '../contract/templates.ts';
import type { Channel, Language } from '../contract/words.ts';
import { conflict, invalid } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { compileEmail } from './compile-email.ts';
import { compileSms } from './compile-sms.ts';
import { lookOf } from './mail-look.ts';
import { measure } from './measure.ts';
import { joined } from './pieces.ts';
import type { PreparedEmail, PreparedSms } from './prepared.ts';
import type { Values } from './print.ts';
import { targetsOf } from './targets.ts';
import { isUsable, NOT_USABLE } from './template-upgrade.ts';
import type { PreparedContent } from './template.ts';

/** Stands for the main link that only a campaign has; what is printed has a short link's length in any case. */
const SAMPLE_MAIN_LINK = 'https://example.com/';

export type PreviewFacts = {
  settings: Pick<Settings, 'sms' | 'brand' | 'phone' | 'zone' | 'currency' | 'mail'>;
  /** the line a marketing SMS ends with; '' for none */
  optOutLine: string;
  /** an address of the length that a real one has */
  sampleUrl: (channel: Channel, index: number) => string;
};

/**
 * Writes one variant as its reader would get it.
 * @throws AppError 422 when there is no such variant, 409 when the text was kept although it is refused now
 */
export function previewOf(
  content: PreparedContent,
  language: Language,
  values: Values,
  facts: PreviewFacts,
): TemplatePreview {
  if (!isUsable(content)) throw conflict('template-not-usable', NOT_USABLE);
  const { zone, currency } = facts.settings;
  const targets = targetsOf(content, SAMPLE_MAIN_LINK);
  const shared = { language, zone, currency, targets, mainLink: SAMPLE_MAIN_LINK };
  if (content.channel === 'sms') {
    return previewSms(variantOf(content.prepared, language), values, { ...shared, ...facts });
  }
  return previewEmail(variantOf(content.prepared, language), values, { ...shared, ...facts });
}

type Shared = PreviewFacts &
  Pick<Settings, 'zone' | 'currency'> & { language: Language; targets: string[]; mainLink: string };

function previewSms(prepared: PreparedSms, values: Values, shared: Shared): TemplatePreview {
  const compiled = compileSms(prepared, { ...shared, limits: shared.settings.sms });
  const url = (index: number): string => shared.sampleUrl('sms', index);
  const written = compiled.render(values, { url });
  const blank = { channel: 'sms' as const, language: shared.language, subject: null, html: null };
  switch (written.outcome) {
    case 'text':
    case 'too-long': {
      const { text } = written;
      const fits = written.outcome === 'text' ? written.fits : [];
      const outcome = written.outcome === 'text' ? 'ready' : 'too-long';
      return { ...blank, outcome, field: null, text, sms: { ...measure(text), fits, text } };
    }
    case 'missing-field':
    case 'bad-value':
      return { ...blank, outcome: written.outcome, field: written.field, text: null, sms: null };
    case 'empty':
      return { ...blank, outcome: 'empty', field: null, text: null, sms: null };
  }
}

function previewEmail(prepared: PreparedEmail, values: Values, shared: Shared): TemplatePreview {
  const look = lookOf(shared.settings, shared.language);
  const compiled = compileEmail(prepared, { ...shared, footer: true, look });
  const mail = compiled.render(values, {
    url: (index) => shared.sampleUrl('email', index),
    unsubscribe: SAMPLE_MAIN_LINK,
    pixel: null,
  });
  const blank = { channel: 'email' as const, language: shared.language, sms: null };
  if (mail.outcome !== 'mail') {
    return { ...blank, outcome: mail.outcome, field: mail.field, subject: null, html: null, text: null };
  }
  const { subject, html, text } = mail;
  return { ...blank, outcome: 'ready', field: null, subject, html: joined(html), text: joined(text) };
}

function variantOf<V>(variants: Partial<Record<Language, V>>, language: Language): V {
  const variant = variants[language];
  if (variant === undefined) {
    throw invalid([{ path: 'language', message: `This template has no variant in ${language}.` }]);
  }
  return variant;
}
