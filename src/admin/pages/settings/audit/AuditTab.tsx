import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import type { Schemas } from '../../../app/session.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { usePrefs } from '../../../words/prefs.ts';
import { fieldsIn } from './fields.ts';
import { AREAS, useActionWords, useAuditWords } from './words.ts';
import { placeOf } from './place.ts';

type Entry = Schemas['AuditEntry'];
type AreaWord = Parameters<ReturnType<typeof useAuditWords>>[0];

/** Who did what, newest first; what is looked for is in the address. */
export function AuditTab() {
  const say = useAuditWords();
  const { filter, set } = useFilter();
  const pages = usePages(['audit', filter], (after) =>
    dataOf(
      api.GET('/audit', { params: { query: { ...filter, ...(after === undefined ? {} : { after }) } } }),
    ),
  );
  const columns = useColumns();
  const nothing = (
    <Empty title={say('none')}>
      <Button variant="default" onClick={() => set({ actor: '', area: '' })}>
        {say('clear')}
      </Button>
    </Empty>
  );
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {say('help')}
      </Text>
      <Panel flush title={say('title')}>
        <Filters filter={filter} set={set} />
        <Paged pages={pages} empty={nothing}>
          {(entries) => (
            <Listing label={say('title')} columns={columns} rows={entries} rowKey={({ id }) => id} />
          )}
        </Paged>
      </Panel>
    </Stack>
  );
}

type Filter = { actor?: string; area?: string };

function useFilter() {
  const [params, setParams] = useSearchParams();
  const actor = params.get('actor') ?? '';
  const area = AREAS.find((one) => one === params.get('area')) ?? '';
  const filter: Filter = { ...(actor === '' ? {} : { actor }), ...(area === '' ? {} : { area }) };
  const set = (change: Filter) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return { filter, set };
}

function Filters({ filter, set }: { filter: Filter; set(change: Filter): void }) {
  const say = useAuditWords();
  const actors = useActors();
  const known = filter.actor === undefined || actors.some(({ value }) => value === filter.actor);
  return (
    <Group gap="sm" px="md" pb="sm">
      <Select
        label={say('who')}
        value={filter.actor ?? ''}
        onChange={(actor) => set({ actor: actor ?? '' })}
        data={[
          { value: '', label: say('anyone') },
          ...actors,
          ...(known ? [] : [{ value: filter.actor ?? '', label: filter.actor ?? '' }]),
        ]}
        w={{ base: '100%', xs: 220 }}
      />
      <Select
        label={say('area')}
        value={filter.area ?? ''}
        onChange={(area) => set({ area: area ?? '' })}
        data={[
          { value: '', label: say('anyArea') },
          ...AREAS.map((value) => ({ value, label: say(`area.${value}` as AreaWord) })),
        ]}
        searchable
        w={{ base: '100%', xs: 200 }}
      />
    </Group>
  );
}

/** The people and programs of now; whoever has gone is found by the address alone. */
function useActors(): { value: string; label: string }[] {
  const say = useAuditWords();
  const query = { limit: 200 };
  const users = useQuery({
    queryKey: ['users', 'actors'],
    queryFn: () => dataOf(api.GET('/users', { params: { query } })),
  });
  const keys = useQuery({
    queryKey: ['keys', 'actors'],
    queryFn: () => dataOf(api.GET('/keys', { params: { query } })),
  });
  return [
    ...(users.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ...(keys.data?.items ?? []).map(({ id, name }) => ({ value: id, label: `${name} (${say('key')})` })),
  ];
}

function useColumns(): Column<Entry>[] {
  const say = useAuditWords();
  const { dateTime } = useFormat();
  return [
    { key: 'when', title: say('when'), cell: ({ at }) => dateTime(at) },
    { key: 'who', title: say('who'), cell: ({ actor }) => <Who actor={actor} /> },
    { key: 'what', title: say('what'), cell: (entry) => <What entry={entry} /> },
    {
      key: 'from',
      title: say('from'),
      cell: ({ from }) => from !== null && <span className="latin soft">{from}</span>,
    },
  ];
}

function Who({ actor: { kind, name } }: { actor: Entry['actor'] }) {
  const say = useAuditWords();
  if (kind === 'nobody') return <span className="soft">{say('nobody')}</span>;
  return (
    <span>
      <bdi>{name}</bdi> {kind === 'key' && <span className="soft">({say('key')})</span>}
    </span>
  );
}

function What({ entry: { action, area, object, changed, rows } }: { entry: Entry }) {
  const say = useAuditWords();
  const { language } = usePrefs();
  const { list } = useFormat();
  const done = useActionWords();
  const place = placeOf(object, action);
  const names = fieldsIn(language, area, changed);
  return (
    <div>
      <span>{done(action)}</span>{' '}
      {object !== null && place !== null && (
        <Anchor component={Link} to={place} size="sm">
          <bdi>{object.name ?? say('see')}</bdi>
        </Anchor>
      )}
      {object !== null && place === null && object.name !== null && <bdi>{object.name}</bdi>}
      {(names.length > 0 || rows !== null) && (
        <Text size="xs" c="dimmed">
          {rows !== null && <span>{say('rows', { count: rows })} </span>}
          {names.length > 0 && say('changed', { names: list(names) })}
        </Text>
      )}
    </div>
  );
}
