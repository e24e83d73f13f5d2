import { useState } from 'react';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useSettings, useZone } from '../../../app/office.ts';
import { useMay } from '../../../app/session.ts';
import { MomentPicker } from '../../../parts/MomentPicker.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { isClosedDay } from '../../../words/opening.ts';
import { wallTime } from '../../../words/zone.ts';
import type { Campaign, CampaignPreflight } from '../api.ts';
import { useDecisions } from './decided.ts';
import { undecided } from './decisions.ts';
import { Opening } from './Opening.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { Scheduled } from './Scheduled.tsx';
import { useScheduleWords } from './schedule-words.ts';

type SchedulePanelProps = { campaign: Campaign; found: CampaignPreflight | null };

/** When it starts, and what keeps it from being scheduled; once it is, the way back. */
export function SchedulePanel({ campaign, found }: SchedulePanelProps) {
  const say = useScheduleWords();
  const { launch } = useMay();
  if (campaign.state === 'scheduled') return <Scheduled campaign={campaign} />;
  return (
    <div id="schedule" tabIndex={-1}>
      <Panel title={say('title')}>
        {launch ? (
          <Choosing campaign={campaign} found={found} />
        ) : (
          <Text size="sm" c="dimmed">
            {say('readOnly')}
          </Text>
        )}
      </Panel>
    </div>
  );
}

type Mode = 'now' | 'at';

function Choosing({ campaign, found }: SchedulePanelProps) {
  const say = useScheduleWords();
  const zone = useZone();
  const hours = useSettings().data?.hours;
  const [mode, setMode] = useState<Mode>('now');
  const [moment, setMoment] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const at = mode === 'at' ? moment : null;
  const blocked = useBlocked(campaign, found);
  const past = at !== null && new Date(at).getTime() <= Date.now();
  const chosen = mode === 'now' || (at !== null && !past);
  const repeats = campaign.repeat.kind !== 'once';
  return (
    <Stack gap="md">
      <Radio.Group label={say('when')} value={mode} onChange={(next) => setMode(next)}>
        <Stack gap="xs" mt={6}>
          <Radio value="now" label={say(repeats ? 'now.repeats' : 'now')} />
          <Radio value="at" label={say(repeats ? 'at.repeats' : 'at')} />
        </Stack>
      </Radio.Group>
      {mode === 'at' && (
        <MomentPicker
          value={moment}
          onChange={setMoment}
          min={wallTime(new Date(), zone).day}
          error={past ? say('past') : null}
          {...(hours === undefined ? {} : { isClosed: (day: string) => isClosedDay(day, hours) })}
        />
      )}
      {!repeats && chosen && <Opening at={at} />}
      <Group gap="sm">
        <Button onClick={() => setAsking(true)} disabled={blocked !== null || !chosen} aria-haspopup="dialog">
          {say('review')}
        </Button>
        {(blocked !== null || !chosen) && (
          <Text size="sm" c="dimmed" role="status">
            {blocked ?? say(past ? 'past' : 'blocked.moment')}
          </Text>
        )}
      </Group>
      {found !== null && (
        <ScheduleDialog
          campaign={campaign}
          preflight={found.preflight}
          at={at}
          opened={asking}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}

/** What keeps the campaign from being scheduled, in words; null: nothing. */
function useBlocked(campaign: Campaign, found: CampaignPreflight | null): string | null {
  const say = useScheduleWords();
  const { decided } = useDecisions(campaign.id);
  if (found === null) return say('blocked.none');
  const { preflight, stale } = found;
  if (preflight.state === 'running') return say('blocked.running');
  if (preflight.state !== 'done') return say('blocked.failed');
  if (stale !== null) return say('blocked.stale');
  const open = undecided(preflight, decided).length;
  if (open > 0) return say('blocked.open', { count: open });
  const nobody = campaign.repeat.kind === 'once' && preflight.totals?.willReceive === 0;
  return nobody ? say('blocked.nobody') : null;
}
