import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import { useNewWords } from './new-words.ts';

export type Options = {
  /** two capital letters */
  country: string;
  /** null: the organisation's */
  language: 'fa' | 'en' | null;
  consentSource: string;
};
export const NO_OPTIONS: Options = { country: 'IR', language: null, consentSource: '' };

/** Countries that clubs here write to; the API takes every one. */
const COUNTRIES = [
  'IR',
  'AF',
  'TJ',
  'IQ',
  'TR',
  'AE',
  'QA',
  'OM',
  'KW',
  'AZ',
  'AM',
  'GE',
  'DE',
  'GB',
  'FR',
  'NL',
  'SE',
  'US',
  'CA',
  'AU',
];

type OptionFieldsProps = {
  options: Options;
  needsSource: boolean;
  disabled: boolean;
  onChange(change: Partial<Options>): void;
};

export function OptionFields({ options, needsSource, disabled, onChange }: OptionFieldsProps) {
  const say = useNewWords();
  const word = useGlossary();
  const prefs = usePrefs();
  const names = new Intl.DisplayNames(prefs.language, { type: 'region' });
  return (
    <Stack gap="sm">
      {needsSource && (
        <TextInput
          label={say('consentSource')}
          description={say('consentSourceHint')}
          required
          maxLength={200}
          disabled={disabled}
          value={options.consentSource}
          onChange={(event) => onChange({ consentSource: event.currentTarget.value })}
        />
      )}
      <Group gap="sm" align="flex-end">
        <Select
          label={say('country')}
          w={260}
          data={COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value }))}
          value={options.country}
          onChange={(country) => onChange({ country: country ?? 'IR' })}
          disabled={disabled}
          searchable
        />
        <Select
          label={say('language')}
          description={say('languageHint')}
          w={260}
          data={[
            { value: '', label: say('languageOwn') },
            { value: 'fa', label: word('fa') },
            { value: 'en', label: word('en') },
          ]}
          value={options.language ?? ''}
          onChange={(language) =>
            onChange({ language: language === 'fa' || language === 'en' ? language : null })
          }
          disabled={disabled}
        />
      </Group>
    </Stack>
  );
}
