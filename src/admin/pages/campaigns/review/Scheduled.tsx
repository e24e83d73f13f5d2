import { useEffect, useRef, useState } from 'react';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMay } from '../../../app/session.ts';
import { Clocks } from '../../../parts/MomentPicker.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import type { Campaign } from '../api.ts';
import { useLaunchAct } from '../launch.ts';
import { useScheduleWords } from './schedule-words.ts';

/** So near before the start, the way back is an undo with its seconds. */
const UNDO_MS = 90_000;

/** A start that is set: the seconds that are left to undo it, later the day, and always the way back to a draft. */
export function Scheduled({ campaign }: { campaign: Campaign }) {
  const left = useLeft(campaign.startsAt);
  const near = left !== null && left < UNDO_MS && campaign.repeat.kind === 'once';
  return near ? <Countdown campaign={campaign} left={left} /> : <Later campaign={campaign} />;
}

/** Milliseconds until a moment, told each half second while it is near; null without a moment. */
function useLeft(at: string | null): number | null {
  const [now, setNow] = useState(Date.now);
  const left = at === null ? null : Math.max(0, new Date(at).getTime() - now);
  const near = left !== null && left < UNDO_MS + 60_000;
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), near ? 500 : 30_000);
    return () => window.clearInterval(timer);
  }, [near]);
  return left;
}

function useUnschedule({ id }: Campaign) {
  const say = useScheduleWords();
  return useLaunchAct(id, 'unschedule', say('unscheduled'));
}

function Countdown({ campaign, left }: { campaign: Campaign; left: number }) {
  const say = useScheduleWords();
  const { launch } = useMay();
  const unschedule = useUnschedule(campaign);
  const button = useRef<HTMLButtonElement>(null);
  const [whole] = useState(Math.max(left, 1));
  // The dialog that was here before has gone; who came by keyboard goes on at the undo.
  useEffect(() => button.current?.focus(), []);
  const seconds = Math.ceil(left / 1_000);
  return (
    <Panel>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Stack gap={6} flex={1}>
          <Text fw={600} role="timer" className="figures">
            {seconds === 0 ? say('begins') : say('leaves', { count: seconds })}
          </Text>
          <Progress value={(100 * left) / whole} aria-label={say('leaves', { count: seconds })} />
          <Text size="sm" c="dimmed">
            {say('undo.help')}
          </Text>
        </Stack>
        {launch && (
          <Button
            ref={button}
            size="sm"
            variant="default"
            onClick={() => unschedule.mutate()}
            loading={unschedule.isPending}
            disabled={seconds === 0}
          >
            {say('undo')}
          </Button>
        )}
      </Group>
    </Panel>
  );
}

function Later({ campaign }: { campaign: Campaign }) {
  const say = useScheduleWords();
  const { launch } = useMay();
  const { dateTime, relative } = useFormat();
  const unschedule = useUnschedule(campaign);
  const { startsAt, firstOpening } = campaign;
  return (
    <Panel
      title={say('scheduled.title')}
      actions={
        launch && (
          <Button variant="default" onClick={() => unschedule.mutate()} loading={unschedule.isPending}>
            {say('unschedule')}
          </Button>
        )
      }
    >
      {startsAt === null ? (
        <Text size="sm">{say('scheduled.waits')}</Text>
      ) : (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {say('scheduled.at', { at: dateTime(startsAt), in: relative(startsAt) })}
          </Text>
          <Clocks at={startsAt} />
          {firstOpening !== null && firstOpening !== startsAt && (
            <Text size="sm">{say('scheduled.first', { at: dateTime(firstOpening) })}</Text>
          )}
        </Stack>
      )}
    </Panel>
  );
}
