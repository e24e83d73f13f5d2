import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useSettings } from '../../../app/office.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { CampaignStateDot } from '../../../parts/states.tsx';
import { useFormat } from '../../../words/format.ts';
import { firstOpening } from '../../../words/opening.ts';
import { useReport, type Campaign, type Report } from '../api.ts';
import { PeopleCount } from '../PeopleCount.tsx';
import { Scheduled } from '../review/Scheduled.tsx';
import { Controls } from './Controls.tsx';
import css from './Live.module.css';
import { Questions } from './Questions.tsx';
import { useLiveWords } from './words.ts';

const PULSE_MS = 2_000;

/** What is happening with a campaign, read again every two seconds while something does. */
export function LiveTab({ campaign }: { campaign: Campaign }) {
  const say = useLiveWords();
  const started = campaign.run !== null;
  const held = campaign.hold?.reason === 'growth';
  const report = useReport(campaign, null, PULSE_MS);
  return (
    <Stack gap="md">
      <Questions campaign={campaign} />
      {campaign.state === 'scheduled' && <Scheduled campaign={campaign} />}
      <Panel title={say('state')} actions={<Controls campaign={campaign} report={report.data ?? null} />}>
        <Stack gap="xs">
          <CampaignStateDot state={campaign.state} />
          <Standing campaign={campaign} isWaiting={(report.data?.waiting ?? 0) > 0} />
          {campaign.waiting !== null && (
            <Alert color="yellow" variant="outline" title={say('waiting')}>
              <div>{say('waiting.text')}</div>
              <Text size="xs" c="dimmed" className="latin">
                {campaign.waiting}
              </Text>
            </Alert>
          )}
        </Stack>
      </Panel>
      {started && !held ? (
        <Loaded query={report} rows={5}>
          {(figures) => <Figures campaign={campaign} figures={figures} />}
        </Loaded>
      ) : (
        <NotYet held={held} />
      )}
    </Stack>
  );
}

type StandingProps = { campaign: Campaign; isWaiting: boolean };

function Standing({ campaign, isWaiting }: StandingProps) {
  const { state, startsAt } = campaign;
  const say = useLiveWords();
  const { weekday, dateTime, relative } = useFormat();
  const opens = useOpening(campaign);
  // What else is told of these says it better.
  if (state === 'draft' || state === 'missed' || campaign.waiting !== null) return null;
  if (isWaiting && opens !== null)
    return <Text size="sm">{say('closed', { at: `${weekday(opens)} ${dateTime(opens)}` })}</Text>;
  if (state !== 'scheduled') return <Text size="sm">{say(`at.${state}`)}</Text>;
  return (
    <Text size="sm">
      {startsAt === null
        ? say('at.waits')
        : say('at.scheduled', { at: dateTime(startsAt), in: relative(startsAt) })}
    </Text>
  );
}

/** When the closed office opens for what waits, which nobody should take for a fault; null: nothing waits for that. */
function useOpening({ state, hoursIn, repeat }: Campaign): Date | null {
  const settings = useSettings().data;
  if (settings === undefined || state !== 'sending' || hoursIn === 'contact') return null;
  // Greetings and reminders have hours of their own on closed days.
  if (repeat.kind !== 'once' && repeat.kind !== 'weekly') return null;
  const now = new Date();
  const next = firstOpening(now, settings.hours, settings.zone);
  return next?.getTime() === now.getTime() ? null : next;
}

function NotYet({ held }: { held: boolean }) {
  const say = useLiveWords();
  return (
    <Panel title={say('progress')}>
      <Text size="sm" c="dimmed">
        {say(held ? 'hold.none' : 'notYet')}
      </Text>
    </Panel>
  );
}

type FiguresProps = { campaign: Campaign; figures: Report };

function Figures({ campaign, figures }: FiguresProps) {
  const say = useLiveWords();
  const { number, percent } = useFormat();
  const { planned, waiting, submitting, submitted, delivered, skipped, failed, uncertain } = figures;
  const counting = campaign.progress?.planningDone === false;
  // What a stop has left out is not done.
  const open = waiting + submitting + (campaign.state === 'stopped' ? skipped.total : 0);
  const done = planned === 0 ? 0 : (planned - open) / planned;
  const rows = [
    { state: 'handed-over', name: say('submitted'), count: submitted, color: 'ink' },
    { state: 'delivered', name: say('delivered'), count: delivered, color: 'teal' },
    { state: 'waiting', name: say('waitingFor'), count: waiting + submitting, color: 'var(--chapar-soft)' },
    { state: 'skipped', name: say('skipped'), count: skipped.total, color: 'var(--chapar-soft)' },
    { state: 'failed', name: say('failed'), count: failed.total, color: 'red' },
    { state: 'uncertain', name: say('uncertain'), count: uncertain, color: 'yellow' },
  ];
  return (
    <Panel
      title={say('progress')}
      actions={
        <Button component={Link} to={`/campaigns/${campaign.id}/report`} variant="default">
          {say('toReport')}
        </Button>
      }
    >
      <Group gap="sm" mb={6}>
        <Text fw={600} role="status">
          {say('planned')}: {number(planned)}
          {counting && ` (${say('planned.more')})`} · {say('done', { share: percent(done) })}
        </Text>
      </Group>
      <Progress value={100 * done} aria-label={say('progress')} mb="md" />
      <dl className={css.rows}>
        {rows.map(({ state, name, count, color }) => (
          <div key={name} className={css.row}>
            <dt>{name}</dt>
            <dd>
              <Progress
                value={planned === 0 ? 0 : (100 * count) / planned}
                color={color}
                size="sm"
                aria-label={name}
                flex={1}
              />
              <span className={css.number}>
                <PeopleCount
                  campaign={campaign.id}
                  name={name}
                  count={count}
                  text={say('of', { n: number(count), whole: number(planned) })}
                  filter={{ state }}
                />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {uncertain > 0 && (
        <Anchor component={Link} to="/uncertain" size="sm">
          {say('uncertain.look')}
        </Anchor>
      )}
    </Panel>
  );
}
