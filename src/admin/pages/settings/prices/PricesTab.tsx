import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import type { Settings } from '../../../app/office.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { latinDigits } from '../../../words/days.ts';
import { useFormat } from '../../../words/format.ts';
import { useSettingsForm } from '../form.ts';
import { NumberField } from '../inputs.tsx';
import { Ready } from '../Ready.tsx';
import css from '../settings.module.css';
import { SettingsForm } from '../SettingsForm.tsx';
import { usePriceWords } from './words.ts';

type Price = Settings['prices']['sms'][number];

/** What a message costs: by line, by the beginning of the number, by alphabet. */
export function PricesTab() {
  return <Ready>{(settings) => <PricesForm settings={settings} />}</Ready>;
}

function PricesForm({ settings }: { settings: Settings }) {
  const { values, set, fault, state } = useSettingsForm(settings, ['prices']);
  const say = usePriceWords();
  const { currency } = useFormat();
  const { prices } = values;
  const unit = currency(settings.currency);
  const change = (part: Partial<typeof prices>) => set({ prices: { ...prices, ...part } });
  return (
    <SettingsForm form={state}>
      <Text size="sm" c="dimmed">
        {say('help', { unit })}
      </Text>
      <Panel title={say('sms')}>
        <SmsPrices prices={prices.sms} unit={unit} onChange={(sms) => change({ sms })} fault={fault} />
      </Panel>
      <Panel title={say('email')}>
        <NumberField
          label={say('oneMail')}
          description={say('oneMailHelp')}
          value={prices.email}
          nullable
          placeholder={say('unknown')}
          unit={unit}
          onChange={(email) => change({ email })}
          error={fault('prices.email')}
        />
      </Panel>
    </SettingsForm>
  );
}

type SmsPricesProps = {
  prices: Price[];
  unit: string;
  onChange(prices: Price[]): void;
  fault(path: string): string | null;
};

function SmsPrices({ prices, unit, onChange, fault }: SmsPricesProps) {
  const say = usePriceWords();
  const lines = useLines();
  const prefix = prices.length === 0 ? '+' : '+98';
  // Not 0, which would be saved as free: both must be written.
  const fresh: Price = { line: null, prefix, gsm7: Number.NaN, ucs2: Number.NaN };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('smsHelp')}
      </Text>
      {prices.length === 0 && <Text size="sm">{say('none')}</Text>}
      <ul className={css.list}>
        {prices.map((price, place) => (
          <li key={place}>
            <OnePrice
              price={price}
              name={say('price', { place: place + 1 })}
              unit={unit}
              lines={lines}
              onChange={(part) =>
                onChange(prices.map((one, at) => (at === place ? { ...one, ...part } : one)))
              }
              onRemove={() => onChange(prices.filter((_, at) => at !== place))}
              fault={(field) => fault(`prices.sms.${place}.${field}`)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => onChange([...prices, fresh])}>
          {say('add')}
        </Button>
      </div>
    </Stack>
  );
}

/** The lines that SMS leave by now. */
function useLines(): string[] {
  const { data } = useQuery({ queryKey: ['channels'], queryFn: () => dataOf(api.GET('/channels')) });
  return (data?.channels ?? []).filter(({ channel }) => channel === 'sms').map(({ line }) => line);
}

type OnePriceProps = {
  price: Price;
  name: string;
  unit: string;
  lines: string[];
  onChange(part: Partial<Price>): void;
  onRemove(): void;
  fault(field: string): string | null;
};

function OnePrice({ price, name, unit, lines, onChange, onRemove, fault }: OnePriceProps) {
  const say = usePriceWords();
  const known = price.line === null || lines.includes(price.line) ? lines : [price.line, ...lines];
  return (
    <Group gap="sm" align="flex-start" role="group" aria-label={name}>
      <Select
        label={say('line')}
        value={price.line ?? ''}
        onChange={(line) => onChange({ line: line === null || line === '' ? null : line })}
        data={[{ value: '', label: say('anyLine') }, ...known.map((line) => ({ value: line, label: line }))]}
        error={fault('line')}
        w={150}
      />
      <TextInput
        label={say('prefix')}
        value={price.prefix}
        onChange={({ currentTarget: { value } }) =>
          onChange({ prefix: latinDigits(value).replace(/\s/g, '') })
        }
        error={fault('prefix')}
        inputMode="tel"
        w={120}
        styles={{ input: { direction: 'ltr', textAlign: 'start' } }}
      />
      <NumberField
        label={say('gsm7')}
        value={price.gsm7}
        unit={unit}
        onChange={(value) => onChange({ gsm7: value ?? Number.NaN })}
        error={fault('gsm7')}
      />
      <NumberField
        label={say('ucs2')}
        value={price.ucs2}
        unit={unit}
        onChange={(value) => onChange({ ucs2: value ?? Number.NaN })}
        error={fault('ucs2')}
      />
      <ActionIcon size={30} mt={24} aria-label={say('remove', { name })} onClick={onRemove}>
        <IconX size={15} />
      </ActionIcon>
    </Group>
  );
}
