import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { useMay, useSession } from '../../../app/session.ts';
import { Dot } from '../../../parts/Dot.tsx';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { OwnPassword } from './OwnPassword.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { useTeamWords } from './words.ts';

export type Person = operations['getUsers']['responses'][200]['content']['application/json']['items'][number];
const ROLES = ['admin', 'marketer', 'manager'] as const;

/** Who may sign in and do what; and the own password. */
export function TeamTab() {
  const say = useTeamWords();
  const word = useGlossary();
  const { administer } = useMay();
  return (
    <Stack gap="md">
      {administer ? <People /> : <Text size="sm">{say('adminsSee')}</Text>}
      <Panel title={say('roles')}>
        <Stack gap="xs">
          {ROLES.map((role) => (
            <Text key={role} size="sm">
              <strong>{word(role)}:</strong> {say(`role.${role}`)}
            </Text>
          ))}
        </Stack>
      </Panel>
      <OwnPassword />
    </Stack>
  );
}

function People() {
  const say = useTeamWords();
  const pages = usePages(['users'], (after) =>
    dataOf(api.GET('/users', { params: { query: after === undefined ? {} : { after } } })),
  );
  const columns = useColumns((person) => setEdited(person));
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  return (
    <Panel
      flush
      title={say('title')}
      actions={<Button onClick={() => setEdited('new')}>{say('add')}</Button>}
    >
      <Paged pages={pages} empty={null}>
        {(people) => <Listing label={say('title')} columns={columns} rows={people} rowKey={({ id }) => id} />}
      </Paged>
      {edited !== null && (
        <PersonForm person={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}

function useColumns(onEdit: (person: Person) => void): Column<Person>[] {
  const say = useTeamWords();
  const word = useGlossary();
  const { date } = useFormat();
  const me = useSession().data?.user.id;
  return [
    {
      key: 'name',
      title: say('name'),
      cell: ({ id, name }) => (
        <span>
          <bdi>{name}</bdi> {id === me && <span className="soft">({say('you')})</span>}
        </span>
      ),
    },
    { key: 'email', title: say('email'), cell: ({ email }) => <bdi className="latin">{email}</bdi> },
    { key: 'role', title: say('role'), cell: ({ role }) => word(role) },
    {
      key: 'state',
      title: say('state'),
      cell: ({ disabled }) => (
        <Dot tone={disabled ? 'quiet' : 'good'}>{say(disabled ? 'disabled' : 'active')}</Dot>
      ),
    },
    { key: 'since', title: say('since'), cell: ({ createdAt }) => date(createdAt) },
    {
      key: 'menu',
      title: '',
      end: true,
      cell: (person) => <PersonMenu person={person} isMe={person.id === me} onEdit={() => onEdit(person)} />,
    },
  ];
}
