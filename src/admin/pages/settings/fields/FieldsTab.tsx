import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Settings } from '../../../app/office.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated } from '../../../words/format.ts';
import { defineWords } from '../../../words/i18n.ts';
import { useSettingsForm } from '../form.ts';
import { Ready } from '../Ready.tsx';
import css from '../settings.module.css';
import { SettingsForm } from '../SettingsForm.tsx';

type Field = Settings['fields'][number];
const TYPES = ['text', 'number', 'boolean', 'date'] as const;

const useWords = defineWords('settings-fields', {
  title: ['Fields of your own', 'فیلدهای خودتان'],
  help: [
    'What you know of contacts beyond name and address: points, a tier, the last visit. Texts print a field by its name, such as {{example}}; segments and imports use it too.',
    'آنچه از مخاطبان جز نام و نشانی می‌دانید: امتیاز، سطح، آخرین مراجعه. متن‌ها فیلد را با نامش می‌نویسند، مانند {{example}}؛ بخش‌ها و ورود از فایل هم از آن استفاده می‌کنند.',
  ],
  none: ['There are no fields of your own yet.', 'هنوز فیلدی ندارید.'],
  field: ['Field {{place, number}}', 'فیلد {{place, number}}'],
  name: ['Name', 'نام'],
  nameHelp: ['Latin letters, digits and _', 'حروف لاتین، رقم و _'],
  type: ['Type', 'نوع'],
  'type.text': ['Text', 'متن'],
  'type.number': ['Number', 'عدد'],
  'type.boolean': ['Yes or no', 'بله یا خیر'],
  'type.date': ['Date', 'تاریخ'],
  add: ['Add a field', 'افزودن فیلد'],
  remove: ['Remove {{name}}', 'برداشتن {{name}}'],
  removal: [
    'Removing a field here does not remove its values from contacts; they show again when it comes back.',
    'با برداشتن فیلد از اینجا، مقدارهایش از مخاطبان پاک نمی‌شود و با بازگشت فیلد دوباره دیده می‌شود.',
  ],
});

/** The fields that contacts have beyond the standard ones. */
export function FieldsTab() {
  return <Ready>{(settings) => <FieldsForm settings={settings} />}</Ready>;
}

function FieldsForm({ settings }: { settings: Settings }) {
  const { values, set, fault, state } = useSettingsForm(settings, ['fields']);
  const say = useWords();
  const { fields } = values;
  return (
    <SettingsForm form={state}>
      <Panel title={say('title')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {say('help', { example: isolated('{{points}}') })}
          </Text>
          {fields.length === 0 && <Text size="sm">{say('none')}</Text>}
          <ul className={css.list}>
            {fields.map((field, place) => (
              <li key={place}>
                <OneField
                  field={field}
                  name={say('field', { place: place + 1 })}
                  onChange={(part) =>
                    set({ fields: fields.map((one, at) => (at === place ? { ...one, ...part } : one)) })
                  }
                  onRemove={() => set({ fields: fields.filter((_, at) => at !== place) })}
                  fault={(key) => fault(`fields.${place}.${key}`)}
                />
              </li>
            ))}
          </ul>
          <div>
            <Button
              variant="default"
              disabled={fields.length >= 100}
              onClick={() => set({ fields: [...fields, { name: '', type: 'text' }] })}
            >
              {say('add')}
            </Button>
          </div>
          <Text size="xs" c="dimmed">
            {say('removal')}
          </Text>
        </Stack>
      </Panel>
    </SettingsForm>
  );
}

type OneFieldProps = {
  field: Field;
  name: string;
  onChange(part: Partial<Field>): void;
  onRemove(): void;
  fault(key: string): string | null;
};

function OneField({ field, name, onChange, onRemove, fault }: OneFieldProps) {
  const say = useWords();
  return (
    <Group gap="sm" align="flex-start" role="group" aria-label={name}>
      <TextInput
        label={say('name')}
        placeholder={say('nameHelp')}
        value={field.name}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
        error={fault('name')}
        maxLength={40}
        w={220}
        styles={{ input: { direction: 'ltr', textAlign: 'start', unicodeBidi: 'plaintext' } }}
      />
      <Select
        label={say('type')}
        value={field.type}
        onChange={(type) => type !== null && onChange({ type })}
        data={TYPES.map((value) => ({ value, label: say(`type.${value}`) }))}
        error={fault('type')}
        w={150}
      />
      <ActionIcon
        size={30}
        mt={24}
        aria-label={say('remove', { name: field.name === '' ? name : field.name })}
        onClick={onRemove}
      >
        <IconX size={15} />
      </ActionIcon>
    </Group>
  );
}
