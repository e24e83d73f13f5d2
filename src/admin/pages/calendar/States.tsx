import { Group } from '@mantine/core';
import { CampaignStateDot } from '../../parts/states.tsx';
import type { Item } from './api.ts';
import { useCalendarWords } from './words.ts';

/** What the dots of the month mean: the states that are in it. */
export function States({ items }: { items: Item[] }) {
  const say = useCalendarWords();
  const states = [...new Set(items.map(({ state }) => state))];
  if (states.length === 0) return null;
  return (
    <Group gap="md" mt="sm" role="group" aria-label={say('states')}>
      {states.map((state) => (
        <CampaignStateDot key={state} state={state} />
      ))}
    </Group>
  );
}
