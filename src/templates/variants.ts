import type { TemplateFacts, TemplateVariants, TemplateWarning, VariantGap } from '../contract/templates.ts';
import { Language } from '../contract/words.ts';
import type { PreparedContent } from './template.ts';
import { partsOf } from './versions-changes.ts';
import { usesIn, wordsIn, type PartUses } from './variants-uses.ts';

type Brand = Record<Language, string>;
type Uses = Record<Language, Map<string, PartUses>>;

const NAMES: Record<Language, string> = { fa: 'Persian', en: 'English' };
const OTHER: Record<Language, Language> = { fa: 'en', en: 'fa' };

/** The languages side by side: what each part uses, how long each comes out, and what one lacks. */
export function variantsOf(
  content: PreparedContent,
  sizes: TemplateFacts['sizes'],
  brand: Brand,
): TemplateVariants {
  const uses = usesOf(content);
  const parts = [...new Set(Language.options.flatMap((language) => [...uses[language].keys()]))];
  return {
    parts: parts.map((part) => ({
      part,
      fa: uses.fa.get(part) ?? null,
      en: uses.en.get(part) ?? null,
    })),
    sizes: { fa: sizes.fa ?? null, en: sizes.en ?? null },
    gaps: gapsOf(content, brand),
  };
}

/** What one language has and the other lacks, each with its cure. */
export function gapsOf(content: PreparedContent, brand: Brand): VariantGap[] {
  const uses = usesOf(content);
  return Language.options.flatMap((language) => {
    const own = uses[language];
    if (own.size === 0) return [missingVariant(language)];
    const differing = [...uses[OTHER[language]]].flatMap(([part, theirs]) => {
      const ours = own.get(part);
      return ours === undefined ? [] : partGaps(language, part, { ours, theirs });
    });
    const gaps = [...missingParts(content, language), ...differing];
    return namesBrand(content, { language, uses: own, brand }) ? gaps : [...gaps, noBrand(language)];
  });
}

/** The gaps that a writer should see without asking for them. */
export function variantWarnings(gaps: VariantGap[]): TemplateWarning[] {
  return gaps.flatMap(({ language, part, code, cure }): TemplateWarning[] => {
    if (code !== 'missing-variant' && code !== 'fields-differ' && code !== 'no-brand') return [];
    const path = part === null ? `variants.${language}` : `variants.${language}.${part}`;
    return [{ path, code, message: cure, line: null, column: null }];
  });
}

function usesOf(content: PreparedContent): Uses {
  return { fa: usesIn(content, 'fa'), en: usesIn(content, 'en') };
}

function partGaps(
  language: Language,
  part: string,
  { ours, theirs }: { ours: PartUses; theirs: PartUses },
): VariantGap[] {
  const [mine, others] = [NAMES[language], NAMES[OTHER[language]]];
  const lacking = (code: VariantGap['code'], kind: 'fields' | 'links' | 'helpers'): VariantGap[] =>
    theirs[kind]
      .filter((what) => !ours[kind].includes(what))
      .map((what) => {
        const cure = `The ${others} ${part} uses ${what}, the ${mine} one does not: add it, or take it out there.`;
        return { language, part, code, what, cure };
      });
  const gaps = [
    ...lacking('fields-differ', 'fields'),
    ...lacking('links-differ', 'links'),
    // A plural or a date in one language alone is grammar; that it may be left out is content, and counted below.
    ...lacking('helpers-differ', 'helpers').filter(({ what }) => what !== 'optional'),
  ];
  if (ours.optionals >= theirs.optionals) return gaps;
  const cure = `The ${others} ${part} has ${theirs.optionals} optional blocks, the ${mine} one ${ours.optionals}: say which words may be dropped when it is too long.`;
  return [...gaps, { language, part, code: 'optionals-differ', what: 'optional', cure }];
}

function missingVariant(language: Language): VariantGap {
  const cure = `There is no ${NAMES[language]} text: write one, or its readers get the other language.`;
  return { language, part: null, code: 'missing-variant', what: language, cure };
}

/** A preheader or a plain part that only the other language has. */
function missingParts(content: PreparedContent, language: Language): VariantGap[] {
  const own = partsOf(content, language);
  const theirs = [...partsOf(content, OTHER[language])].filter(([, text]) => text !== null);
  return theirs.flatMap(([part]): VariantGap[] => {
    if ((own.get(part) ?? null) !== null) return [];
    const cure = `The ${NAMES[OTHER[language]]} mail has a ${part} of its own, the ${NAMES[language]} one does not: write it.`;
    return [{ language, part, code: 'missing-part', what: part, cure }];
  });
}

/** Readers must see who writes: by the field, or by the brand's name in words. */
function namesBrand(
  content: PreparedContent,
  { language, uses, brand }: { language: Language; uses: Map<string, PartUses>; brand: Brand },
): boolean {
  if ([...uses.values()].some(({ fields }) => fields.includes('brand'))) return true;
  const name = brand[language].trim().toLocaleLowerCase();
  return name !== '' && wordsIn(content, language).toLocaleLowerCase().includes(name);
}

function noBrand(language: Language): VariantGap {
  const cure = `The ${NAMES[language]} text does not say who writes: add {{brand}}.`;
  return { language, part: null, code: 'no-brand', what: 'brand', cure };
}
