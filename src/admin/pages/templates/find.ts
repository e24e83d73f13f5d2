import type { Template } from './api.ts';

/** Texts as they are compared: one form of the letters that keyboards write in two, no half-spaces, small letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\p{M}|\u200c|\u200d/gu, '')
    .toLowerCase();
}

/** Templates of a channel that hold all the words, the latest changed first. */
export function matching(templates: Template[], search: string, channel: string | null): Template[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return templates
    .filter((template) => channel === null || template.channel === channel)
    .filter((template) => {
      const text = folded(`${template.name} ${JSON.stringify(Object.values(template.variants))}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
