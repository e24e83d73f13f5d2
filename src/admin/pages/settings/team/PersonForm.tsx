import { useState, type SubmitEvent } from 'react';
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { useAct } from '../../../parts/act.ts';
import { PasswordBox } from '../../../parts/PasswordBox.tsx';
import { useCommon } from '../../../words/common.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { useRefusals } from '../refused.ts';
import type { Person } from './TeamTab.tsx';
import { useTeamWords } from './words.ts';

const ROLES = ['admin', 'marketer', 'manager'] as const;
type Typed = Pick<Person, 'name' | 'email' | 'role'> & { password: string };

/** A new person of the team, or a change of one. */
export function PersonForm({ person, onClose }: { person: Person | null; onClose(): void }) {
  const say = useTeamWords();
  const common = useCommon();
  const word = useGlossary();
  const [typed, setTyped] = useState<Typed>({
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? 'marketer',
    password: '',
  });
  const { save, fault } = useSave(person, onClose);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(typed);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(person === null ? 'addTitle' : 'editTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={say('name')}
            value={typed.name}
            onChange={({ currentTarget: { value } }) => set({ name: value })}
            error={fault('name')}
            maxLength={100}
            autoComplete="off"
            required
            data-autofocus
          />
          <TextInput
            label={say('email')}
            type="email"
            value={typed.email}
            onChange={({ currentTarget: { value } }) => set({ email: value })}
            error={fault('email')}
            disabled={person !== null}
            autoComplete="off"
            dir="ltr"
            required
          />
          <Select
            label={say('role')}
            description={say(`role.${typed.role}`)}
            value={typed.role}
            onChange={(role) => role !== null && set({ role })}
            data={ROLES.map((value) => ({ value, label: word(value) }))}
            error={fault('role')}
          />
          <PasswordBox
            label={say(person === null ? 'password' : 'newPassword')}
            description={say(person === null ? 'passwordHelp' : 'newPasswordHelp')}
            value={typed.password}
            onChange={({ currentTarget: { value } }) => set({ password: value })}
            error={fault('password')}
            autoComplete="new-password"
            dir="ltr"
            required={person === null}
          />
          {person === null && (
            <Text size="xs" c="dimmed">
              {say('addHelp')}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {person === null ? say('create') : common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useSave(person: Person | null, onDone: () => void) {
  const say = useTeamWords();
  const common = useCommon();
  const { fault, take } = useRefusals({
    'email-taken': { at: 'email', text: say('taken') },
    'last-admin': { at: 'role', text: say('lastAdmin') },
  });
  const save = useAct({
    run: ({ name, email, role, password }: Typed) => {
      if (person === null)
        return dataOf(
          api.POST('/users', { params: { header: onceKey() }, body: { name, email, role, password } }),
        );
      const body = {
        ...(name === person.name ? {} : { name }),
        ...(role === person.role ? {} : { role }),
        ...(password === '' ? {} : { password }),
      };
      return dataOf(api.PATCH('/users/{id}', { params: { path: { id: person.id } }, body }));
    },
    touches: [['users']],
    said: common('saved'),
    onDone,
    onRefused: take,
  });
  return { save, fault };
}
