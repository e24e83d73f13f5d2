import type { Draft } from '../draft.ts';

/** What was written and not saved, on this device. `version`: of the template that it began from, null for a new one. */
export type Kept = { draft: Draft; version: number | null; at: string };

const keyOf = (id: string): string => `chapar.template.${id}`;

export function keep(id: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // Storage is closed to us or full: the page says "unsaved" in any case.
  }
}

export function keptOf(id: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Partial<Kept> | null;
    if (kept?.draft === undefined || kept.at === undefined) return null;
    return { draft: kept.draft, version: kept.version ?? null, at: kept.at };
  } catch {
    return null; // nothing that can be read, so nothing to bring back
  }
}

export function dropKept(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // storage is closed to us: then nothing is kept either
  }
}
