import { useEffect, useState } from 'react';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useGlossary } from '../../words/i18n.ts';
import { useGroups, useSegments } from './api.ts';
import type { FilterName, Filters } from './filters.ts';
import css from './Contacts.module.css';
import { useContactsWords } from './words.ts';

type FilterBarProps = {
  filters: Filters;
  set(name: FilterName, value: string | null): void;
  /** null while nothing is filtered */
  onClear: (() => void) | null;
};

export function FilterBar({ filters, set, onClear }: FilterBarProps) {
  const say = useContactsWords();
  const word = useGlossary();
  const groups = useGroups();
  const segments = useSegments();
  return (
    <Group gap="xs" mb="sm" role="search" aria-label={say('searchLabel')}>
      <Typed
        label={say('searchLabel')}
        placeholder={say('searchHint')}
        value={filters.search ?? ''}
        onChange={(text) => set('search', text)}
        isSearch
      />
      <Select
        aria-label={say('group')}
        placeholder={say('anyGroup')}
        className={css.filter ?? ''}
        data={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.group ?? null}
        onChange={(id) => set('group', id)}
        clearable
        clearButtonProps={{ 'aria-label': say('anyGroup') }}
        searchable
      />
      <Select
        aria-label={say('language')}
        placeholder={say('anyLanguage')}
        className={css.narrow ?? ''}
        data={(['fa', 'en'] as const).map((value) => ({ value, label: word(value) }))}
        value={filters.language ?? null}
        onChange={(language) => set('language', language)}
        clearable
        clearButtonProps={{ 'aria-label': say('anyLanguage') }}
      />
      <Select
        aria-label={say('consent')}
        placeholder={say('anyConsent')}
        className={css.filter ?? ''}
        data={(['sms', 'email'] as const).map((value) => ({ value, label: say(`agreed.${value}`) }))}
        value={filters.consent ?? null}
        onChange={(consent) => set('consent', consent)}
        clearable
        clearButtonProps={{ 'aria-label': say('anyConsent') }}
      />
      <Select
        aria-label={word('Segment')}
        placeholder={say('anySegment')}
        className={css.filter ?? ''}
        data={(segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.segment ?? null}
        onChange={(id) => set('segment', id)}
        clearable
        clearButtonProps={{ 'aria-label': say('anySegment') }}
        searchable
      />
      <Typed
        label={say('tag')}
        placeholder={say('anyTag')}
        value={filters.tag ?? ''}
        onChange={(text) => set('tag', text)}
      />
      {onClear !== null && (
        <Button variant="subtle" leftSection={<IconX size={14} />} onClick={onClear}>
          {say('clear')}
        </Button>
      )}
    </Group>
  );
}

type TypedProps = {
  label: string;
  placeholder: string;
  value: string;
  onChange(text: string): void;
  isSearch?: boolean;
};

const PAUSE_MS = 300;

/** A text that takes effect when the typing pauses. */
function Typed({ label, placeholder, value, onChange, isSearch = false }: TypedProps) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, PAUSE_MS);
  // The address changed by itself: by a link, or by clearing the filters.
  useEffect(() => setText((own) => (own.trim() === value ? own : value)), [value]);
  return (
    <TextInput
      type={isSearch ? 'search' : 'text'}
      aria-label={label}
      placeholder={placeholder}
      className={(isSearch ? css.search : css.narrow) ?? ''}
      leftSection={isSearch ? <IconSearch size={14} /> : null}
      value={text}
      maxLength={100}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}
