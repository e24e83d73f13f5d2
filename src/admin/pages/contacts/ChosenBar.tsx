import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { useAct } from '../../parts/act.ts';
import { toast } from '../../parts/toast.ts';
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
    run: (as: 'add' | 'remove') => changeAll(group ?? '', as, [...chosen]),
    touches: [['contacts'], ['groups']],
    onDone({ changed, full }, as) {
      toast({ message: say(as === 'add' ? 'membersAdded' : 'membersRemoved', { count: changed }) });
      if (full > 0) toast({ color: 'yellow', message: say('membersFull', { count: full }) });
      onDone();
    },
  });
  if (chosen.size === 0) return null;
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
      <Button disabled={group === null} loading={change.isPending} onClick={() => change.mutate('add')}>
        {say('addToGroup')}
      </Button>
      <Button
        variant="default"
        disabled={group === null}
        loading={change.isPending}
        onClick={() => change.mutate('remove')}
      >
        {say('removeFromGroup')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {say('unchoose')}
      </Button>
    </section>
  );
}

/** Puts people into a group, or takes them out; as many requests as it needs. */
async function changeAll(group: string, as: 'add' | 'remove', ids: string[]) {
  const done = { changed: 0, full: 0 };
  for (let at = 0; at < ids.length; at += MOST) {
    const { added, removed, full } = await dataOf(
      api.POST('/groups/{id}/contacts', {
        params: { path: { id: group }, header: onceKey() },
        body: { [as]: ids.slice(at, at + MOST) },
      }),
    );
    done.changed += as === 'add' ? added : removed;
    done.full += full.length;
  }
  return done;
}
