import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Refusal } from '../../../api/refusal.ts';
import type { Campaign, CampaignChange } from '../api.ts';
import { forget, keepText, keptText } from '../kept.ts';
import { draftOf, sendable, type Draft } from './draft.ts';

export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';

const PAUSE_MS = 700;
const AGAIN_MS = 5_000;

/**
 * A draft that saves itself a moment after each change. What is not saved yet is kept on the device as well, so that
 * neither a closed window nor a lost connection loses it.
 */
export function useAutosave(campaign: Campaign) {
  const kept = useRef(keptOf(campaign.id));
  const [draft, setDraft] = useState<Draft>(() => ({ ...draftOf(campaign), ...kept.current }));
  const [saving, setSaving] = useState<Saving>(Object.keys(kept.current).length === 0 ? 'saved' : 'waiting');
  const [refusal, setRefusal] = useState<unknown>(null);
  const latest = useRef(draft);
  const timer = useRef<number | undefined>(undefined);
  const busy = useRef(false);
  const queries = useQueryClient();

  const save = async (): Promise<void> => {
    if (busy.current) return;
    const sent = kept.current;
    const body = sendable(sent, latest.current);
    if (Object.keys(body).length === 0) return;
    busy.current = true;
    setSaving('saving');
    try {
      const path = { id: campaign.id };
      const saved = await dataOf(
        api.PATCH('/campaigns/{id}', { params: { path }, body: body as CampaignChange }),
      );
      queries.setQueryData(['campaigns', campaign.id], saved);
      kept.current = without(kept.current, sent, body);
      setRefusal(null);
      setSaving('saved');
    } catch (error) {
      const away = error instanceof Refusal && (error.status === 0 || error.status >= 500);
      setRefusal(away ? null : error);
      setSaving(away ? 'offline' : 'refused');
      if (away) timer.current = window.setTimeout(() => void save(), AGAIN_MS);
    } finally {
      busy.current = false;
      keep(campaign.id, kept.current);
    }
    if (Object.keys(sendable(kept.current, latest.current)).length > 0 && kept.current !== sent) soon();
  };
  const soon = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(), PAUSE_MS);
  };
  const change = (patch: Partial<Draft>) => {
    latest.current = { ...latest.current, ...patch };
    kept.current = { ...kept.current, ...patch };
    keep(campaign.id, kept.current);
    setDraft(latest.current);
    setSaving('waiting');
    soon();
  };
  const flush = useRef(save);
  useEffect(() => {
    flush.current = save;
  });
  useEffect(() => {
    if (Object.keys(kept.current).length > 0) void flush.current();
    return () => {
      window.clearTimeout(timer.current);
      void flush.current();
    };
  }, []);
  return { draft, change, saving, refusal, saveNow: save };
}

/** What is still to be saved: all that was not sent, or was changed again meanwhile. */
function without(now: Partial<Draft>, sent: Partial<Draft>, saved: Partial<Draft>): Partial<Draft> {
  const open = Object.entries(now).filter(
    ([key, value]) => !(key in saved) || value !== sent[key as keyof Draft],
  );
  return Object.fromEntries(open);
}

const keyOf = (id: string): string => `chapar.campaign.${id}`;

function keptOf(id: string): Partial<Draft> {
  try {
    return JSON.parse(keptText(keyOf(id)) ?? '{}') as Partial<Draft>;
  } catch {
    return {}; // not what we wrote
  }
}

function keep(id: string, patch: Partial<Draft>): void {
  if (Object.keys(patch).length === 0) forget(keyOf(id));
  else keepText(keyOf(id), JSON.stringify(patch));
}
