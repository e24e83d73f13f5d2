import { Anchor, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../app/session.ts';
import { Panel } from '../../parts/Panel.tsx';
import { CampaignStateDot } from '../../parts/states.tsx';
import { useHome } from './words.ts';

type Item = Schemas['Overview']['sending'][number];

export function Sending({ items }: { items: Item[] }) {
  const say = useHome();
  return (
    <Panel title={say('sending.title')}>
      <Stack gap="md">
        {items.length === 0 && (
          <Text size="sm" c="dimmed">
            {say('sending.none')}
          </Text>
        )}
        {items.map((item) => (
          <OneSending key={item.run} item={item} />
        ))}
      </Stack>
    </Panel>
  );
}

function OneSending({ item: { campaign, state, matched, planningDone, progress } }: { item: Item }) {
  const say = useHome();
  const { planned, waiting, submitting } = progress;
  const done = planned - waiting - submitting;
  const text = planningDone
    ? say('sending.progress', { done, all: planned })
    : say('sending.preparing', { count: matched });
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Anchor component={Link} to={`/campaigns/${campaign.id}/live`} size="sm">
          <bdi>{campaign.name}</bdi>
        </Anchor>
        <Text size="xs" component="span" style={{ flex: 'none' }}>
          <CampaignStateDot state={state} />
        </Text>
      </Group>
      <Progress
        my={6}
        value={planned === 0 ? 0 : (done / planned) * 100}
        aria-label={text}
        transitionDuration={0}
      />
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    </div>
  );
}
