import { useState } from 'react';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { useAct } from '../../../parts/act.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated, useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { NewKey } from './NewKey.tsx';
import { useKeyWords } from './words.ts';

type Key = operations['getKeys']['responses'][200]['content']['application/json']['items'][number];

/** The key that the start was given; it is not made here, so it is not revoked here. */
const OF_ENVIRONMENT = 'environment';

/** Programs that may come in. */
export function KeysTab() {
  const say = useKeyWords();
  const [isMaking, setMaking] = useState(false);
  const pages = usePages(['keys'], (after) =>
    dataOf(api.GET('/keys', { params: { query: after === undefined ? {} : { after } } })),
  );
  const { columns, dialog } = useColumns();
  const make = <Button onClick={() => setMaking(true)}>{say('add')}</Button>;
  return (
    <Stack gap="md">
      {dialog}
      <Text size="sm" c="dimmed">
        {say('help')}{' '}
        <Anchor href="/docs" target="_blank" size="sm">
          {say('docs')}
        </Anchor>
      </Text>
      <Panel flush title={say('title')} actions={make}>
        <Paged pages={pages} empty={<Empty title={say('none')} />}>
          {(keys) => <Listing label={say('title')} columns={columns} rows={keys} rowKey={({ id }) => id} />}
        </Paged>
      </Panel>
      {isMaking && <NewKey onClose={() => setMaking(false)} />}
    </Stack>
  );
}

function useColumns() {
  const say = useKeyWords();
  const word = useGlossary();
  const { date, relative } = useFormat();
  const { ask, dialog } = useConfirm();
  const { mutate } = useAct({
    run: (id: string) => dataOf(api.DELETE('/keys/{id}', { params: { path: { id } } })),
    touches: [['keys']],
  });
  const askRevoke = ({ id, name }: Key) =>
    ask({
      title: say('sure', { name: isolated(name) }),
      text: say('sureText'),
      yes: say('revoke'),
      danger: true,
      act: () => mutate(id),
    });
  const columns: Column<Key>[] = [
    { key: 'name', title: say('name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'role', title: say('role'), cell: ({ role }) => word(role) },
    {
      key: 'start',
      title: say('start'),
      cell: ({ id, start }) =>
        id === OF_ENVIRONMENT ? say('environment') : <span className="latin">{`${start}…`}</span>,
    },
    { key: 'created', title: say('created'), cell: ({ createdAt }) => date(createdAt) },
    {
      key: 'used',
      title: say('used'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? say('never') : relative(lastUsedAt)),
    },
    {
      key: 'revoke',
      title: '',
      end: true,
      cell: (key) =>
        key.id !== OF_ENVIRONMENT && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={say('revokeOf', { name: isolated(key.name) })}
            onClick={() => askRevoke(key)}
          >
            {say('revoke')}
          </Button>
        ),
    },
  ];
  return { columns, dialog };
}
