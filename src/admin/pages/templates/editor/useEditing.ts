import { useEffect, useState } from 'react';
import type { Template } from '../api.ts';
import { draftOf, isSame, type Draft } from '../draft.ts';
import { dropKept, keep, keptOf, type Kept } from './kept.ts';

/** What is being edited: `id` null for a new template, `version` the one that it began from. */
export type Start = { id: string | null; version: number | null; draft: Draft };

const PAUSE_MS = 600;

export function startOf(template: Template): Start {
  return { id: template.id, version: template.version, draft: draftOf(template) };
}

/**
 * A draft that is kept on this device by itself while it is written. `base`: the version that it began from; it moves
 * when this page saves, and by itself only while nothing was written. `offered`: what was kept the last time and is not
 * what is shown.
 */
export function useEditing(start: Start) {
  const place = start.id ?? `new-${start.draft.channel}`;
  const [base, setBase] = useState(start);
  const [draft, setDraft] = useState(start.draft);
  const [offered, setOffered] = useState<Kept | null>(() => differing(keptOf(place), start.draft));
  const isDirty = !isSame(draft, base.draft);
  const isBehind = !isDirty && start.version !== null && start.version !== base.version;

  useEffect(() => {
    if (!isBehind) return;
    setBase(start);
    setDraft(start.draft);
  }, [isBehind, start]);

  useEffect(() => {
    if (!isDirty) return undefined;
    const at = new Date().toISOString();
    const timer = setTimeout(() => keep(place, { draft, version: base.version, at }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, isDirty, place, base.version]);

  return {
    base,
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
    /** What was written is saved: writing goes on from there. */
    saved(template: Template) {
      dropKept(place);
      setBase(startOf(template));
    },
    /** What was written is given up for another version. */
    adopt(template: Template) {
      const next = startOf(template);
      dropKept(place);
      setBase(next);
      setDraft(next.draft);
    },
  };
}
export type Editing = ReturnType<typeof useEditing>;

function differing(kept: Kept | null, shown: Draft): Kept | null {
  return kept === null || kept.draft.channel !== shown.channel || isSame(kept.draft, shown) ? null : kept;
}
