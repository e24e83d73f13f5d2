import { useEffect, useMemo, useState } from 'react';
import type { Schemas } from '../../app/session.ts';
import { fromRule, toLooseRule, type Group } from '../../parts/rules/tree.ts';
import type { Vocabulary } from '../../parts/rules/vocabulary.ts';
import { wholeRule } from '../../parts/rules/whole.ts';
import { keepDraft, keptDraft } from './draft.ts';

type Saved = Schemas['Segment'];

const KEEP_PAUSE_MS = 400;

/** A segment while it is built: what stands in it, whether it is as saved, and its draft in the browser. */
export function useEditing(saved: Saved | null, vocabulary: Vocabulary) {
  const id = saved?.id ?? 'new';
  const [restored, setRestored] = useState(() => keptDraft(id));
  const [name, setName] = useState(restored?.name ?? saved?.name ?? '');
  const [root, setRoot] = useState<Group>(() => fromRule(restored?.rule ?? saved?.rule ?? { all: [] }));
  const rule = useMemo(() => wholeRule(root, vocabulary), [root, vocabulary]);
  const base = saved?.updatedAt ?? null;
  const asSaved = useMemo(
    () => ({
      name: saved?.name ?? '',
      rule: JSON.stringify(toLooseRule(fromRule(saved?.rule ?? { all: [] }))),
    }),
    [saved],
  );
  const dirty = name !== asSaved.name || JSON.stringify(toLooseRule(root)) !== asSaved.rule;
  useEffect(() => {
    const timer = setTimeout(
      () => keepDraft(id, dirty ? { name, rule: toLooseRule(root), base } : null),
      KEEP_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [id, name, root, base, dirty]);
  return {
    id,
    name,
    setName,
    root,
    setRoot,
    rule,
    dirty,
    /** a draft was found when the page was opened; `old` when the segment was changed after it was begun */
    restored: restored === null ? null : { old: restored.base !== base },
    drop(): void {
      setName(saved?.name ?? '');
      setRoot(fromRule(saved?.rule ?? { all: [] }));
      setRestored(null);
    },
    /** what was built is kept by the server now */
    forget(): void {
      keepDraft(id, null);
      setRestored(null);
    },
  };
}
