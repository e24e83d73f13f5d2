import { useState } from 'react';
import { Button, Drawer, Group, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { useMay, useSession, type Schemas } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { useCommon } from '../../../words/common.ts';
import { useFormat } from '../../../words/format.ts';
import { usePrefs } from '../../../words/prefs.ts';
import { TEMPLATES, type Template } from '../api.ts';
import { Diff } from './Diff.tsx';
import css from './history.module.css';
import { useHistoryWords } from './words.ts';

type Version = Schemas['TemplateVersion'];
type HistoryProps = {
  id: string;
  /** the one that is open */
  version: number;
  isDirty: boolean;
  opened: boolean;
  onClose(): void;
  onRestored(template: Template): void;
};

/** Who wrote which version when, what each changed, and the way back to it. */
export function History({ opened, onClose, ...rest }: HistoryProps) {
  const say = useHistoryWords();
  const common = useCommon();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={say('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Versions {...rest} onClose={onClose} />
    </Drawer>
  );
}

function Versions({ id, version, ...rest }: Omit<HistoryProps, 'opened'>) {
  const say = useHistoryWords();
  const [chosen, setChosen] = useState(version);
  const pages = usePages<Version>([...TEMPLATES, id, 'versions'], (after) =>
    dataOf(
      api.GET('/templates/{id}/versions', {
        params: { path: { id }, query: { limit: 20, ...(after !== undefined && { after: Number(after) }) } },
      }),
    ),
  );
  return (
    <Stack gap="md">
      <Paged pages={pages} empty={null}>
        {(versions) => (
          <ul className={css.versions} aria-label={say('versions')}>
            {versions.map((one) => (
              <li key={one.version}>
                <UnstyledButton
                  className={css.version ?? ''}
                  aria-pressed={chosen === one.version}
                  onClick={() => setChosen(one.version)}
                >
                  <VersionLine version={one} isNow={one.version === version} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <Comparison key={chosen} id={id} chosen={chosen} version={version} {...rest} />
    </Stack>
  );
}

function VersionLine({ version, isNow }: { version: Version; isNow: boolean }) {
  const say = useHistoryWords();
  const format = useFormat();
  const who = useWho();
  const { language } = usePrefs();
  return (
    <>
      <Text component="span" size="sm" fw={500} display="block">
        {say('version', { version: version.version })}
        {isNow && ` · ${say('now')}`}
      </Text>
      <Text component="span" size="xs" c="dimmed" display="block">
        {format.dateTime(version.at)} · {who(version.by)}
      </Text>
      <Text component="span" size="xs" display="block" className="written">
        {version.summary[language]}
      </Text>
    </>
  );
}

/** Who made a version, as far as it is known on this page. */
function useWho(): (by: string | null) => string {
  const say = useHistoryWords();
  const own = useSession().data?.user.id;
  const { administer } = useMay();
  const team = useQuery({
    queryKey: ['users', 'names'],
    queryFn: async () => (await dataOf(api.GET('/users', { params: { query: { limit: 200 } } }))).items,
    enabled: administer,
    staleTime: 60_000,
  });
  return (by) => {
    if (by === null) return say('nobody');
    if (by.startsWith('key:')) return say('key');
    if (by === `user:${own ?? ''}`) return say('you');
    return team.data?.find(({ id }) => by === `user:${id}`)?.name ?? say('colleague');
  };
}

type ComparisonProps = Omit<HistoryProps, 'opened'> & { chosen: number };

function Comparison({ id, chosen, version, isDirty, onClose, onRestored }: ComparisonProps) {
  const say = useHistoryWords();
  const may = useMay();
  const [against, setAgainst] = useState<'before' | 'toNow'>('before');
  const isOld = chosen !== version;
  const query = isOld && against === 'toNow' ? { against: version } : {};
  const diff = useQuery({
    queryKey: [...TEMPLATES, id, 'diff', chosen, query],
    queryFn: () =>
      dataOf(
        api.GET('/templates/{id}/versions/{version}/diff', {
          params: { path: { id, version: chosen }, query },
        }),
      ),
  });
  return (
    <>
      <Group justify="space-between" gap="xs">
        {isOld && (
          <SegmentedControl
            aria-label={say('compare')}
            value={against}
            onChange={setAgainst}
            data={[
              { value: 'before', label: `${say('compare')} ${say('before')}` },
              { value: 'toNow', label: `${say('compare')} ${say('toNow')}` },
            ]}
          />
        )}
        {isOld && may.write && <Restore {...{ id, chosen, version, isDirty, onClose, onRestored }} />}
      </Group>
      <Loaded query={diff} rows={4}>
        {(data) => <Diff diff={data} />}
      </Loaded>
    </>
  );
}

function Restore({ id, chosen, version, isDirty, onClose, onRestored }: ComparisonProps) {
  const say = useHistoryWords();
  const queries = useQueryClient();
  const { ask, dialog } = useConfirm();
  const restore = useAct({
    run: () =>
      dataOf(
        api.POST('/templates/{id}/versions/{version}/restore', {
          params: { path: { id, version: chosen } },
          body: { version },
          headers: onceKey(),
        }),
      ),
    touches: [
      [...TEMPLATES, 'all'],
      [...TEMPLATES, id, 'versions'],
    ],
    said: say('restored'),
    onDone(saved) {
      onRestored(saved.template);
      onClose();
      queries.setQueryData([...TEMPLATES, id], saved);
    },
  });
  return (
    <>
      {isDirty && (
        <Text size="xs" c="dimmed">
          {say('saveFirst')}
        </Text>
      )}
      <Button
        disabled={isDirty}
        loading={restore.isPending}
        onClick={() =>
          ask({
            title: say('restoreTitle', { version: chosen }),
            text: say('restoreText'),
            yes: say('restore'),
            act: () => restore.mutate(),
          })
        }
      >
        {say('restore')}
      </Button>
      {dialog}
    </>
  );
}
