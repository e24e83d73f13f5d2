import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { Dot, type Tone } from '../../../parts/Dot.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated, useFormat } from '../../../words/format.ts';
import { useEngineWords } from './words.ts';

type View = operations['getWorkers']['responses'][200]['content']['application/json'];
type Line = View['lines'][number];
type Process = View['processes'][number];

const AGAIN_MS = 5_000;
const TONES: Record<Process['state'], Tone> = { working: 'good', draining: 'accent', stalled: 'bad' };

/** Who works, and what waits. */
export function EngineTab() {
  const say = useEngineWords();
  const query = useQuery({
    queryKey: ['workers'],
    queryFn: () => dataOf(api.GET('/workers')),
    refetchInterval: AGAIN_MS,
  });
  return (
    <Loaded query={query}>
      {(view) => (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {say('intro')}
          </Text>
          <Unserved roles={view.unserved} />
          {view.uncertain > 0 && (
            <Anchor component={Link} to="/uncertain" size="sm">
              {say('uncertain', { count: view.uncertain })}
            </Anchor>
          )}
          <Lines lines={view.lines} />
          <Processes processes={view.processes} />
        </Stack>
      )}
    </Loaded>
  );
}

function Unserved({ roles }: { roles: View['unserved'] }) {
  const say = useEngineWords();
  if (roles.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={say('unserved.title')}>
      {roles.map((role) => (
        <p key={role} style={{ margin: 0 }}>
          {say(`unserved.${role}`)}
        </p>
      ))}
    </Alert>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const say = useEngineWords();
  const { number, dateTime } = useFormat();
  const columns: Column<Line>[] = [
    { key: 'line', title: say('line'), cell: ({ line }) => <bdi className="latin">{line}</bdi> },
    { key: 'waiting', title: say('waiting'), end: true, cell: ({ waiting }) => number(waiting) },
    {
      key: 'rows',
      title: say('rows'),
      end: true,
      cell: ({ rows, rowsExact }) => (rowsExact ? number(rows) : say('atLeast', { count: number(rows) })),
    },
    {
      key: 'oldest',
      title: say('oldest'),
      cell: ({ oldestDueAt }) => (oldestDueAt === null ? say('nothing') : dateTime(oldestDueAt)),
    },
    { key: 'leases', title: say('leases'), end: true, cell: ({ leases }) => number(leases) },
    { key: 'speed', title: say('speed'), cell: ({ lastMinute }) => <Speed of={lastMinute} /> },
  ];
  return (
    <Panel title={say('lines')}>
      <Listing label={say('lines')} columns={columns} rows={lines} rowKey={({ line }) => line} />
    </Panel>
  );
}

/** What a minute came to; what did not happen is not said. */
function Speed({ of: { submitted, failed, uncertain } }: { of: Line['lastMinute'] }) {
  const say = useEngineWords();
  const { number, list } = useFormat();
  const parts = [say('pace', { submitted: number(submitted) })];
  if (failed > 0) parts.push(say('failed', { count: number(failed) }));
  if (uncertain > 0) parts.push(say('doubted', { count: number(uncertain) }));
  return list(parts);
}

function Processes({ processes }: { processes: Process[] }) {
  const say = useEngineWords();
  const { number, dateTime, list } = useFormat();
  const columns: Column<Process>[] = [
    { key: 'process', title: say('process'), cell: (one) => <Name process={one} /> },
    {
      key: 'roles',
      title: say('roles'),
      cell: ({ roles }) => list(roles.map((role) => say(`role.${role}`))),
    },
    {
      key: 'state',
      title: say('state'),
      cell: ({ state, seenAt }) => (
        <Dot tone={TONES[state]}>{say(`state.${state}`, { at: dateTime(seenAt) })}</Dot>
      ),
    },
    { key: 'leases', title: say('leases'), end: true, cell: ({ leases }) => number(leases) },
    {
      key: 'lastLot',
      title: say('lastLot'),
      cell: ({ lines }) => {
        const last = lines
          .flatMap(({ lastLotAt }) => lastLotAt ?? [])
          .sort()
          .at(-1);
        return last === undefined ? say('never') : dateTime(last);
      },
    },
    { key: 'since', title: say('since'), cell: ({ since }) => dateTime(since) },
  ];
  if (processes.length === 0) return <Empty title={say('nobody')} text={say('nobodyText')} />;
  return (
    <Panel title={say('processes')}>
      <Listing label={say('processes')} columns={columns} rows={processes} rowKey={({ id }) => id} />
    </Panel>
  );
}

function Name({ process: { id, host, pid, version } }: { process: Process }) {
  const say = useEngineWords();
  return (
    <div>
      <bdi className="latin">{id}</bdi>
      <div className="soft">
        {say('host', { host: isolated(host), pid: isolated(String(pid)), version: isolated(version) })}
      </div>
    </div>
  );
}
