import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import type { Campaign } from './api.ts';
import { useWords } from './words.ts';

/** What can be done with a campaign as a whole. */
export function CampaignMenu({ campaign, stay = false }: { campaign: Campaign; stay?: boolean }) {
  const say = useWords();
  const { write } = useMay();
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const { id, name, state } = campaign;
  const duplicate = useAct({
    run: () => dataOf(api.POST('/campaigns/{id}/duplicate', { params: { path: { id }, header: onceKey() } })),
    touches: [['campaigns']],
    said: say('duplicated'),
    onDone: (copy) => void navigate(`/campaigns/${copy.id}/edit`),
  });
  const remove = useAct({
    run: () => dataOf(api.DELETE('/campaigns/{id}', { params: { path: { id } } })),
    touches: [['campaigns']],
    said: say('deleted'),
    onDone() {
      if (!stay) void navigate('/campaigns');
    },
  });
  if (!write) return null;
  const askToRemove = () =>
    ask({
      title: say('delete.title', { name }),
      text: say('delete.text'),
      yes: say('delete'),
      danger: true,
      act: () => remove.mutate(),
    });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={28} aria-label={say('of', { name })}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => duplicate.mutate()}>
            {say('duplicate')}
          </Menu.Item>
          {state === 'draft' && campaign.run === null && (
            <Menu.Item leftSection={<IconTrash size={15} />} color="var(--chapar-bad)" onClick={askToRemove}>
              {say('delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  );
}
