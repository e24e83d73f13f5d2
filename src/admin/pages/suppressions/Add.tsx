import { useState } from 'react';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { fieldErrors } from '../../api/refusal.ts';
import { useAct } from '../../parts/act.ts';
import { useCommon } from '../../words/common.ts';
import { AddressFields, type Addressed } from './AddressFields.tsx';
import { REASONS, type Reason } from './api.ts';
import { useSuppressionWords } from './words.ts';

/** Adds a no that was said to a member of staff. */
export function Add() {
  const say = useSuppressionWords();
  const common = useCommon();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>{say('add')}</Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={say('add')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {opened && <Form onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Form({ onDone }: { onDone(): void }) {
  const say = useSuppressionWords();
  const common = useCommon();
  const [addressed, setAddressed] = useState<Addressed>({ channel: 'sms', address: '' });
  const [reason, setReason] = useState<Reason>('manual');
  const [note, setNote] = useState('');
  const [once] = useState(onceKey);
  const { mutate, error, isPending } = useAct({
    run: () => {
      const source = note.trim() === '' ? {} : { source: note.trim() };
      return dataOf(api.POST('/suppressions', { body: { ...addressed, reason, ...source }, headers: once }));
    },
    said: say('add.done'),
    touches: [['suppressions']],
    onDone,
    onRefused: (refusal) => fieldErrors(refusal)['address'] !== undefined,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <Stack gap="sm">
        <AddressFields value={addressed} onChange={setAddressed} error={error} />
        <Select
          label={say('reason')}
          data={REASONS.map((value) => ({ value, label: say(`reason.${value}`) }))}
          value={reason}
          onChange={(value) => value !== null && setReason(value)}
        />
        <TextInput
          label={say('add.note')}
          description={say('add.note.about')}
          placeholder={say('add.note.hint')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          maxLength={200}
          {...(note === '' ? {} : { dir: 'auto' })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {say('add.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
