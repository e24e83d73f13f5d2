import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { fieldErrors, Refusal } from '../../api/refusal.ts';
import type { Schemas } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import type { Rule } from '../../parts/rules/tree.ts';
import { useSegmentWords } from './words.ts';

type Saved = Schemas['Segment'];
type Kept = { name: string; rule: Rule };

/** Keeps a segment under its name; what is refused is told by its place. */
export function useSave(saved: Saved | null, onSaved: () => void) {
  const say = useSegmentWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Record<string, string>>({});
  // One key a page: a press that is repeated after a lost answer makes no second segment.
  const [once] = useState(onceKey);
  const act = useAct({
    run: (body: Kept) =>
      saved === null
        ? dataOf(api.POST('/segments', { body, headers: once }))
        : dataOf(api.PUT('/segments/{id}', { params: { path: { id: saved.id } }, body })),
    said: say('saved'),
    onDone(segment) {
      setErrors({});
      onSaved();
      queries.setQueryData(['segments', 'one', segment.id], segment);
      // Lists and counts are asked anew by the page that shows them; counting once more would hold this one up.
      void queries.invalidateQueries({ queryKey: ['segments'], refetchType: 'none' });
      if (saved === null) void navigate(`/segments/${segment.id}`, { replace: true, flushSync: true });
    },
    onRefused(error) {
      const found = fieldErrors(error);
      setErrors(found);
      return Object.keys(found).length > 0;
    },
  });
  return { ...act, errors, setErrors };
}

/** Why a segment could not be removed; `segment` is the one that is built on it, null: a campaign is for it. */
export type InUse = { segment: string | null };

/** Removes a segment, unless something needs it. */
export function useRemoval(id: string) {
  const say = useSegmentWords();
  const navigate = useNavigate();
  const [inUse, setInUse] = useState<InUse | null>(null);
  const { mutate } = useAct({
    run: () => dataOf(api.DELETE('/segments/{id}', { params: { path: { id } } })),
    said: say('delete.done'),
    // Not the segment itself: it would be asked for once more, and is gone.
    touches: [
      ['segments', 'list'],
      ['segments', 'names'],
    ],
    onDone: () => void navigate('/segments', { replace: true }),
    onRefused(error) {
      if (!(error instanceof Refusal) || error.problem.code !== 'segment-in-use') return false;
      const { segment } = error.problem;
      setInUse({ segment: typeof segment === 'string' ? segment : null });
      return true;
    },
  });
  return { remove: () => mutate(), inUse, dismiss: () => setInUse(null) };
}
