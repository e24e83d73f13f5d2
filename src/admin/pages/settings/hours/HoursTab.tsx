import { Group, Select, Stack, Text } from '@mantine/core';
import type { Settings } from '../../../app/office.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { useSettingsForm } from '../form.ts';
import { NumberField, TimeField } from '../inputs.tsx';
import { Ready } from '../Ready.tsx';
import css from '../settings.module.css';
import { SettingsForm } from '../SettingsForm.tsx';
import { Holidays } from './Holidays.tsx';
import { Weekly } from './Weekly.tsx';
import { useHoursWords } from './words.ts';

const KEYS = ['hours', 'occasions', 'missedAfterMinutes', 'expiryHours'] as const;
const LEAP_RULES = ['last-day', 'next-day'] as const;

/** When messages may leave: the week, closed days, greetings, and what is too late. */
export function HoursTab() {
  return <Ready>{(settings) => <HoursForm settings={settings} />}</Ready>;
}

function HoursForm({ settings }: { settings: Settings }) {
  const form = useHours(settings);
  const { values, set, fault } = form;
  const say = useHoursWords();
  const change = (part: Partial<Settings['hours']>) => set({ hours: { ...values.hours, ...part } });
  return (
    <SettingsForm form={form.state}>
      <Panel title={say('weekly')}>
        <Text size="sm" c="dimmed" mb="sm">
          {say('weeklyHelp', { zone: settings.zone })}
        </Text>
        <Weekly weekly={values.hours.weekly} onChange={(weekly) => change({ weekly })} fault={fault} />
      </Panel>
      <Panel title={say('holidays')}>
        <Holidays days={values.hours.holidays} onChange={(holidays) => change({ holidays })} />
      </Panel>
      <Panel title={say('greetings')}>
        <Greetings form={form} />
      </Panel>
    </SettingsForm>
  );
}

function useHours(settings: Settings) {
  return useSettingsForm(settings, KEYS);
}

function Greetings({ form: { values, set, fault } }: { form: ReturnType<typeof useHours> }) {
  const say = useHoursWords();
  const { occasions } = values;
  const change = (part: Partial<typeof occasions>) => set({ occasions: { ...occasions, ...part } });
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={500}>
          {say('greetingsHours')}
        </Text>
        <Text size="xs" c="dimmed" mb={4}>
          {say('greetingsHelp')}
        </Text>
        <Group gap="xs" align="flex-start">
          <TimeField
            label={say('greetingsFrom')}
            value={occasions.hours.from}
            onChange={(from) => change({ hours: { ...occasions.hours, from } })}
            error={fault('occasions.hours.from')}
          />
          <Text size="sm" lh="30px">
            {say('until')}
          </Text>
          <TimeField
            label={say('greetingsTo')}
            value={occasions.hours.to}
            onChange={(to) => change({ hours: { ...occasions.hours, to } })}
            error={fault('occasions.hours.to')}
            asEnd
          />
        </Group>
      </div>
      <Select
        label={say('leapDay')}
        description={say('leapDayHelp')}
        value={occasions.leapDay}
        onChange={(leapDay) => leapDay !== null && change({ leapDay })}
        data={LEAP_RULES.map((value) => ({ value, label: say(`leap.${value}`) }))}
        maw={420}
      />
      <div className={css.two}>
        <NumberField
          label={say('missed')}
          description={say('missedHelp')}
          unit={say('minutes')}
          value={values.missedAfterMinutes}
          onChange={(value) => set({ missedAfterMinutes: value ?? Number.NaN })}
          error={fault('missedAfterMinutes')}
        />
        <NumberField
          label={say('expiry')}
          description={say('expiryHelp')}
          unit={say('hours')}
          value={values.expiryHours}
          onChange={(value) => set({ expiryHours: value ?? Number.NaN })}
          error={fault('expiryHours')}
        />
      </div>
    </Stack>
  );
}
