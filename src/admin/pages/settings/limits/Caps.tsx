import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Settings } from '../../../app/office.ts';
import { NumberField } from '../inputs.tsx';
import css from '../settings.module.css';
import { useLimitWords } from './words.ts';

type Cap = Settings['caps'][number];
type CapsProps = { caps: Cap[]; onChange(caps: Cap[]): void; fault(path: string): string | null };

const CHANNELS = ['any', 'sms', 'email'] as const;
const PERIODS = ['day', 'week', 'month'] as const;
const ALL = PERIODS.flatMap((period) => CHANNELS.map((channel) => ({ channel, period })));

/** How many marketing messages one person gets at the most. */
export function Caps({ caps, onChange, fault }: CapsProps) {
  const say = useLimitWords();
  const free = ALL.find(
    ({ channel, period }) => !caps.some((cap) => cap.channel === channel && cap.period === period),
  );
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('capsHelp')}
      </Text>
      {caps.length === 0 && <Text size="sm">{say('capsNone')}</Text>}
      <ul className={css.list}>
        {caps.map((cap, place) => (
          <OneCap
            key={place}
            cap={cap}
            place={place}
            onChange={(changed) => onChange(caps.map((one, at) => (at === place ? changed : one)))}
            onRemove={() => onChange(caps.filter((_, at) => at !== place))}
            fault={fault}
          />
        ))}
      </ul>
      {free !== undefined && (
        <div>
          <Button variant="default" onClick={() => onChange([...caps, { ...free, max: 2 }])}>
            {say('addCap')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

type OneCapProps = {
  cap: Cap;
  place: number;
  onChange(cap: Cap): void;
  onRemove(): void;
  fault(path: string): string | null;
};

function OneCap({ cap, place, onChange, onRemove, fault }: OneCapProps) {
  const say = useLimitWords();
  const named = say('cap', { place: place + 1 });
  return (
    <li>
      <Group gap="xs" align="flex-start" role="group" aria-label={named}>
        <Text size="sm" lh="30px">
          {say('capMax')}
        </Text>
        <div style={{ inlineSize: 72 }}>
          <NumberField
            label={`${named}: ${say('capMax')}`}
            hideLabel
            value={cap.max}
            onChange={(max) => onChange({ ...cap, max: max ?? Number.NaN })}
            error={fault(`caps.${place}.max`)}
          />
        </div>
        <Select
          aria-label={`${named}: ${say('capChannel')}`}
          value={cap.channel}
          onChange={(channel) => channel !== null && onChange({ ...cap, channel })}
          data={CHANNELS.map((value) => ({ value, label: say(`channel.${value}`) }))}
          error={fault(`caps.${place}`)}
          w={190}
        />
        <Text size="sm" lh="30px">
          {say('capPeriod')}
        </Text>
        <Select
          aria-label={`${named}: ${say('capPeriod')}`}
          value={cap.period}
          onChange={(period) => period !== null && onChange({ ...cap, period })}
          data={PERIODS.map((value) => ({ value, label: say(`period.${value}`) }))}
          w={110}
        />
        <ActionIcon size={30} aria-label={say('removeCap', { place: place + 1 })} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </Group>
    </li>
  );
}
