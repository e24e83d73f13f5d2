import { List, Text } from '@mantine/core';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { useVerdict } from '../verdicts.ts';
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

/** What was otherwise at sending than the preflight had found: in the world, and for people. */
export function Otherwise({ figures: { changes } }: FiguresProps) {
  const say = useReportWords();
  const verdict = useVerdict();
  const { number, dateTime } = useFormat();
  const partOf = (name: string) => PARTS.find((one) => one === name) ?? 'other';
  const lines = [
    ...changes.world.map(({ part, at }) =>
      say('world', { part: say(`world.${partOf(part)}`), at: dateTime(at) }),
    ),
    ...changes.people.map(({ from, to, rewritten, count }) =>
      rewritten
        ? say('changes.rewritten', { n: number(count) })
        : say('changes.people', { from: verdict(from), to: verdict(to), n: number(count) }),
    ),
  ];
  return (
    <Panel title={say('changes')}>
      {lines.length === 0 ? (
        <Text size="sm">{say('changes.none')}</Text>
      ) : (
        <List size="sm">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </Panel>
  );
}
