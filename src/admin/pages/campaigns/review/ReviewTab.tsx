import { useEffect, useRef } from 'react';
import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { Refusal } from '../../../api/refusal.ts';
import { useMay } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { usePrefs } from '../../../words/prefs.ts';
import { usePreflight, type Campaign, type CampaignPreflight, type Preflight } from '../api.ts';
import { Findings } from './Findings.tsx';
import { useFaults } from './faults.ts';
import { SchedulePanel } from './SchedulePanel.tsx';
import { TestSend } from './TestSend.tsx';
import { useReviewWords } from './words.ts';

/** What sending comes to, found out without sending; then a test, and the start. */
export function ReviewTab({ campaign }: { campaign: Campaign }) {
  const say = useReviewWords();
  const { write } = useMay();
  const preflight = usePreflight(campaign.id);
  const check = useCheck(campaign.id);
  const open = ['draft', 'scheduled', 'missed'].includes(campaign.state);
  const first = write && open && preflight.data === null;
  const asked = useRef(false);
  const { mutate } = check;
  useEffect(() => {
    if (!first || asked.current) return;
    asked.current = true;
    mutate();
  }, [first, mutate]);
  useTurns(campaign);
  const again = write && open && (
    <Button
      variant={(preflight.data?.stale ?? null) === null ? 'default' : 'filled'}
      onClick={() => mutate()}
      loading={check.isPending}
      disabled={preflight.data?.preflight.state === 'running'}
    >
      {say((preflight.data ?? null) === null ? 'check' : 'again')}
    </Button>
  );
  return (
    <Stack gap="md">
      {campaign.state === 'scheduled' && <SchedulePanel campaign={campaign} found={preflight.data ?? null} />}
      <Faults error={check.error} campaign={campaign} />
      <Loaded query={preflight}>
        {(found) =>
          found === null ? (
            <Empty title={say('none.title')} text={say('none.text')}>
              {again}
            </Empty>
          ) : (
            <Found campaign={campaign} found={found} again={again} />
          )
        }
      </Loaded>
      {open && write && <TestSend campaign={campaign} />}
      {open && campaign.state !== 'scheduled' && (
        <SchedulePanel campaign={campaign} found={preflight.data ?? null} />
      )}
    </Stack>
  );
}

/** When it begins, what is happening is shown; when it was unscheduled, who came by keyboard goes on at the choice. */
function useTurns({ id, state }: Campaign): void {
  const navigate = useNavigate();
  const was = useRef(state);
  useEffect(() => {
    const before = was.current;
    was.current = state;
    if (before !== 'scheduled') return;
    if (state === 'draft') document.getElementById('schedule')?.focus();
    if (state === 'planning' || state === 'sending') void navigate(`/campaigns/${id}/live`);
  }, [id, state, navigate]);
}

function useCheck(id: string) {
  return useAct({
    run: () =>
      dataOf(
        api.POST('/campaigns/{id}/preflight', { params: { path: { id }, header: onceKey() }, body: {} }),
      ),
    touches: [['campaigns', id, 'preflight']],
    // Faults of the draft are shown on the page, each with its cure.
    onRefused: (error) => error instanceof Refusal && error.status === 422,
  });
}

type FoundProps = { campaign: Campaign; found: CampaignPreflight; again: React.ReactNode };

function Found({ campaign, found: { preflight, stale }, again }: FoundProps) {
  const say = useReviewWords();
  const { language } = usePrefs();
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <CheckedAt preflight={preflight} />
        {again}
      </Group>
      {stale !== null && preflight.state === 'done' && (
        <Alert color="yellow" variant="outline" title={say('stale.title', { why: stale.words[language] })}>
          {say('stale.text')}
        </Alert>
      )}
      {preflight.state === 'running' && <Running preflight={preflight} />}
      {preflight.state === 'failed' && (
        <Alert color="red" variant="outline" role="alert" title={say('failed.title')}>
          <span className="written">{preflight.failure}</span>
        </Alert>
      )}
      {preflight.state === 'cancelled' && <Text size="sm">{say('cancelled.text')}</Text>}
      {preflight.state === 'done' && (
        <Findings campaign={campaign} preflight={preflight} isStale={stale !== null} />
      )}
    </Stack>
  );
}

function CheckedAt({ preflight: { startedAt, automatic } }: { preflight: Preflight }) {
  const say = useReviewWords();
  const { dateTime, relative } = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {say('checkedAt', { at: dateTime(startedAt), ago: relative(startedAt) })}
      {automatic && ` · ${say('automatic')}`}
    </Text>
  );
}

function Running({ preflight: { progress } }: { preflight: Preflight }) {
  const say = useReviewWords();
  const { number } = useFormat();
  const { scanned, counted } = progress;
  const done = counted === null || counted === 0 ? 0 : (100 * scanned) / counted;
  const words =
    counted === null
      ? say('scanned.only', { scanned: number(scanned) })
      : say('scanned', { scanned: number(scanned), counted: number(counted) });
  return (
    <Panel title={say('running')}>
      <Progress value={done} aria-label={say('running')} mb={6} />
      <Text size="sm" className="figures" role="status">
        {words}
      </Text>
    </Panel>
  );
}

function Faults({ error, campaign }: { error: unknown; campaign: Campaign }) {
  const say = useReviewWords();
  const faults = useFaults()(error);
  if (faults.length === 0) return null;
  return (
    <Alert color="red" variant="outline" role="alert" title={say('fault.title')}>
      <List size="sm" mb="xs">
        {faults.map((fault) => (
          <List.Item key={fault}>{fault}</List.Item>
        ))}
      </List>
      <Button component={Link} to={`/campaigns/${campaign.id}/edit`} variant="default">
        {say('toDraft')}
      </Button>
    </Alert>
  );
}
