import { Select, Stack, TextInput } from '@mantine/core';
import type { Settings } from '../../../app/office.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated, useFormat } from '../../../words/format.ts';
import { LANGUAGES, useGlossary } from '../../../words/i18n.ts';
import { useSettingsForm } from '../form.ts';
import { Ready } from '../Ready.tsx';
import css from '../settings.module.css';
import { SettingsForm } from '../SettingsForm.tsx';
import { MailLook } from './MailLook.tsx';
import { Preview } from './Preview.tsx';
import { useBrandWords } from './words.ts';

const KEYS = ['brand', 'phone', 'language', 'zone', 'currency', 'mail'] as const;
const CURRENCIES = ['IRR', 'IRT', 'USD', 'EUR'] as const;

/** Who writes: names, number, language, clock, money and the look of mails. */
export function BrandTab() {
  return <Ready>{(settings) => <BrandForm settings={settings} />}</Ready>;
}

export type BrandPart = ReturnType<typeof useBrandForm>;
function useBrandForm(settings: Settings) {
  return useSettingsForm(settings, KEYS);
}

function BrandForm({ settings }: { settings: Settings }) {
  const form = useBrandForm(settings);
  const say = useBrandWords();
  return (
    <SettingsForm form={form.state}>
      <Panel title={say('names')}>
        <Names form={form} />
      </Panel>
      <Panel title={say('place')}>
        <Place form={form} />
      </Panel>
      <Panel title={say('mail')}>
        <MailLook form={form} />
      </Panel>
      <Panel title={say('preview')}>
        <Preview values={form.values} />
      </Panel>
    </SettingsForm>
  );
}

function Names({ form: { values, set, fault } }: { form: BrandPart }) {
  const say = useBrandWords();
  const word = useGlossary();
  return (
    <div className={css.two}>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={say(`name.${language}`)}
          description={say('nameHelp', { field: isolated('{{brand}}') })}
          value={values.brand[language]}
          onChange={({ currentTarget: { value } }) => set({ brand: { ...values.brand, [language]: value } })}
          error={fault(`brand.${language}`)}
          maxLength={60}
          required
          lang={language}
          dir={language === 'fa' ? 'rtl' : 'ltr'}
        />
      ))}
      <TextInput
        label={say('phone')}
        description={say('phoneHelp')}
        value={values.phone ?? ''}
        onChange={({ currentTarget: { value } }) => set({ phone: value === '' ? null : value })}
        error={fault('phone')}
        inputMode="tel"
        styles={{ input: { direction: 'ltr', textAlign: 'start', unicodeBidi: 'plaintext' } }}
      />
      <Select
        label={say('language')}
        description={say('languageHelp')}
        value={values.language}
        onChange={(value) => value !== null && set({ language: value })}
        data={LANGUAGES.map((value) => ({ value, label: word(value) }))}
        error={fault('language')}
      />
    </div>
  );
}

function Place({ form: { values, set, fault } }: { form: BrandPart }) {
  const say = useBrandWords();
  const { timeIn } = useFormat();
  return (
    <Stack gap="sm">
      <div className={css.two}>
        <Select
          label={say('zone')}
          description={say('zoneHelp')}
          value={values.zone}
          onChange={(value) => value !== null && set({ zone: value })}
          data={zonesWith(values.zone)}
          searchable
          limit={60}
          nothingFoundMessage={say('zoneNone')}
          error={fault('zone')}
          styles={{ input: { direction: 'ltr', textAlign: 'start', unicodeBidi: 'plaintext' } }}
        />
        <Select
          label={say('currency')}
          description={say('currencyHelp')}
          value={values.currency}
          onChange={(value) => value !== null && set({ currency: value })}
          data={CURRENCIES.map((value) => ({ value, label: say(`currency.${value}`) }))}
          error={fault('currency')}
        />
      </div>
      <span className="soft">{say('zoneNow', { time: timeIn(new Date(), values.zone) })}</span>
    </Stack>
  );
}

/** The zones that the browser knows; the one that is set is among them, whatever its name. */
function zonesWith(zone: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(zone) ? known : [zone, ...known];
}
