import { Autocomplete, Input, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { usePrefs } from '../../words/prefs.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { PersonValues } from './person-values.ts';
import { useFieldWords } from './words.ts';

const TITLES = { fa: ['خانم', 'آقای', 'خانم دکتر', 'آقای دکتر'], en: ['Ms', 'Mr', 'Dr'] };

type PersonFieldsProps = {
  values: PersonValues;
  onChange(change: Partial<PersonValues>): void;
  faults: Record<string, string>;
};

export function PersonFields({ values, onChange, faults }: PersonFieldsProps) {
  const say = useFieldWords();
  const word = useGlossary();
  const field = (name: Exclude<keyof PersonValues, 'language'>) => ({
    label: say(name),
    value: values[name],
    error: faults[name] ?? null,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      <Autocomplete
        {...field('title')}
        description={say('titleHint')}
        data={TITLES[values.language]}
        onChange={(title) => onChange({ title })}
        maxLength={40}
      />
      <LanguageField
        label={say('language')}
        hint={say('languageHint')}
        names={{ fa: word('fa'), en: word('en') }}
        value={values.language}
        onChange={(language) => onChange({ language })}
      />
      <TextInput {...field('firstName')} maxLength={100} />
      <TextInput {...field('lastName')} maxLength={100} />
      <TextInput {...field('mobile')} type="tel" dir="ltr" inputMode="tel" autoComplete="off" />
      <TextInput {...field('email')} inputMode="email" dir="ltr" autoComplete="off" />
      <TextInput {...field('city')} maxLength={100} />
      <TextInput {...field('province')} maxLength={100} />
      <TextInput {...field('ref')} description={say('refHint')} dir="ltr" maxLength={100} />
      <TextInput {...field('zone')} description={say('zoneHint')} placeholder="Asia/Tehran" dir="ltr" />
    </SimpleGrid>
  );
}

type LanguageFieldProps = {
  label: string;
  hint: string;
  names: Record<'fa' | 'en', string>;
  value: 'fa' | 'en';
  onChange(language: 'fa' | 'en'): void;
};

function LanguageField({ label, hint, names, value, onChange }: LanguageFieldProps) {
  return (
    <div role="group" aria-label={label}>
      <Input.Label component="div" size="xs">
        {label}
      </Input.Label>
      <Input.Description size="xs" mb={5}>
        {hint}
      </Input.Description>
      <SegmentedControl
        fullWidth
        aria-label={label}
        data={[
          { value: 'fa', label: names.fa },
          { value: 'en', label: names.en },
        ]}
        value={value}
        onChange={(language) => onChange(language === 'en' ? 'en' : 'fa')}
      />
    </div>
  );
}

/** A person of whom nothing is known yet, in the reader's language. */
export function useNobody(): PersonValues {
  const { language } = usePrefs();
  const blank = { title: '', firstName: '', lastName: '', mobile: '', email: '' };
  return { ...blank, language, ref: '', city: '', province: '', zone: '' };
}
