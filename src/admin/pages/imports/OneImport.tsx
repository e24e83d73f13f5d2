import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { Listing } from '../../parts/Listing.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { ImportStateDot } from './ImportStateDot.tsx';
import { isOccasion } from './mapping.ts';
import { useNewWords } from './new-words.ts';
import { Counts, ErrorsFile, Failure, SampleRows } from './Outcome.tsx';
import { Problems } from './Problems.tsx';
import type { Import } from './upload.ts';
import { useImportWords } from './words.ts';

const LOOK_MS = 1_000;

/** One file: how far it is, what came of it, what to do next. */
export function OneImport() {
  const { id = '' } = useParams();
  const say = useImportWords();
  const query = useQuery({
    queryKey: ['imports', id],
    queryFn: () => dataOf(api.GET('/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_MS : false),
  });
  const title = query.data?.fileName ?? say('title');
  return (
    <Page title={title} about={query.data === undefined ? undefined : <About of={query.data} />}>
      <Loaded query={query}>{(found) => <Result of={found} />}</Loaded>
    </Page>
  );
}

function About({ of: { state, dryRun, startedAt } }: { of: Import }) {
  const say = useImportWords();
  const format = useFormat();
  return (
    <Group gap="sm">
      <ImportStateDot state={state} />
      <span>{say(dryRun ? 'dryRun' : 'forReal')}</span>
      <span>{format.dateTime(startedAt)}</span>
    </Group>
  );
}

function Result({ of: found }: { of: Import }) {
  const say = useImportWords();
  return (
    <Stack gap="md">
      <Failure of={found} />
      <Panel title={say('result')}>
        <Stack gap="md">
          {found.state === 'running' && (
            <Text role="status">{say('readSoFar', { count: found.counts.rows })}</Text>
          )}
          <Counts of={found} />
          {found.state !== 'running' && (
            <>
              <Problems of={found} />
              <ErrorsFile of={found} />
            </>
          )}
        </Stack>
      </Panel>
      {found.state !== 'running' && <Next of={found} />}
      {found.sample.length > 0 && (
        <Panel>
          <SampleRows of={found} />
        </Panel>
      )}
      <Columns of={found} />
    </Stack>
  );
}

function Next({ of: { dryRun, state } }: { of: Import }) {
  const say = useImportWords();
  const isWhole = !dryRun && state === 'done';
  return (
    <Panel title={say('next')}>
      {dryRun && (
        <Text size="sm" mb="xs">
          {say('nowForReal')}
        </Text>
      )}
      <Group gap="xs">
        {isWhole && (
          <Button component={Link} to="/segments/new">
            {say('makeSegment')}
          </Button>
        )}
        {!dryRun && (
          <Button variant="default" component={Link} to="/contacts">
            {say('seeContacts')}
          </Button>
        )}
        <Button variant={isWhole ? 'default' : 'filled'} component={Link} to="/contacts/import/new">
          {say(state === 'failed' ? 'onceMore' : 'again')}
        </Button>
      </Group>
    </Panel>
  );
}

function Columns({ of: { mapping } }: { of: Import }) {
  const say = useImportWords();
  const targetName = useTargetName();
  return (
    <Panel title={say('mapping')} flush>
      <Listing
        label={say('mapping')}
        rows={Object.entries(mapping)}
        rowKey={([header]) => header}
        columns={[
          {
            key: 'column',
            title: say('column'),
            cell: ([header]) => <span className="written">{header}</span>,
          },
          { key: 'target', title: say('becomes'), cell: ([, target]) => targetName(target) },
        ]}
      />
    </Panel>
  );
}

type Target = Import['mapping'][string];

/** Where a column went, in words. */
function useTargetName(): (target: Target) => string {
  const say = useImportWords();
  const to = useNewWords();
  const word = useGlossary();
  return (target) => {
    const name = target === null || typeof target === 'string' ? target : target.to;
    if (name === null) return say('leftOut');
    if (name.startsWith('fields.')) return name.slice('fields.'.length);
    return isOccasion(name as Parameters<typeof isOccasion>[0])
      ? word(name as 'birthday')
      : to(`to.${name}` as 'to.mobile');
  };
}
