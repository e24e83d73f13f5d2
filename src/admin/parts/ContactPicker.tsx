import { useState } from 'react';
import { Group, Select, Text, type ComboboxItem } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { operations } from '../api/schema.ts';
import { useCommon } from '../words/common.ts';
import { defineWords, useGlossary } from '../words/i18n.ts';
import { personName, shortAddress } from './person.ts';

/** A contact as a list of contacts has it. */
export type ListedContact =
  operations['getContacts']['responses'][200]['content']['application/json']['items'][number];

/** What is known of whoever was picked, from a list or by its id. */
export type PickedContact = Omit<ListedContact, 'contactedAt'>;

const useWords = defineWords('contact-picker', {
  placeholder: ['Name, mobile or email', 'نام، موبایل یا ایمیل'],
  nobody: ['Nobody found', 'کسی پیدا نشد'],
  searching: ['Searching…', 'در حال جستجو…'],
  failed: ['The search failed; type again', 'جستجو نشد؛ دوباره بنویسید'],
  nameless: ['No name', 'بی‌نام'],
});

type ContactPickerProps = {
  /** id of the chosen contact; null for nobody */
  value: string | null;
  onChange(id: string | null, contact: PickedContact | null): void;
  label?: string;
  description?: string;
  error?: string | null;
  required?: boolean;
  disabled?: boolean;
  /** a cross that takes the choice back; true unless told */
  clearable?: boolean;
};

const PAUSE_MS = 250;

/** Finds one contact by name, mobile, email or the shop's number, and chooses it. */
export function ContactPicker({
  value,
  onChange,
  label,
  error,
  clearable = true,
  ...rest
}: ContactPickerProps) {
  const say = useWords();
  const common = useCommon();
  const word = useGlossary();
  const [typed, setTyped] = useState('');
  const { found, chosen, searching, failed } = useFound(typed, value);
  const nameOf = (contact: PickedContact) => personName(contact) ?? say('nameless');
  const people = new Map<string, PickedContact>(found.map((contact) => [contact.id, contact]));
  if (chosen !== undefined) people.set(chosen.id, chosen);
  const empty = say(failed ? 'failed' : searching ? 'searching' : 'nobody');
  return (
    <Select
      {...rest}
      label={label ?? word('Contact')}
      error={error ?? null}
      value={value}
      onChange={(id) => onChange(id, id === null ? null : (people.get(id) ?? null))}
      placeholder={say('placeholder')}
      data={[...people.values()].map((contact) => ({ value: contact.id, label: nameOf(contact) }))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched; what it found is shown as it is.
      filter={({ options }) => options}
      renderOption={({ option }) => <Option option={option} contact={people.get(option.value)} />}
      nothingFoundMessage={empty}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': common('remove') }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

function Option({ option, contact }: { option: ComboboxItem; contact: PickedContact | undefined }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" flex={1}>
      <span className="written">{option.label}</span>
      <Text span size="xs" c="dimmed" className="latin">
        {contact === undefined ? '' : shortAddress(contact)}
      </Text>
    </Group>
  );
}

/** The people that a text finds; and the one who is chosen, also when he is not among them. */
function useFound(typed: string, value: string | null) {
  const asked = typed.trim().slice(0, 100);
  const [text] = useDebouncedValue(asked, PAUSE_MS);
  const chosen = useQuery({
    queryKey: ['contacts', value],
    queryFn: () => dataOf(api.GET('/contacts/{id}', { params: { path: { id: value ?? '' } } })),
    enabled: value !== null,
  });
  const chosenName = chosen.data === undefined ? null : personName(chosen.data);
  // The field shows the name of who is chosen; that is no search.
  const search = text === chosenName ? '' : text;
  const { data, isPending, isError } = useQuery({
    queryKey: ['contacts', 'picker', search],
    queryFn: async () => {
      const query = { limit: 8, ...(search === '' ? {} : { search }) };
      return (await dataOf(api.GET('/contacts', { params: { query } }))).items;
    },
  });
  // Whom an earlier text found is nobody to choose from any more: Enter would take somebody else.
  const searching = isPending || text !== asked;
  return { found: searching ? [] : (data ?? []), searching, failed: isError, chosen: chosen.data };
}
