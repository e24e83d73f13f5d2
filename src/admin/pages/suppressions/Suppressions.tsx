import { Button, Group, Select, Stack } from '@mantine/core';
import { useMay } from '../../app/session.ts';
import { DayPicker } from '../../parts/DayPicker.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { HelpTip } from '../../parts/HelpTip.tsx';
import { Listing, type Column } from '../../parts/Listing.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { Add } from './Add.tsx';
import { readSuppressions, REASONS, type Suppression } from './api.ts';
import { Check } from './Check.tsx';
import { useFilters } from './filters.ts';
import { Lift } from './Lift.tsx';
import css from './suppressions.module.css';
import { useTold } from './told.ts';
import { useSuppressionWords } from './words.ts';

/** Who must not be written to, why, and since when. */
export function Suppressions() {
  const say = useSuppressionWords();
  const word = useGlossary();
  const { write } = useMay();
  const { query, any, change } = useFilters();
  const pages = usePages<Suppression>(['suppressions', query], (after) =>
    readSuppressions({ ...query, ...(after === undefined ? {} : { after }) }),
  );
  const nothing = any ? (
    <Empty title={say('none.title')}>
      <Button
        variant="default"
        onClick={() => change({ channel: null, reason: null, from: null, until: null })}
      >
        {say('clear')}
      </Button>
    </Empty>
  ) : (
    <Empty title={say('empty.title')} text={say('empty.text')} />
  );
  return (
    <Page
      title={word('suppressions')}
      about={<About />}
      actions={
        <>
          <Check />
          {write && <Add />}
        </>
      }
    >
      <Stack gap="md">
        <Filters />
        <Panel flush>
          <Paged pages={pages} empty={nothing}>
            {(suppressions) => <List suppressions={suppressions} />}
          </Paged>
        </Panel>
      </Stack>
    </Page>
  );
}

function About() {
  const say = useSuppressionWords();
  return (
    <Group gap={4} wrap="nowrap">
      <span>{say('about')}</span>
      <HelpTip about={say('help.about')}>
        <p style={{ marginTop: 0 }}>{say('help.what')}</p>
        <p>{say('help.survives')}</p>
        <p style={{ marginBottom: 0 }}>{say('help.own')}</p>
      </HelpTip>
    </Group>
  );
}

function Filters() {
  const say = useSuppressionWords();
  const word = useGlossary();
  const { filters, any, change } = useFilters();
  return (
    <div className={css.filters} role="search" aria-label={say('filters')}>
      <Select
        label={say('channel')}
        data={[
          { value: '', label: say('anyChannel') },
          { value: 'sms', label: word('sms') },
          { value: 'email', label: word('email') },
        ]}
        value={filters.channel ?? ''}
        onChange={(channel) => change({ channel: channel === 'sms' || channel === 'email' ? channel : null })}
      />
      <Select
        label={say('reason')}
        data={[
          { value: '', label: say('anyReason') },
          ...REASONS.map((value) => ({ value, label: say(`reason.${value}`) })),
        ]}
        value={filters.reason ?? ''}
        onChange={(chosen) => change({ reason: REASONS.find((reason) => reason === chosen) ?? null })}
      />
      <DayPicker
        label={say('from')}
        value={filters.from}
        onChange={(from) => change({ from })}
        max={filters.until}
      />
      <DayPicker
        label={say('until')}
        value={filters.until}
        onChange={(until) => change({ until })}
        min={filters.from}
      />
      {any && (
        <Button
          variant="subtle"
          onClick={() => change({ channel: null, reason: null, from: null, until: null })}
        >
          {say('clear')}
        </Button>
      )}
    </div>
  );
}

function List({ suppressions }: { suppressions: Suppression[] }) {
  const say = useSuppressionWords();
  const word = useGlossary();
  const format = useFormat();
  const told = useTold();
  const columns: Column<Suppression>[] = [
    { key: 'channel', title: say('channel'), cell: ({ channel }) => word(channel) },
    {
      key: 'address',
      title: say('address'),
      cell: (row) => <span className="soft">{told.address(row)}</span>,
    },
    {
      key: 'reason',
      title: say('reason'),
      cell: ({ reasons }) => (
        <div>
          {reasons.map((reason) => (
            <div key={reason}>{say(`reason.${reason}`)}</div>
          ))}
        </div>
      ),
    },
    {
      key: 'source',
      title: say('source'),
      cell: (row) => <bdi>{told.source(row)}</bdi>,
    },
    {
      key: 'at',
      title: say('at'),
      cell: ({ at }) => (
        <time dateTime={at} title={format.dateTime(at)} style={{ whiteSpace: 'nowrap' }}>
          {format.date(at)}
        </time>
      ),
    },
    { key: 'lift', title: '', end: true, cell: (row) => <Lift suppression={row} /> },
  ];
  return <Listing label={say('list')} columns={columns} rows={suppressions} rowKey={({ id }) => id} />;
}
