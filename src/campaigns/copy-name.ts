import type { Language } from '../contract/words.ts';

const LONGEST = 200;

/** What a copy is called, in the organisation's language; a name that would be too long is cut for its copy only. */
export function copyName(name: string, language: Language): string {
  const [before, behind] = language === 'fa' ? ['رونوشت ', ''] : ['', ' (copy)'];
  const room = LONGEST - before.length - behind.length;
  return before + (name.length <= room ? name : `${name.slice(0, room - 1)}…`) + behind;
}
