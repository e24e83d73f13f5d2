import { LANGUAGES, type Language, type Pair } from '../../words/i18n.ts';
import type { Block, Chapter, Section } from './chapter.ts';

export type Hit = { chapter: Chapter; section: Section };

/**
 * Sections of the guide in which every word of what was typed stands, in either language, for a reader of Persian may
 * look for UTM; whatever its case or Persian spelling.
 */
export function findSections(chapters: Chapter[], typed: string): Hit[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return chapters.flatMap((chapter) =>
    chapter.sections
      .filter((section) => {
        const text = plain(LANGUAGES.flatMap((language) => textsOf(chapter, section, language)).join(' '));
        return words.every((word) => text.includes(word));
      })
      .map((section) => ({ chapter, section })),
  );
}

export function sideOf(pair: Pair, language: Language): string {
  return pair[language === 'en' ? 0 : 1];
}

function textsOf(chapter: Chapter, { title, blocks }: Section, language: Language): string[] {
  const titles = [chapter.title, title].map((pair) => sideOf(pair, language));
  return [...titles, ...blocks.flatMap((block) => ofBlock(block, language))];
}

function ofBlock(block: Block, language: Language): string[] {
  const say = (pair: Pair): string => sideOf(pair, language);
  if ('p' in block) return [say(block.p)];
  if ('note' in block) return [say(block.note)];
  if ('list' in block) return block.list.map(say);
  if ('steps' in block) return block.steps.map(say);
  if ('examples' in block) return block.examples.flat();
  return [say(block.say)];
}

/** Letters as they are looked for: one form each of ی and ک, no half-spaces, digits in one script. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u200c\u0640]|\p{Mn}/gu, '')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s+/g, ' ')
    .trim();
}
