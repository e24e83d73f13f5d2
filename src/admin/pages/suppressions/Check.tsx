import { useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { fieldErrors } from '../../api/refusal.ts';
import { useAct } from '../../parts/act.ts';
import { Dot } from '../../parts/Dot.tsx';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { AddressFields, type Addressed } from './AddressFields.tsx';
import { checkAddress, type Suppression } from './api.ts';
import { Lift } from './Lift.tsx';
import { useTold } from './told.ts';
import { useSuppressionWords } from './words.ts';

/** Asks of one address whether it said no, and offers to lift that. */
export function Check() {
  const say = useSuppressionWords();
  const common = useCommon();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {say('check')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={say('check')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {opened && <Question />}
      </Modal>
    </>
  );
}

function Question() {
  const say = useSuppressionWords();
  const [asked, setAsked] = useState<Addressed>({ channel: 'sms', address: '' });
  const { mutate, data, error, isPending, reset } = useAct({
    run: checkAddress,
    onRefused: (refusal) => fieldErrors(refusal)['address'] !== undefined,
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(asked);
        }}
      >
        <Stack gap="sm">
          <AddressFields
            value={asked}
            onChange={(value) => {
              setAsked(value);
              reset();
            }}
            error={error}
          />
          <Group>
            <Button type="submit" loading={isPending}>
              {say('check.do')}
            </Button>
          </Group>
        </Stack>
      </form>
      <div aria-live="polite">
        {data !== undefined && <Answer found={data.suppression} onLifted={reset} />}
      </div>
    </>
  );
}

type AnswerProps = { found: Suppression | null; onLifted(): void };

function Answer({ found, onLifted }: AnswerProps) {
  const say = useSuppressionWords();
  const format = useFormat();
  const told = useTold();
  if (found === null) {
    return (
      <Stack gap={4} mt="md">
        <Dot tone="good">{say('check.no')}</Dot>
        <Text size="sm" c="dimmed">
          {say('check.no.text')}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap={4} mt="md" align="flex-start">
      <Dot tone="bad">{say('check.yes')}</Dot>
      <Text size="sm" c="dimmed">
        {found.reasons.map((reason) => say(`reason.${reason}`)).join(' · ')} · {told.source(found)} ·{' '}
        {format.dateTime(found.at)}
      </Text>
      <Lift suppression={found} onLifted={onLifted} />
    </Stack>
  );
}
