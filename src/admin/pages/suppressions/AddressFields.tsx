import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { fieldErrors } from '../../api/refusal.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { Channel } from './api.ts';
import { useSuppressionWords } from './words.ts';

export type Addressed = { channel: Channel; address: string };
type AddressFieldsProps = { value: Addressed; onChange(value: Addressed): void; error: unknown };

/** A channel, and a number or a mailbox on it, typed in any usual form. */
export function AddressFields({ value, onChange, error }: AddressFieldsProps) {
  const say = useSuppressionWords();
  const word = useGlossary();
  const wrong = fieldErrors(error)['address'] !== undefined;
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={say('channel')}
        value={value.channel}
        onChange={(channel) => onChange({ ...value, channel })}
        data={[
          { value: 'sms', label: word('sms') },
          { value: 'email', label: word('email') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <TextInput
        label={say(value.channel === 'sms' ? 'number' : 'mailbox')}
        value={value.address}
        onChange={({ currentTarget }) => onChange({ ...value, address: currentTarget.value })}
        inputMode={value.channel === 'sms' ? 'tel' : 'email'}
        error={wrong ? say(`wrong.${value.channel}`) : null}
        autoComplete="off"
        maxLength={400}
        dir="ltr"
        required
      />
    </Stack>
  );
}
