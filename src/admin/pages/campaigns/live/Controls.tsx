import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMay } from '../../../app/session.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { isActive, type Campaign, type Report } from '../api.ts';
import { useLaunchAct } from '../launch.ts';
import { useLiveWords } from './words.ts';

type ControlsProps = { campaign: Campaign; report: Report | null };

/** Pause at once, resume and stop after a word of what it means. */
export function Controls({ campaign, report }: ControlsProps) {
  const say = useLiveWords();
  const { launch } = useMay();
  const { ask, dialog } = useConfirm();
  const { id, state, repeat } = campaign;
  const pause = useLaunchAct(id, 'pause', say('paused'));
  const resume = useLaunchAct(id, 'resume', say('resumed'));
  const stop = useLaunchAct(id, 'stop', say('stopped'));
  if (!launch) return null;
  const repeating = repeat.kind !== 'once' && state === 'scheduled';
  const halted = state === 'paused' || (state === 'missed' && campaign.run !== null);
  const rest = campaign.progress?.planningDone === true ? (report?.waiting ?? null) : null;
  const sent = report === null ? 0 : report.submitted + report.submitting + report.uncertain;
  const askToResume = () =>
    ask({
      title: say('resume.title'),
      text: rest === null ? say('resume.unknown') : say('resume.rest', { count: rest }),
      yes: say('resume'),
      act: () => resume.mutate(),
    });
  const askToStop = () =>
    ask({
      title: say('stop.title'),
      text: sent === 0 ? say('stop.none') : say('stop.sent', { count: sent }),
      yes: say('stop.yes'),
      danger: true,
      act: () => stop.mutate(),
    });
  return (
    <Group gap="xs">
      {(isActive(campaign) || repeating) && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={15} />}
          onClick={() => pause.mutate()}
          loading={pause.isPending}
        >
          {say('pause')}
        </Button>
      )}
      {halted && campaign.hold === null && (
        <Button leftSection={<IconPlayerPlay size={15} />} onClick={askToResume} loading={resume.isPending}>
          {say('resume')}
        </Button>
      )}
      {!['draft', 'finished', 'stopped'].includes(state) && campaign.hold === null && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={15} />}
          onClick={askToStop}
          loading={stop.isPending}
        >
          {say('stop')}
        </Button>
      )}
      {dialog}
    </Group>
  );
}
