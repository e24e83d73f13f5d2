import type { Culprit, TemplateFacts, TemplatePreview, TemplateWarning } from '../contract/templates.ts';
import { Language } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import { culprits } from './measure.ts';
import { placeAt } from './nodes.ts';
import { previewOf, type PreviewFacts } from './preview.ts';
import { sampleValues } from './samples.ts';
import type { PreparedContent, TemplateContent, PreparedEmailContent } from './template.ts';
import { NOT_USABLE } from './template-upgrade.ts';

/** Gmail cuts what is longer. */
const MAX_HTML_BYTES = 102 * 1024;
const MAX_CULPRITS = 10;

type SmsContent = Extract<TemplateContent, { channel: 'sms' }>;

/** What a writer should know of a sound template: what it uses, how long it comes out, what is worth a second look. */
export function factsOf(
  content: PreparedContent,
  previewFacts: (language: Language) => PreviewFacts,
): TemplateFacts {
  const { fields, links, usesMainLink } = content.uses;
  const sizes: TemplateFacts['sizes'] = {};
  const warnings: TemplateWarning[] = [];
  const unicode: Culprit[] = [];
  for (const language of Language.options) {
    if (content.variants[language] === undefined) continue;
    if (content.prepared[language] === undefined) {
      warnings.push(whole(`variants.${language}`, 'not-usable', NOT_USABLE));
      continue;
    }
    const facts = previewFacts(language);
    const { brand, phone } = facts.settings;
    const values = sampleValues(content, language, { brand: brand[language], phone });
    const preview = previewOf(content, language, values, facts);
    if (preview.sms !== null) {
      const { encoding, units, parts } = preview.sms;
      sizes[language] = { encoding, units, parts };
    }
    warnings.push(...lengthWarnings(preview, facts.settings.sms));
    if (content.channel === 'email') warnings.push(...noticed(content, language));
    const found = content.channel === 'sms' ? culpritsOf(content, language) : [];
    warnings.push(...found.map(unicodeWarning));
    unicode.push(...found);
  }
  return { fields, links, usesMainLink, sizes, culprits: unicode, warnings };
}

function lengthWarnings(preview: TemplatePreview, limits: Settings['sms']): TemplateWarning[] {
  const path = `variants.${preview.language}`;
  if (preview.outcome === 'too-long' && preview.sms !== null) {
    const { units, parts } = preview.sms;
    const message = `With sample values this is ${units} units in ${parts} parts; the limit is ${limits.maxUnits} units and ${limits.maxParts} parts. Shorten it, or some readers are left out.`;
    return [whole(`${path}.text`, 'too-long', message)];
  }
  if (Buffer.byteLength(preview.html ?? '') <= MAX_HTML_BYTES) return [];
  return [whole(`${path}.html`, 'large-html', 'Gmail cuts mails above 102 kB; shorten this one.')];
}

function whole(path: string, code: TemplateWarning['code'], message: string): TemplateWarning {
  return { path, code, message, line: null, column: null };
}

function noticed(content: PreparedEmailContent, language: Language): TemplateWarning[] {
  const notices = content.prepared[language]?.notices ?? [];
  return notices.map(({ part, ...notice }) => ({ path: `variants.${language}.${part}`, ...notice }));
}

/** A single curly quote makes a Latin text less than half as long: it is named, with what could stand there. */
function culpritsOf(content: SmsContent, language: Language): Culprit[] {
  const source = content.variants[language]?.text ?? '';
  return culprits(source)
    .slice(0, MAX_CULPRITS)
    .map(({ char, index, fix }) => {
      const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      return { language, char, code, fix, ...placeAt(source, index) };
    });
}

function unicodeWarning({ language, char, code, fix, line, column }: Culprit): TemplateWarning {
  const cure = fix === null ? 'take it out' : fix === '' ? 'remove it' : `write ${fix} instead`;
  const message = `The character ${char} (${code}) leaves room for 70 characters instead of 160: ${cure}.`;
  return { path: `variants.${language}.text`, code: 'unicode', message, line, column };
}
