import { Language } from '../contract/words.ts';
import { scan } from './scan.ts';
import type { TemplateContent, TemplateProblem } from './template.ts';

export type Source = Pick<TemplateProblem, 'language' | 'part'> & { source: unknown };

/** The texts that a person wrote, in the order in which their problems are told. */
export function sourcesOf(content: TemplateContent): Source[] {
  return Language.options.flatMap((language): Source[] => {
    if (content.channel === 'sms') {
      const variant = content.variants[language];
      return variant === undefined ? [] : [{ language, part: 'text', source: variant.text }];
    }
    const variant = content.variants[language];
    if (variant === undefined) return [];
    const { subject, preheader, html, text } = variant;
    return [
      { language, part: 'subject', source: subject },
      ...(preheader === null ? [] : [{ language, part: 'preheader' as const, source: preheader }]),
      { language, part: 'html', source: html },
      ...(text === null ? [] : [{ language, part: 'text' as const, source: text }]),
    ];
  });
}

/** What must not even reach the templates' worker; costs one pass over the texts. */
export function scanContent(content: TemplateContent): TemplateProblem[] {
  return sourcesOf(content).flatMap(({ language, part, source }) => {
    const found = scan(source);
    return found === null ? [] : [{ channel: content.channel, language, part, ...found }];
  });
}
