import { Text } from '@mantine/core';
import { Panel } from '../../../parts/Panel.tsx';
import { TimeSeries } from '../../../parts/TimeSeries.tsx';
import { useFormat } from '../../../words/format.ts';
import type { Totals } from '../api.ts';
import { everyHour } from '../hours.ts';
import { useReviewWords } from './words.ts';

/** When the messages would arrive, by hour of the office's clock. */
export function Arrivals({ arrivals }: { arrivals: Totals['arrivals'] }) {
  const say = useReviewWords();
  const { dateTime, time } = useFormat();
  const { first, last, hours, late, spread } = arrivals;
  const rows = everyHour(hours);
  return (
    <Panel title={say('arrivals')}>
      <Text size="sm" mb="sm">
        {first === null || last === null
          ? say('arrivals.none')
          : say('arrivals.span', { first: dateTime(first), last: dateTime(last) })}
      </Text>
      {spread && (
        <Text size="sm" mb="sm">
          {say('arrivals.spread')}
        </Text>
      )}
      {late > 0 && (
        <Text size="sm" mb="sm">
          {say('late', { count: late })}
        </Text>
      )}
      {rows.length > 0 && (
        <TimeSeries
          label={say('arrivals.label')}
          pointLabel={say('hour')}
          points={rows.map(({ at }) => ({ key: at, name: time(at), title: dateTime(at) }))}
          series={[{ name: say('amount'), values: rows.map((row) => row.count ?? 0) }]}
          shape="bars"
          height={150}
        />
      )}
    </Panel>
  );
}
