import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { api, dataOf } from '../../../api/client.ts';
import { useAct } from '../../../parts/act.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { isolated } from '../../../words/format.ts';
import { useRefusals } from '../refused.ts';
import type { Person } from './TeamTab.tsx';
import { useTeamWords } from './words.ts';

type PersonMenuProps = { person: Person; isMe: boolean; onEdit(): void };

/** What can be done with somebody of the team; nobody locks themselves out. */
export function PersonMenu({ person, isMe, onEdit }: PersonMenuProps) {
  const { id, disabled } = person;
  const say = useTeamWords();
  const { ask, dialog } = useConfirm();
  const { take } = useRefusals({ 'last-admin': { at: null, text: say('lastAdmin') } });
  const params = { path: { id } };
  const shared = { touches: [['users']], onRefused: take };
  const able = useAct({
    run: (off: boolean) => dataOf(api.PATCH('/users/{id}', { params, body: { disabled: off } })),
    ...shared,
  });
  const remove = useAct({ run: () => dataOf(api.DELETE('/users/{id}', { params })), ...shared });
  const name = isolated(person.name);
  const askDisable = () =>
    ask({
      title: say('disableSure', { name }),
      text: say('disableText'),
      yes: say('disable'),
      danger: true,
      act: () => able.mutate(true),
    });
  const askRemoval = () =>
    ask({
      title: say('removeSure', { name }),
      text: say('removeText'),
      yes: say('remove'),
      danger: true,
      act: () => remove.mutate(),
    });
  return (
    <>
      {dialog}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={28} aria-label={say('actionsOf', { name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{say('edit', { name })}</Menu.Item>
          {disabled && <Menu.Item onClick={() => able.mutate(false)}>{say('enable')}</Menu.Item>}
          {!disabled && !isMe && <Menu.Item onClick={askDisable}>{say('disable')}</Menu.Item>}
          {!isMe && (
            <Menu.Item color="var(--chapar-bad)" onClick={askRemoval}>
              {say('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
