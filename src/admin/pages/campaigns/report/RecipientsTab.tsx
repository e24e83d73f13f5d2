import { Button, Group, Select } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useMay } from '../../../app/session.ts';
import { api, dataOf } from '../../../api/client.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { usePages } from '../../../parts/pages.ts';
import { useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { useReason } from '../../../words/reasons.ts';
import type { Campaign } from '../api.ts';
import { DIDS, STATES, usePeopleFilter } from './people-filter.ts';
import { RecipientList } from './RecipientList.tsx';
import { usePeopleWords } from './words.ts';

/** The people behind a number; which number is in the address. */
export function RecipientsTab({ campaign }: { campaign: Campaign }) {
  const say = usePeopleWords();
  if (campaign.run === null) return <Empty title={say('none.begun')} />;
  return <People id={campaign.id} />;
}

function People({ id }: { id: string }) {
  const say = usePeopleWords();
  const { write } = useMay();
  const { filter, query, set } = usePeopleFilter();
  const pages = usePages(['campaigns', id, 'recipients', filter], (after) =>
    dataOf(
      api.GET('/campaigns/{id}/recipients', {
        params: { path: { id }, query: { ...filter, ...(after === undefined ? {} : { after }) } },
      }),
    ),
  );
  const download = `/api/v1/campaigns/${id}/recipients.csv${query === '' ? '' : `?${query}`}`;
  return (
    <Panel flush>
      <Group justify="space-between" align="flex-end" p="sm" gap="sm">
        <Filters filter={filter} set={set} />
        {write && pages.items.length > 0 && (
          <Button
            component="a"
            href={download}
            download
            variant="default"
            leftSection={<IconDownload size={15} />}
          >
            {say('csv')}
          </Button>
        )}
      </Group>
      <Paged
        pages={pages}
        empty={<Empty title={say(Object.keys(filter).length === 0 ? 'none.begun' : 'none.title')} />}
      >
        {(people) => <RecipientList people={people} />}
      </Paged>
    </Panel>
  );
}

type FiltersProps = Pick<ReturnType<typeof usePeopleFilter>, 'filter' | 'set'>;

function Filters({ filter, set }: FiltersProps) {
  const say = usePeopleWords();
  const word = useGlossary();
  const reason = useReason();
  const { number } = useFormat();
  const nameOf = (state: (typeof STATES)[number]): string =>
    state === 'waiting' || state === 'handed-over' ? say(`state.${state}`) : word(`delivery.${state}`);
  return (
    <Group gap="sm">
      <Select
        aria-label={say('state')}
        value={filter.state ?? ''}
        onChange={(state) => set({ state, reason: null })}
        data={[
          { value: '', label: say('anyState') },
          ...STATES.map((value) => ({ value, label: nameOf(value) })),
        ]}
        w={{ base: '100%', xs: 230 }}
      />
      <Select
        aria-label={say('did')}
        value={filter.did ?? ''}
        onChange={(did) => set({ did })}
        data={[
          { value: '', label: say('anyDid') },
          ...DIDS.map((value) => ({ value, label: say(`did.${value}`) })),
        ]}
        w={{ base: '100%', xs: 210 }}
      />
      {filter.reason !== undefined && (
        <Dropped
          name={say('reason', { reason: reason(filter.reason) })}
          onDrop={() => set({ reason: null })}
        />
      )}
      {filter.link !== undefined && (
        <Dropped name={say('link', { n: number(filter.link + 1) })} onDrop={() => set({ link: null })} />
      )}
      {filter.run !== undefined && <Dropped name={say('run')} onDrop={() => set({ run: null })} />}
    </Group>
  );
}

function Dropped({ name, onDrop }: { name: string; onDrop(): void }) {
  const say = usePeopleWords();
  return (
    <Button
      variant="default"
      rightSection={<IconX size={14} />}
      onClick={onDrop}
      aria-label={`${name}. ${say('drop')}`}
    >
      {name}
    </Button>
  );
}
