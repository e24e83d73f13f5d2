import { List, Text } from '@mantine/core';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { usePrefs } from '../../../words/prefs.ts';
import type { Preflight, ProblemGroup } from '../api.ts';
import { useVerdict } from '../verdicts.ts';
import { useReviewWords } from './words.ts';

type Made = NonNullable<Preflight['changes']>;
const FIGURES = ['matched', 'willReceive', 'parts', 'cost', 'unpricedMessages', 'late'] as const;

/** What is not as it was at the last preflight: figures, people who moved, texts that came out otherwise. */
export function Changes({ changes, groups }: { changes: Made; groups: ProblemGroup[] }) {
  const say = useReviewWords();
  const verdict = useVerdict();
  const { number } = useFormat();
  const { language } = usePrefs();
  const nameOf = (key: string): string =>
    groups.find((group) => group.key === key)?.words[language] ?? verdict(key.split(':', 1)[0] ?? key);
  const was = (before: number, now: number): string =>
    say('was', { before: number(before), now: number(now) });
  const lines = [
    ...FIGURES.flatMap((name) => {
      const change = changes.totals.find((one) => one.name === name);
      return change === undefined ? [] : [`${say(`change.${name}`)}: ${was(change.before, change.now)}`];
    }),
    ...changes.groups.map(({ key, before, now }) => `${nameOf(key)}: ${was(before, now)}`),
    ...changes.people.map(
      ({ from, to, count }) =>
        `${say('move', { from: verdict(from), to: verdict(to) })}: ${say('count', { count })}`,
    ),
    ...(changes.rewritten > 0 ? [say('rewritten', { count: changes.rewritten })] : []),
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
