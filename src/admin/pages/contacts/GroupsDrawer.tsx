import { useState, type SyntheticEvent } from 'react';
import { ActionIcon, Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { useFromClosed } from '../../parts/StandIn.tsx';
import { useCommon } from '../../words/common.ts';
import { useGroups, type Group as ContactGroup } from './api.ts';
import css from './Contacts.module.css';
import { useContactsWords } from './words.ts';

const touches = [['groups'], ['contacts']];

/** The groups: made, renamed, deleted. */
export function GroupsDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const say = useContactsWords();
  const common = useCommon();
  const may = useMay();
  const groups = useGroups();
  const add = useAct({
    run: (name: string) => dataOf(api.POST('/groups', { params: { header: onceKey() }, body: { name } })),
    touches,
    onRefused: isTaken,
  });
  return (
    <Drawer
      opened={useFromClosed(opened)}
      onClose={onClose}
      position="right"
      title={say('groups')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        {may.write && (
          <NameForm
            label={say('groups.new')}
            submit={say('groups.add')}
            busy={add.isPending}
            fault={isTaken(add.error) ? say('groups.taken') : null}
            onName={(name, done) => add.mutate(name, { onSuccess: done })}
          />
        )}
        <Loaded query={groups} rows={4}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={say('groups.none')} text={say('groups.noneText')} />
            ) : (
              <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((group) => (
                  <GroupRow key={group.id} group={group} mayWrite={may.write} onLeave={onClose} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </Drawer>
  );
}

type GroupRowProps = { group: ContactGroup; mayWrite: boolean; onLeave(): void };

function GroupRow({ group, mayWrite, onLeave }: GroupRowProps) {
  const say = useContactsWords();
  const { ask, dialog } = useConfirm();
  const [renaming, setRenaming] = useState(false);
  const path = { id: group.id };
  const rename = useAct({
    run: (name: string) => dataOf(api.PATCH('/groups/{id}', { params: { path }, body: { name } })),
    touches,
    onDone: () => setRenaming(false),
    onRefused: isTaken,
  });
  const remove = useAct({
    run: () => dataOf(api.DELETE('/groups/{id}', { params: { path } })),
    touches,
  });
  if (renaming)
    return (
      <li>
        <NameForm
          label={say('groups.newName')}
          submit={say('groups.rename', { name: group.name })}
          initial={group.name}
          busy={rename.isPending}
          fault={isTaken(rename.error) ? say('groups.taken') : null}
          onName={(name) => rename.mutate(name)}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  const removal = {
    title: say('groups.deleteAsk', { name: group.name }),
    text: say('groups.deleteText'),
    yes: say('groups.deleteYes'),
    danger: true,
    act: () => remove.mutate(),
  };
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Link to={`/contacts?group=${group.id}`} className={`${css.name ?? ''} written`} onClick={onLeave}>
          {group.name}
        </Link>
        <Text size="xs" c="dimmed">
          {say('groups.size', { count: group.size })}
        </Text>
      </div>
      {mayWrite && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            aria-label={say('groups.rename', { name: group.name })}
            onClick={() => setRenaming(true)}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon aria-label={say('groups.delete', { name: group.name })} onClick={() => ask(removal)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      )}
      {dialog}
    </Group>
  );
}

type NameFormProps = {
  label: string;
  submit: string;
  initial?: string;
  busy: boolean;
  fault: string | null;
  onName(name: string, done: () => void): void;
  onCancel?(): void;
};

function NameForm({ label, submit, initial = '', busy, fault, onName, onCancel }: NameFormProps) {
  const common = useCommon();
  const [name, setName] = useState(initial);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name, () => setName(''));
  };
  return (
    <form onSubmit={send}>
      <TextInput
        label={label}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fault}
        maxLength={100}
        autoFocus={onCancel !== undefined}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          {onCancel === undefined ? submit : common('save')}
        </Button>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        )}
      </Group>
    </form>
  );
}

function isTaken(error: unknown): boolean {
  return error instanceof Refusal && error.status === 409;
}
