import type { Template } from '../api.ts';

/** Fields that the text prints as a day ({{date until}}): these are picked, not typed. */
export function dayFields({ variants }: Pick<Template['template'], 'variants'>): Set<string> {
  const sources = JSON.stringify(variants);
  const named = [...sources.matchAll(/\{\{\s*date\s+([a-z]\w*)/g)];
  return new Set(named.flatMap(([, field]) => field ?? []));
}
