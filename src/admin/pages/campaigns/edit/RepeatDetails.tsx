import { Checkbox, Chip, Group, Input, Select, Stack, Text } from '@mantine/core';
import { useSettings } from '../../../app/office.ts';
import { useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import type { Repeat } from '../api.ts';
import { useWeekdays } from '../repeat.ts';
import { minutesOf, spanOf, UNITS, type Unit } from '../span.ts';
import type { PartProps } from './DraftForm.tsx';
import { NumberField, TimeField } from './typed.tsx';
import { useWhenWords } from './when-words.ts';

type Of<Kind extends Repeat['kind']> = Extract<Repeat, { kind: Kind }>;
type Details<Kind extends Repeat['kind']> = { repeat: Of<Kind>; set(repeat: Repeat): void };

const MOST_MINUTES = 43_200;
const OCCASIONS = ['birthday', 'wedding', 'spouse-birthday', 'membership'] as const;

/** What each kind of repeating still asks. */
export function RepeatDetails({ draft: { repeat }, change, faultAt }: PartProps) {
  const say = useWhenWords();
  const set = (next: Repeat) => change({ repeat: next });
  switch (repeat.kind) {
    case 'once':
      return null;
    case 'weekly':
      return <Weekly repeat={repeat} set={set} error={faultAt('repeat')} />;
    case 'occasion':
      return <Occasion repeat={repeat} set={set} />;
    case 'order':
      return (
        <Stack gap="sm">
          <SpanField
            label={say('after.span')}
            minutes={repeat.afterMinutes}
            least={0}
            onChange={(afterMinutes) => set({ ...repeat, afterMinutes })}
          />
          <CatchUp repeat={repeat} set={set} />
        </Stack>
      );
    case 'appointment':
      return (
        <Stack gap="sm">
          <SpanField
            label={say('before.span')}
            minutes={repeat.beforeMinutes}
            least={15}
            onChange={(beforeMinutes) => set({ ...repeat, beforeMinutes })}
          />
          <CatchUp repeat={repeat} set={set} />
        </Stack>
      );
  }
}

function Weekly({ repeat, set, error }: Details<'weekly'> & { error: string | null }) {
  const say = useWhenWords();
  const { name, order } = useWeekdays();
  return (
    <Stack gap="sm">
      <Input.Wrapper label={say('days')} error={error} labelElement="div">
        <Group gap={6} mt={4} role="group" aria-label={say('days')}>
          {order.map((day) => (
            <Chip
              key={day}
              size="xs"
              checked={repeat.weekdays.includes(day)}
              onChange={(on) => {
                const others = repeat.weekdays.filter((one) => one !== day);
                set({ ...repeat, weekdays: on ? [...others, day].sort((a, b) => a - b) : others });
              }}
            >
              {name(day)}
            </Chip>
          ))}
        </Group>
      </Input.Wrapper>
      <TimeField label={say('time')} value={repeat.time} onChange={(time) => set({ ...repeat, time })} />
    </Stack>
  );
}

function Occasion({ repeat, set }: Details<'occasion'>) {
  const say = useWhenWords();
  const word = useGlossary();
  const leapDay = useSettings().data?.occasions.leapDay ?? 'last-day';
  const { offsetDays } = repeat;
  const side = offsetDays === 0 ? 'on' : offsetDays < 0 ? 'before' : 'after';
  const days = Math.abs(offsetDays);
  const sign = side === 'before' ? -1 : 1;
  return (
    <Stack gap="sm">
      <Select
        label={say('occasion.kind')}
        value={repeat.occasion}
        onChange={(occasion) => set({ ...repeat, occasion: occasion ?? 'birthday' })}
        data={OCCASIONS.map((value) => ({ value, label: word(value) }))}
      />
      <Group gap="sm" align="flex-start">
        {side !== 'on' && (
          <NumberField
            label={say('number')}
            value={days}
            least={1}
            most={30}
            onChange={(count) => set({ ...repeat, offsetDays: sign * count })}
          />
        )}
        <Select
          label={say('offset')}
          value={side}
          onChange={(chosen) => {
            const first = Math.max(1, days);
            set({ ...repeat, offsetDays: chosen === 'on' ? 0 : chosen === 'before' ? -first : first });
          }}
          data={(['on', 'before', 'after'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <TimeField label={say('time')} value={repeat.time} onChange={(time) => set({ ...repeat, time })} />
      </Group>
      <Select
        label={say('closedDay')}
        value={repeat.closedDay}
        onChange={(rule) => set({ ...repeat, closedDay: rule ?? 'keep' })}
        data={[
          { value: 'keep', label: say('keep') },
          { value: 'before', label: say('closed.before') },
          { value: 'after', label: say('closed.after') },
        ]}
      />
      <Text size="xs" c="dimmed">
        {say(`leap.${leapDay}`)}
      </Text>
      <CatchUp repeat={repeat} set={set} />
    </Stack>
  );
}

function CatchUp({ repeat, set }: Details<'occasion' | 'order' | 'appointment'>) {
  const say = useWhenWords();
  return (
    <Checkbox
      label={say('catchUp')}
      checked={repeat.catchUp}
      onChange={(event) => set({ ...repeat, catchUp: event.currentTarget.checked })}
    />
  );
}

type SpanFieldProps = { label: string; minutes: number; least: number; onChange(minutes: number): void };

function SpanField({ label, minutes, least, onChange }: SpanFieldProps) {
  const say = useWhenWords();
  const { number } = useFormat();
  const { count, unit } = spanOf(minutes);
  const most = Math.floor(MOST_MINUTES / minutesOf({ count: 1, unit }));
  const set = (next: { count: number; unit: Unit }) =>
    onChange(Math.min(MOST_MINUTES, Math.max(least, minutesOf(next))));
  return (
    <Group gap="sm" align="flex-start" aria-label={`${label}: ${number(count)} ${say(unit)}`}>
      <NumberField
        key={unit}
        label={label}
        value={count}
        least={Math.ceil(least / minutesOf({ count: 1, unit }))}
        most={most}
        onChange={(next) => set({ count: next, unit })}
      />
      <Select
        label={say('unit')}
        value={unit}
        onChange={(chosen) => set({ count, unit: chosen ?? unit })}
        data={UNITS.map((value) => ({ value, label: say(value) }))}
        w={110}
      />
    </Group>
  );
}
