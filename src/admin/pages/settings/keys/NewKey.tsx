import { useState, type SubmitEvent } from 'react';
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import type { Role } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { useCommon } from '../../../words/common.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { Copy } from '../Copy.tsx';
import { useRefusals } from '../refused.ts';
import { useKeyWords } from './words.ts';

const ROLES = ['marketer', 'manager', 'admin'] as const;

/** Makes a key, and shows it this once. */
export function NewKey({ onClose }: { onClose(): void }) {
  const say = useKeyWords();
  const common = useCommon();
  const [key, setKey] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(key === null ? 'add' : 'made')}
      closeOnClickOutside={key === null}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {key === null ? <Ask onMade={setKey} onClose={onClose} /> : <Made value={key} onClose={onClose} />}
    </Modal>
  );
}

function Ask({ onMade, onClose }: { onMade(key: string): void; onClose(): void }) {
  const say = useKeyWords();
  const common = useCommon();
  const word = useGlossary();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('marketer');
  const { fault, take } = useRefusals();
  const make = useAct({
    run: () => dataOf(api.POST('/keys', { params: { header: onceKey() }, body: { name, role } })),
    touches: [['keys']],
    onDone: ({ key }) => onMade(key),
    onRefused: take,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={say('name')}
          description={say('nameHelp')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          error={fault('name')}
          maxLength={100}
          required
          data-autofocus
        />
        <Select
          label={say('role')}
          value={role}
          onChange={(value) => value !== null && setRole(value)}
          data={ROLES.map((value) => ({ value, label: word(value) }))}
          error={fault('role')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {say('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ value, onClose }: { value: string; onClose(): void }) {
  const say = useKeyWords();
  const common = useCommon();
  return (
    <Stack gap="sm">
      <Text size="sm">{say('madeText')}</Text>
      <TextInput
        label={say('key')}
        value={value}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
        styles={{ input: { direction: 'ltr', textAlign: 'start', fontFamily: 'monospace' } }}
      />
      <Group justify="flex-end" gap="xs">
        <Copy value={value} />
        <Button onClick={onClose}>{common('close')}</Button>
      </Group>
    </Stack>
  );
}
