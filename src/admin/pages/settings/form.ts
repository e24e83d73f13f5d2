import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/refusal.ts';
import type { operations } from '../../api/schema.ts';
import type { Settings } from '../../app/office.ts';
import { useAct } from '../../parts/act.ts';
import { changesOf, hasGap } from './changes.ts';
import { useFaultWords } from '../../words/faults.ts';

type Body = NonNullable<operations['patchSettings']['requestBody']>['content']['application/json'];

export type SettingsFormState = {
  isDirty: boolean;
  isSaving: boolean;
  /** it was saved, and nothing was changed since */
  isSaved: boolean;
  /** how often it was refused since the last change; where, is told at the fields */
  refusals: number;
  save(): void;
  undo(): void;
};

/** A part of the settings as a form: what was changed is sent by `save`, and what the API refuses is told at its place. */
export function useSettingsForm<K extends keyof Settings>(settings: Settings, keys: readonly K[]) {
  const words = useFaultWords();
  const queries = useQueryClient();
  const stored = partOf(settings, keys);
  const [draft, setDraft] = useState<Pick<Settings, K> | null>(null);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [refusals, setRefusals] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const values = draft ?? stored;
  const changes = changesOf(stored, values);
  const complain = (error: unknown): boolean => {
    const found = fieldErrors(error);
    if (Object.keys(found).length === 0) return false;
    setFaults(found);
    setRefusals((before) => before + 1);
    return true;
  };
  const { mutate, isPending } = useAct({
    run: (body: Body) => dataOf(api.PATCH('/settings', { body })),
    touches: [['calendar']],
    onRefused: complain,
    onDone(saved) {
      queries.setQueryData(['settings'], saved);
      setDraft(null);
      setFaults({});
      setSaved(true);
    },
  });
  const set = (change: Partial<Pick<Settings, K>>) => {
    setDraft((before) => ({ ...(before ?? stored), ...change }));
    setSaved(false);
    setRefusals(0);
  };
  const save = () => {
    if (changes === null || isPending) return;
    if (hasGap(changes)) setRefusals(refusals + 1);
    else mutate(changes);
  };
  const undo = () => {
    setDraft(null);
    setFaults({});
    setRefusals(0);
  };
  return {
    values,
    set,
    /** what is wrong at a place such as `brand.fa`; null: nothing that is known */
    fault: (path: string): string | null => (faults[path] === undefined ? null : words(faults[path])),
    state: { isDirty: changes !== null, isSaving: isPending, isSaved, refusals, save, undo },
  };
}

function partOf<K extends keyof Settings>(settings: Settings, keys: readonly K[]): Pick<Settings, K> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]])) as Pick<Settings, K>;
}

/** The browser asks before it leaves a page with changes. */
export function useLeaveGuard(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
}
