import { Stack, Switch, Text } from '@mantine/core';
import type { Settings } from '../../../app/office.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated } from '../../../words/format.ts';
import { useSettingsForm } from '../form.ts';
import { NumberField } from '../inputs.tsx';
import { Ready } from '../Ready.tsx';
import css from '../settings.module.css';
import { SettingsForm } from '../SettingsForm.tsx';
import { Caps } from './Caps.tsx';
import { Senders } from './Senders.tsx';
import { useLimitWords } from './words.ts';

const KEYS = [
  'sms',
  'caps',
  'touches',
  'growthPercent',
  'preflightHours',
  'refusedPercent',
  'rates',
  'domainRate',
  'senders',
] as const;
const FITS = ['linkScheme', 'latinTypography', 'shortNames', 'optionalBlocks'] as const;

type Part = ReturnType<typeof useLimits>;
function useLimits(settings: Settings) {
  return useSettingsForm(settings, KEYS);
}

/** How long, how often, how fast, and when to stop and ask. */
export function LimitsTab() {
  return <Ready>{(settings) => <LimitsForm settings={settings} />}</Ready>;
}

function LimitsForm({ settings }: { settings: Settings }) {
  const form = useLimits(settings);
  const say = useLimitWords();
  return (
    <SettingsForm form={form.state}>
      <Panel title={say('sms')}>
        <Length form={form} />
      </Panel>
      <Panel title={say('fits')}>
        <Fits form={form} />
      </Panel>
      <Panel title={say('caps')}>
        <Caps caps={form.values.caps} onChange={(caps) => form.set({ caps })} fault={form.fault} />
      </Panel>
      <Panel title={say('care')}>
        <Care form={form} />
      </Panel>
      <Panel title={say('rates')}>
        <Rates form={form} />
      </Panel>
      <Panel title={say('senders')}>
        <Senders
          senders={form.values.senders}
          onChange={(senders) => form.set({ senders })}
          fault={form.fault}
        />
      </Panel>
    </SettingsForm>
  );
}

function Length({ form: { values, set, fault } }: { form: Part }) {
  const say = useLimitWords();
  const { sms } = values;
  return (
    <Stack gap="sm">
      <Text size="sm">{say('smsHelp')}</Text>
      <div className={css.two}>
        <NumberField
          label={say('maxUnits')}
          description={say('maxUnitsHelp')}
          unit={say('characters')}
          value={sms.maxUnits}
          onChange={(value) => set({ sms: { ...sms, maxUnits: value ?? Number.NaN } })}
          error={fault('sms.maxUnits')}
        />
        <NumberField
          label={say('maxParts')}
          description={say('maxPartsHelp')}
          unit={say('parts')}
          value={sms.maxParts}
          onChange={(value) => set({ sms: { ...sms, maxParts: value ?? Number.NaN } })}
          error={fault('sms.maxParts')}
        />
      </div>
    </Stack>
  );
}

function Fits({ form: { values, set } }: { form: Part }) {
  const say = useLimitWords();
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {say('fitsHelp')}
      </Text>
      {FITS.map((fit) => (
        <div key={fit}>
          <Switch
            label={say(fit)}
            description={say(`${fit}Help`, { tag: isolated('{{#optional}}') })}
            checked={values.sms[fit]}
            onChange={({ currentTarget: { checked } }) => set({ sms: { ...values.sms, [fit]: checked } })}
          />
          <Text size="xs" c="dimmed" ms={44} mt={2}>
            <bdi>{say(`${fit}Before`)}</bdi> <span>{say('becomes')}:</span> <bdi>{say(`${fit}After`)}</bdi>
          </Text>
        </div>
      ))}
    </Stack>
  );
}

function Care({ form: { values, set, fault } }: { form: Part }) {
  const say = useLimitWords();
  return (
    <div className={css.two}>
      <NumberField
        label={say('growth')}
        description={say('growthHelp')}
        unit={say('percent')}
        value={values.growthPercent}
        onChange={(value) => set({ growthPercent: value ?? Number.NaN })}
        error={fault('growthPercent')}
      />
      <NumberField
        label={say('preflightHours')}
        description={say('preflightHoursHelp')}
        unit={say('hours')}
        value={values.preflightHours}
        onChange={(value) => set({ preflightHours: value ?? Number.NaN })}
        error={fault('preflightHours')}
      />
      <NumberField
        label={say('touches')}
        description={say('touchesHelp', { touch: isolated('{{touch}}') })}
        value={values.touches}
        onChange={(value) => set({ touches: value ?? Number.NaN })}
        error={fault('touches')}
      />
      <NumberField
        label={say('refused')}
        description={say('refusedHelp')}
        unit={say('percent')}
        value={values.refusedPercent}
        onChange={(value) => set({ refusedPercent: value ?? Number.NaN })}
        error={fault('refusedPercent')}
      />
    </div>
  );
}

function Rates({ form: { values, set, fault } }: { form: Part }) {
  const say = useLimitWords();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('ratesHelp')}
      </Text>
      <div className={css.two}>
        {(['sms', 'email'] as const).map((channel) => (
          <NumberField
            key={channel}
            label={say(`rate.${channel}`)}
            unit={say('aSecond')}
            value={values.rates[channel]}
            onChange={(value) => set({ rates: { ...values.rates, [channel]: value ?? Number.NaN } })}
            error={fault(`rates.${channel}`)}
          />
        ))}
        <NumberField
          label={say('rate.domain')}
          description={say('rate.domainHelp')}
          unit={say('aSecond')}
          value={values.domainRate}
          nullable
          placeholder={say('asLine')}
          onChange={(domainRate) => set({ domainRate })}
          error={fault('domainRate')}
        />
      </div>
    </Stack>
  );
}
