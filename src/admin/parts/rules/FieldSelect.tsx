import { Select } from '@mantine/core';
import type { FieldWord } from './vocabulary.ts';
import { FIELD_GROUPS, FIELDS } from './names.ts';
import { useNames, useRuleWords } from './words.ts';

type FieldSelectProps = {
  label: string;
  fields: FieldWord[];
  value: string | null;
  onChange(name: string): void;
  error: boolean;
  autoFocus: boolean;
};

/** All that can be asked of a person, by what it is about; what is typed narrows it. */
export function FieldSelect({ label, fields, value, onChange, error, autoFocus }: FieldSelectProps) {
  const say = useRuleWords();
  const names = useNames();
  const known = new Set(fields.map(({ name }) => name));
  const data = FIELD_GROUPS.map(([group, members]) => ({
    group: say(`group.${group}`),
    items: (group === 'custom' ? ownFields(fields) : members.filter((name) => known.has(name))).map(
      (name) => ({ value: name, label: names.field(name) }),
    ),
  })).filter(({ items }) => items.length > 0);
  return (
    <Select
      aria-label={label}
      placeholder={say('field')}
      data={data}
      value={value !== null && known.has(value) ? value : null}
      onChange={(name) => name !== null && onChange(name)}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={say('nothing')}
      error={error}
      autoFocus={autoFocus}
      comboboxProps={{ width: 260, position: 'bottom-start' }}
    />
  );
}

/** Also fields that this page has no word for yet: a newer server may know more. */
function ownFields(fields: FieldWord[]): string[] {
  return fields.map(({ name }) => name).filter((name) => !(name in FIELDS));
}
