import { useState } from 'react';
import { Anchor, List, Text } from '@mantine/core';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { useChangeWords } from './change-words.ts';
import { ChangedDrawer, type Change } from './ChangedDrawer.tsx';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

const PARTS = [
  'campaign',
  'template',
  'audience',
  'hours',
  'expiry',
  'prices',
  'caps',
  'limits',
  'brand',
  'phone',
  'language',
  'fields',
  'mail',
  'rates',
  'line',
  'address',
] as const;

/** What was otherwise at sending than the preflight had found: in the world, and for people, who can be looked at. */
export function Otherwise({ campaign, figures: { changes }, run }: FiguresProps) {
  const say = useReportWords();
  const { dateTime } = useFormat();
  const [looked, setLooked] = useState<Change | null>(null);
  const partOf = (name: string) => PARTS.find((one) => one === name) ?? 'other';
  const { world, people } = changes;
  return (
    <Panel title={say('changes')}>
      {world.length + people.length === 0 ? (
        <Text size="sm">{say('changes.none')}</Text>
      ) : (
        <List size="sm">
          {world.map(({ part, at }) => (
            <List.Item key={part}>
              {say('world', { part: say(`world.${partOf(part)}`), at: dateTime(at) })}
            </List.Item>
          ))}
          {people.map((change) => (
            <List.Item key={`${change.from} ${change.to}`}>
              <Moved change={change} onLook={() => setLooked(change)} />
            </List.Item>
          ))}
        </List>
      )}
      <ChangedDrawer campaign={campaign.id} run={run} change={looked} onClose={() => setLooked(null)} />
    </Panel>
  );
}

function Moved({ change, onLook }: { change: Change; onLook(): void }) {
  const say = useReportWords();
  const inWords = useChangeWords();
  const { number } = useFormat();
  return (
    <Anchor component="button" type="button" size="sm" ta="start" underline="always" onClick={onLook}>
      {say('changes.count', { change: inWords(change), n: number(change.count) })}
    </Anchor>
  );
}
