import { Text } from '@mantine/core';
import { useSettings } from '../../../app/office.ts';
import { useFormat } from '../../../words/format.ts';
import { firstOpening } from '../../../words/opening.ts';
import { useScheduleWords } from './schedule-words.ts';

/** Told only where it is another moment than the one that was chosen. */
export function Opening({ at }: { at: string | null }) {
  const say = useScheduleWords();
  const { weekday, dateTime } = useFormat();
  const settings = useSettings().data;
  if (settings === undefined) return null;
  const from = at === null ? new Date() : new Date(at);
  const first = firstOpening(from, settings.hours, settings.zone);
  if (first !== null && first.getTime() === from.getTime()) return null;
  return (
    <Text size="sm" c="var(--chapar-warn)">
      {first === null ? say('never') : say('closed', { at: `${weekday(first)} ${dateTime(first)}` })}
    </Text>
  );
}
