import { Alert, Button, Group, Text } from '@mantine/core';
import { useMay } from '../../../app/session.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { isolated, useFormat } from '../../../words/format.ts';
import type { Campaign } from '../api.ts';
import { useLaunchAct } from '../launch.ts';
import { useLiveWords } from './words.ts';

/** What a campaign waits for a person to say. */
export function Questions({ campaign }: { campaign: Campaign }) {
  const { hold } = campaign;
  if (hold?.reason === 'growth') return <Grown campaign={campaign} hold={hold} />;
  if (hold?.reason === 'refused') return <Refused campaign={campaign} hold={hold} />;
  if (hold?.reason === 'restored') return <Restored campaign={campaign} hold={hold} />;
  return campaign.state === 'missed' ? <Missed campaign={campaign} /> : null;
}

type Hold<Reason> = Extract<NonNullable<Campaign['hold']>, { reason: Reason }>;

function Grown({ campaign, hold }: { campaign: Campaign; hold: Hold<'growth'> }) {
  const say = useLiveWords();
  const { number } = useFormat();
  const { launch } = useMay();
  const resume = useLaunchAct(campaign.id, 'resume', say('resumed'));
  const stop = useLaunchAct(campaign.id, 'stop', say('stopped'));
  const { ask, dialog } = useConfirm();
  const found = number(hold.found);
  const askToStop = () =>
    ask({
      title: say('stop.title'),
      text: say('stop.none'),
      yes: say('stop.yes'),
      danger: true,
      act: () => stop.mutate(),
    });
  return (
    <Alert color="yellow" variant="outline" title={say('hold.title')}>
      <Text size="sm" mb="xs">
        {say('hold.text', { expected: number(hold.expected), found })}
      </Text>
      {launch && (
        <Group gap="xs">
          <Button onClick={() => resume.mutate()} loading={resume.isPending}>
            {say('hold.all', { found })}
          </Button>
          <Button variant="default" onClick={askToStop} loading={stop.isPending}>
            {say('hold.stop')}
          </Button>
        </Group>
      )}
      {dialog}
    </Alert>
  );
}

/** Too much of it was refused: it waits until somebody has looked at why. */
function Refused({ campaign, hold }: { campaign: Campaign; hold: Hold<'refused'> }) {
  const say = useLiveWords();
  const { number } = useFormat();
  const { launch } = useMay();
  const resume = useLaunchAct(campaign.id, 'resume', say('resumed'));
  const stop = useLaunchAct(campaign.id, 'stop', say('stopped'));
  const figures = { refused: number(hold.refused), of: number(hold.of) };
  const title = say(hold.why === null ? 'refused.bounced' : 'refused.title', figures);
  return (
    <Alert color="red" variant="outline" title={title}>
      <Text size="sm" mb="xs">
        {say('refused.text')}
      </Text>
      {hold.why !== null && (
        <Text size="xs" c="dimmed" mb="xs" className="written">
          {say('refused.why', { why: isolated(hold.why) })}
        </Text>
      )}
      {launch && (
        <Group gap="xs">
          <Button onClick={() => resume.mutate()} loading={resume.isPending}>
            {say('refused.go')}
          </Button>
          <Button variant="default" onClick={() => stop.mutate()} loading={stop.isPending}>
            {say('hold.stop')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}

/** What left after a backup is known to providers alone: a person says so before anything goes on. */
function Restored({ campaign, hold }: { campaign: Campaign; hold: Hold<'restored'> }) {
  const say = useLiveWords();
  const { dateTime } = useFormat();
  const { launch } = useMay();
  const resume = useLaunchAct(campaign.id, 'resume', say('resumed'));
  const stop = useLaunchAct(campaign.id, 'stop', say('stopped'));
  const { ask, dialog } = useConfirm();
  const at = dateTime(hold.takenAt);
  const askToResume = () =>
    ask({
      title: say('restored.sure'),
      text: say('restored.risk', { at }),
      yes: say('restored.go'),
      danger: true,
      act: () => resume.mutate(),
    });
  const askToStop = () =>
    ask({
      title: say('stop.title'),
      text: say('restored.stop'),
      yes: say('stop.yes'),
      danger: true,
      act: () => stop.mutate(),
    });
  return (
    <Alert color="red" variant="outline" title={say('restored.title', { at })}>
      <Text size="sm" mb="xs">
        {say('restored.text', { at })}
      </Text>
      {launch && (
        <Group gap="xs">
          <Button onClick={askToResume} loading={resume.isPending}>
            {say('restored.go')}
          </Button>
          <Button variant="default" onClick={askToStop} loading={stop.isPending}>
            {say('hold.stop')}
          </Button>
        </Group>
      )}
      {dialog}
    </Alert>
  );
}

function Missed({ campaign }: { campaign: Campaign }) {
  const say = useLiveWords();
  const { dateTime } = useFormat();
  const { launch } = useMay();
  const begun = campaign.run !== null;
  const resume = useLaunchAct(campaign.id, 'resume', begun ? say('resumed') : say('missed.sent'));
  const draft = useLaunchAct(campaign.id, 'unschedule', say('missed.drafted'));
  const { startsAt } = campaign;
  return (
    <Alert color="red" variant="outline" title={say('missed.title')}>
      <Text size="sm" mb="xs">
        {begun || startsAt === null ? say('missed.run') : say('missed.text', { at: dateTime(startsAt) })}
      </Text>
      {launch && !begun && (
        <Group gap="xs">
          <Button onClick={() => resume.mutate()} loading={resume.isPending}>
            {say('missed.now')}
          </Button>
          <Button variant="default" onClick={() => draft.mutate()} loading={draft.isPending}>
            {say('missed.draft')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
