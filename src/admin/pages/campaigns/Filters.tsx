import { useState } from 'react';
import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useSearchParams } from 'react-router';
import { useGlossary } from '../../words/i18n.ts';
import type { CampaignState } from './api.ts';
import { useWords } from './words.ts';

const STATES: CampaignState[] = [
  'draft',
  'scheduled',
  'missed',
  'planning',
  'sending',
  'paused',
  'finished',
  'stopped',
];

export type Filter = { state?: CampaignState; q?: string };
type Change = Partial<Record<keyof Filter, string | null>>;

/** What is looked for, as the address has it. */
export function useFilters(): { filters: Filter; set(change: Change): void; isSet: boolean } {
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state'));
  const q = (params.get('q') ?? '').trim().slice(0, 100);
  const filters = {
    ...(state === undefined ? {} : { state }),
    ...(q === '' ? {} : { q }),
  };
  const set = (change: Change) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(change)) {
          if (value === null || value === '') next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  return { filters, set, isSet: Object.keys(filters).length > 0 };
}

export function Filters({ filters, set }: { filters: Filter; set(change: Change): void }) {
  const say = useWords();
  const word = useGlossary();
  const [typed, setTyped] = useState(filters.q ?? '');
  const search = useDebouncedCallback((text: string) => set({ q: text.trim() }), 300);
  return (
    <Group gap="sm" p="sm" align="flex-end">
      <TextInput
        type="search"
        aria-label={say('find')}
        placeholder={say('find')}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
        w={{ base: '100%', xs: 240 }}
      />
      <Select
        aria-label={say('state')}
        value={filters.state ?? ''}
        onChange={(state) => set({ state })}
        data={[
          { value: '', label: say('anyState') },
          ...STATES.map((value) => ({ value, label: word(`state.${value}`) })),
        ]}
        w={{ base: '100%', xs: 170 }}
      />
    </Group>
  );
}
