import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../app/session.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useHome } from './words.ts';

type Item = Schemas['Overview']['upNext'][number];

export function UpNext({ items }: { items: Item[] }) {
  const say = useHome();
  return (
    <Panel title={say('next.title')}>
      <Stack gap="sm">
        {items.length === 0 && (
          <Text size="sm" c="dimmed">
            {say('next.none')}
          </Text>
        )}
        {firstOfEach(items).map((item) => (
          <OneNext key={item.campaign.id} item={item} then={thenOf(item, items)} />
        ))}
      </Stack>
    </Panel>
  );
}

/** A repeating campaign stands once, at its next time. */
function firstOfEach(items: Item[]): Item[] {
  return items.filter(
    (item, place) => items.findIndex(({ campaign }) => campaign.id === item.campaign.id) === place,
  );
}

/** The start after this one; the list ends somewhere, so how many there are is not known. */
function thenOf(item: Item, items: Item[]): string | null {
  const others = items.filter((other) => other.campaign.id === item.campaign.id && other !== item);
  return others[0]?.startsAt ?? null;
}

function OneNext({ item, then }: { item: Item; then: string | null }) {
  const { campaign, channel, startsAt, firstOpening, matched } = item;
  const say = useHome();
  const word = useGlossary();
  const format = useFormat();
  const waits = firstOpening !== null && firstOpening !== startsAt;
  const facts = [
    word(channel),
    format.dateTime(startsAt),
    waits ? say('next.opens', { at: format.dateTime(firstOpening) }) : null,
    matched === null ? null : say('next.people', { count: matched }),
    then === null ? null : say('next.again', { day: format.day(then) }),
  ];
  return (
    <div>
      <Anchor component={Link} to={`/campaigns/${campaign.id}`} size="sm">
        <bdi>{campaign.name}</bdi>
      </Anchor>
      <Text size="xs" c="dimmed">
        {facts.filter((fact) => fact !== null).join(' · ')}
      </Text>
    </div>
  );
}
