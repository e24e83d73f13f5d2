import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { useAct } from '../../parts/act.ts';
import { useGroups } from './api.ts';
import css from './Contacts.module.css';
import { useContactsWords } from './words.ts';

/** One request takes so many. */
const MOST = 1_000;

/** What can be done with those who are chosen. */
export function ChosenBar({ chosen, onDone }: { chosen: ReadonlySet<string>; onDone(): void }) {
  const say = useContactsWords();
  const groups = useGroups();
  const [group, setGroup] = useState<string | null>(null);
  const change = useAct({
    run: (body: { add?: string[]; remove?: string[] }) =>
      dataOf(
        api.POST('/groups/{id}/contacts', {
          params: { path: { id: group ?? '' }, header: onceKey() },
          body,
        }),
      ),
    touches: [['contacts'], ['groups']],
    onDone({ added, removed, full }, { add }) {
      const message =
        add === undefined ? say('membersRemoved', { count: removed }) : say('membersAdded', { count: added });
      notifications.show({ message });
      if (full.length > 0)
        notifications.show({ color: 'yellow', message: say('membersFull', { count: full.length }) });
      onDone();
    },
  });
  if (chosen.size === 0) return null;
  const ids = [...chosen].slice(0, MOST);
  return (
    <section className={`panel ${css.chosen ?? ''}`} aria-label={say('chosen', { count: chosen.size })}>
      <strong>{say('chosen', { count: chosen.size })}</strong>
      <Select
        aria-label={say('chooseGroup')}
        placeholder={say('chooseGroup')}
        data={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={group}
        onChange={setGroup}
        searchable
      />
      <Button
        disabled={group === null}
        loading={change.isPending}
        onClick={() => change.mutate({ add: ids })}
      >
        {say('addToGroup')}
      </Button>
      <Button
        variant="default"
        disabled={group === null}
        loading={change.isPending}
        onClick={() => change.mutate({ remove: ids })}
      >
        {say('removeFromGroup')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {say('unchoose')}
      </Button>
    </section>
  );
}
