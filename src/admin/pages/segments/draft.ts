import { fromRule, type LooseRule } from '../../parts/rules/tree.ts';

/** What was built and not saved yet. `base`: when the segment that it changes was last changed; null for a new one. */
export type Draft = { name: string; rule: LooseRule; base: string | null };

const keyOf = (id: string): string => `chapar.segment.${id}`;

export function keptDraft(id: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Draft | null;
    if (kept === null || typeof kept.name !== 'string') return null;
    fromRule(kept.rule); // throws for what is no rule
    return kept;
  } catch {
    return null; // storage is closed to us, or holds what an older version wrote
  }
}

export function keepDraft(id: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // storage is closed to us: the draft lasts as long as the page
  }
}
