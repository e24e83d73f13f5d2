import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { Refusal } from '../../../api/refusal.ts';
import { useAct } from '../../../parts/act.ts';
import { toast } from '../../../parts/toast.ts';
import { useCommon } from '../../../words/common.ts';
import { TEMPLATES } from '../api.ts';
import { contentOf, type Draft } from '../draft.ts';
import type { Editing, Start } from './useEditing.ts';
import { useEditorWords } from './words.ts';

/** Saving makes a version. A clash with somebody else's is shown with both ways out; neither is taken by itself. */
export function useSave({ base, saved: goOn }: Pick<Editing, 'base' | 'saved'>) {
  const say = useEditorWords();
  const common = useCommon();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [clashed, setClashed] = useState(false);
  const act = useAct({
    run: ({ draft, over }: { draft: Draft; over: boolean }) => send(base, draft, over),
    touches: [[...TEMPLATES, 'all']],
    said: common('saved'),
    onDone(saved) {
      goOn(saved.template);
      setClashed(false);
      queries.setQueryData([...TEMPLATES, saved.template.id], saved);
      void queries.invalidateQueries({ queryKey: [...TEMPLATES, saved.template.id, 'versions'] });
      if (base.id === null) void navigate(`/templates/${saved.template.id}`, { replace: true });
    },
    onRefused(error) {
      const isClash = error instanceof Refusal && error.problem.code === 'changed-meanwhile';
      if (isClash) setClashed(true);
      return isClash;
    },
  });
  const complain = (message: string) => toast({ color: 'red', message });
  return {
    isSaving: act.isPending,
    clashed,
    setClashed,
    /** @param over saves over whatever version there is by now */
    save(draft: Draft, over = false) {
      if (act.isPending) return;
      if (draft.name.trim() === '') complain(say('nameNeeded'));
      else if (contentOf(draft) === null) complain(say('needed'));
      else act.mutate({ draft, over });
    },
  };
}

function send({ id, version }: Start, draft: Draft, over: boolean) {
  const content = contentOf(draft);
  if (content === null) throw new Error('nothing is written');
  const body = { ...content, name: draft.name.trim() };
  if (id === null) return dataOf(api.POST('/templates', { body, headers: onceKey() }));
  const edited = over || version === null ? {} : { version };
  return dataOf(api.PUT('/templates/{id}', { params: { path: { id } }, body: { ...body, ...edited } }));
}
