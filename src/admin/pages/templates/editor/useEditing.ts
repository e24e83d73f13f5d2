import { useEffect, useState } from 'react';
import { isSame, type Draft } from '../draft.ts';
import { dropKept, keep, keptOf, type Kept } from './kept.ts';

/** What is being edited: `id` null for a new template, `version` the one that it began from. */
export type Start = { id: string | null; version: number | null; draft: Draft };

const PAUSE_MS = 600;

/**
 * A draft that is kept on this device by itself while it is written. `offered`: what was kept the last time and is not
 * what is shown.
 */
export function useEditing(start: Start) {
  const place = start.id ?? `new-${start.draft.channel}`;
  const [draft, setDraft] = useState(start.draft);
  const [offered, setOffered] = useState<Kept | null>(() => differing(keptOf(place), start.draft));
  const isDirty = !isSame(draft, start.draft);

  useEffect(() => {
    if (!isDirty) return undefined;
    const at = new Date().toISOString();
    const timer = setTimeout(() => keep(place, { draft, version: start.version, at }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, isDirty, place, start.version]);

  return {
    draft,
    setDraft,
    isDirty,
    offered,
    bringBack() {
      if (offered !== null) setDraft(offered.draft);
      setOffered(null);
    },
    throwAway() {
      dropKept(place);
      setOffered(null);
    },
    /** after it was saved, or given up */
    forget: () => dropKept(place),
  };
}

function differing(kept: Kept | null, shown: Draft): Kept | null {
  return kept === null || kept.draft.channel !== shown.channel || isSame(kept.draft, shown) ? null : kept;
}
