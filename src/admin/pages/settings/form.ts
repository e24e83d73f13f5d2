import { useEffect, useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/refusal.ts';
import type { operations } from '../../api/schema.ts';
import type { Settings } from '../../app/office.ts';
import { useAct } from '../../parts/act.ts';
import { useCommon } from '../../words/common.ts';
import { changesOf, hasGap } from './changes.ts';
import { useFaultWords } from '../../words/faults.ts';

type Body = NonNullable<operations['patchSettings']['requestBody']>['content']['application/json'];

export type SettingsFormState = {
  isDirty: boolean;
  isSaving: boolean;
  /** it was saved, and nothing was changed since */
  isSaved: boolean;
  save(): void;
  undo(): void;
};

/** A part of the settings as a form: what was changed is sent by `save`, and what the API refuses is told at its place. */
export function useSettingsForm<K extends keyof Settings>(settings: Settings, keys: readonly K[]) {
  const common = useCommon();
  const words = useFaultWords();
  const queries = useQueryClient();
  const stored = partOf(settings, keys);
  const [draft, setDraft] = useState<Pick<Settings, K> | null>(null);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [isSaved, setSaved] = useState(false);
  const values = draft ?? stored;
  const changes = changesOf(stored, values);
  const complain = (error: unknown): boolean => {
    const found = fieldErrors(error);
    if (Object.keys(found).length === 0) return false;
    setFaults(found);
    notifications.show({ color: 'red', message: common('failed.invalid') });
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
  };
  const save = () => {
    if (changes === null || isPending) return;
    if (hasGap(changes)) notifications.show({ color: 'red', message: common('failed.invalid') });
    else mutate(changes);
  };
  const undo = () => {
    setDraft(null);
    setFaults({});
  };
  return {
    values,
    set,
    /** what is wrong at a place such as `brand.fa`; null: nothing that is known */
    fault: (path: string): string | null => (faults[path] === undefined ? null : words(faults[path])),
    state: { isDirty: changes !== null, isSaving: isPending, isSaved, save, undo },
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
