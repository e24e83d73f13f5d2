import { useState, type SyntheticEvent } from 'react';
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useSettings, type Settings } from '../../app/office.ts';
import { useMay } from '../../app/session.ts';
import { DayPicker } from '../../parts/DayPicker.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useCommon } from '../../words/common.ts';
import { inDigits, numberFrom, useFormat } from '../../words/format.ts';
import type { Contact } from './api.ts';
import { useChange } from './change.ts';
import { useContactWords } from './contact-words.ts';
import { Facts } from './Facts.tsx';
import { useFieldWords } from './words.ts';

type Field = Settings['fields'][number];
type Value = string | number | boolean;

/** What this organisation knows of a contact beyond the usual. */
export function FieldsPanel({ contact }: { contact: Contact }) {
  const say = useContactWords();
  const common = useCommon();
  const may = useMay();
  const format = useFormat();
  const fields = useSettings().data?.fields ?? [];
  const [editing, setEditing] = useState(false);
  const shown = (value: Value | undefined): string | null => {
    if (value === undefined) return null;
    if (typeof value === 'boolean') return value ? say('yes') : say('no');
    if (typeof value === 'number') return format.number(value);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? format.date(`${value}T12:00:00Z`) : value;
  };
  const edit = (
    <Button variant="subtle" aria-label={say('editFields')} onClick={() => setEditing(true)}>
      {common('edit')}
    </Button>
  );
  const facts = fields.map(({ name }) => {
    const text = shown(contact.fields[name]);
    return { name, value: text === null ? null : <span className="written">{text}</span> };
  });
  return (
    <Panel title={say('fields')} actions={may.write && !editing && fields.length > 0 ? edit : null}>
      {fields.length === 0 && <Text c="dimmed">{say('noFields')}</Text>}
      {editing ? (
        <FieldsForm contact={contact} fields={fields} onClose={() => setEditing(false)} />
      ) : (
        <Facts facts={facts} />
      )}
    </Panel>
  );
}

type FieldsFormProps = { contact: Contact; fields: Field[]; onClose(): void };

function FieldsForm({ contact, fields, onClose }: FieldsFormProps) {
  const common = useCommon();
  const say = useFieldWords();
  const { save, busy, faults } = useChange(contact, onClose);
  const [values, setValues] = useState<Record<string, Value | null>>({});
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const notNumbers = fields.filter(({ name, type }) => type === 'number' && isNoNumber(values[name]));
    setWrong(Object.fromEntries(notNumbers.map(({ name }) => [name, say('fault.number')])));
    if (notNumbers.length > 0) return;
    const typed = fields.flatMap(({ name, type }) =>
      values[name] === undefined ? [] : [[name, readAs(type, values[name])] as const],
    );
    save({ fields: Object.fromEntries(typed) });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={
              values[field.name] === undefined
                ? (contact.fields[field.name] ?? null)
                : (values[field.name] ?? null)
            }
            onChange={(value) => setValues({ ...values, [field.name]: value })}
            fault={wrong[field.name] ?? faults[`fields.${field.name}`] ?? null}
          />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isNoNumber(value: Value | null | undefined): boolean {
  return typeof value === 'string' && value.trim() !== '' && numberFrom(value) === null;
}

function readAs(type: Field['type'], value: Value | null): Value | null {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  return type === 'number' ? numberFrom(value) : value.trim();
}

type FieldInputProps = {
  field: Field;
  value: Value | null;
  onChange(value: Value | null): void;
  fault: string | null;
};

function FieldInput({ field: { name, type }, value, onChange, fault }: FieldInputProps) {
  const say = useContactWords();
  if (type === 'date') {
    const day = typeof value === 'string' && value !== '' ? value : null;
    return <DayPicker label={name} value={day} onChange={onChange} error={fault} />;
  }
  if (type === 'boolean')
    return (
      <Select
        label={name}
        data={[
          { value: 'true', label: say('yes') },
          { value: 'false', label: say('no') },
          { value: '', label: say('unknown') },
        ]}
        value={value === null ? '' : String(value)}
        onChange={(text) => onChange(text === '' || text === null ? null : text === 'true')}
        error={fault}
      />
    );
  const text = value === null ? '' : String(value);
  return (
    <TextInput
      label={name}
      value={type === 'number' ? inDigits(text) : text}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      error={fault}
    />
  );
}
