import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import type { Settings } from '../../../app/office.ts';
import { useZone } from '../../../app/office.ts';
import { DayPicker } from '../../../parts/DayPicker.tsx';
import { isolated } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { NumberField } from '../inputs.tsx';
import css from '../settings.module.css';
import { dayIn, nextStep, proposal } from './warm-up.ts';
import { useLimitWords } from './words.ts';

type Sender = Settings['senders'][number];
type Step = Sender['warmUp'][number];
type Fault = (path: string) => string | null;

/** What holds for one sender: its own rate, and how many messages it may send on the days of its beginning. */
export function Senders(props: { senders: Sender[]; onChange(senders: Sender[]): void; fault: Fault }) {
  const { senders, onChange, fault } = props;
  const say = useLimitWords();
  const query = useQuery({ queryKey: ['channels'], queryFn: () => dataOf(api.GET('/channels')) });
  const free = (query.data?.channels ?? []).filter(
    ({ channel, sender }) => !senders.some((one) => one.channel === channel && one.address === sender),
  );
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('sendersHelp')}
      </Text>
      {senders.length === 0 && <Text size="sm">{say('sendersNone')}</Text>}
      {senders.map((sender, place) => (
        <OneSender
          key={`${sender.channel} ${sender.address}`}
          sender={sender}
          named={say('sender', { place: place + 1 })}
          onChange={(changed) => onChange(senders.map((one, at) => (at === place ? changed : one)))}
          onRemove={() => onChange(senders.filter((_, at) => at !== place))}
          fault={(path) => fault(`senders.${place}.${path}`)}
        />
      ))}
      <Group gap="xs">
        {free.map(({ channel, sender }) => (
          <Button
            key={channel}
            variant="default"
            onClick={() => onChange([...senders, { channel, address: sender, rate: null, warmUp: [] }])}
          >
            {say('addSender', { address: isolated(sender) })}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

type OneSenderProps = {
  sender: Sender;
  named: string;
  onChange(sender: Sender): void;
  onRemove(): void;
  fault: Fault;
};

function OneSender({ sender, named, onChange, onRemove, fault }: OneSenderProps) {
  const say = useLimitWords();
  const word = useGlossary();
  const today = dayIn(useZone());
  const { address, rate, warmUp } = sender;
  const setStep = (place: number, step: Step) =>
    onChange({ ...sender, warmUp: warmUp.map((one, at) => (at === place ? step : one)) });
  return (
    <Stack gap="xs" role="group" aria-label={named}>
      <Group gap="xs" align="center">
        <Text size="sm" fw={600}>
          {word(sender.channel)} · <bdi className="latin">{address}</bdi>
        </Text>
        <ActionIcon size={30} aria-label={say('removeSender', { address })} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </Group>
      <NumberField
        label={say('senderRate')}
        unit={say('aSecond')}
        value={rate}
        nullable
        placeholder={say('asLine')}
        onChange={(changed) => onChange({ ...sender, rate: changed })}
        error={fault('rate') ?? fault('address')}
      />
      <ul className={css.list}>
        {warmUp.map((step, place) => (
          <OneStep
            key={place}
            step={step}
            place={place}
            onChange={(changed) => setStep(place, changed)}
            onRemove={() => onChange({ ...sender, warmUp: warmUp.filter((_, at) => at !== place) })}
            fault={(path) => fault(`warmUp.${place}.${path}`)}
          />
        ))}
      </ul>
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => onChange({ ...sender, warmUp: [...warmUp, nextStep(warmUp, today)] })}
        >
          {say('addStep')}
        </Button>
        {warmUp.length === 0 && (
          <Button variant="default" onClick={() => onChange({ ...sender, warmUp: proposal(today) })}>
            {say('propose')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type OneStepProps = {
  step: Step;
  place: number;
  onChange(step: Step): void;
  onRemove(): void;
  fault: Fault;
};

function OneStep({ step, place, onChange, onRemove, fault }: OneStepProps) {
  const say = useLimitWords();
  const named = say('step', { place: place + 1 });
  return (
    <li>
      <Group gap="xs" align="flex-end" role="group" aria-label={named}>
        <DayPicker
          label={say('stepFrom')}
          value={step.from}
          onChange={(from) => from !== null && onChange({ ...step, from })}
          error={fault('from')}
        />
        <NumberField
          label={say('stepPerDay')}
          value={step.perDay}
          nullable
          placeholder={say('stepFree')}
          onChange={(perDay) => onChange({ ...step, perDay })}
          error={fault('perDay')}
        />
        <ActionIcon size={30} aria-label={say('removeStep', { place: place + 1 })} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </Group>
    </li>
  );
}
