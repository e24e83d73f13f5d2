import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { TimeSeries } from '../../../parts/TimeSeries.tsx';
import { useFormat } from '../../../words/format.ts';
import { isActive, ofRun } from '../api.ts';
import { everyHour } from '../hours.ts';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

const PULSE_MS = 10_000;

/** What left, arrived, was opened and clicked, by hour of the office's clock. */
export function Hours({ campaign, run }: FiguresProps) {
  const say = useReportWords();
  const { number, dateTime, time, day } = useFormat();
  const { id, channel } = campaign;
  const hours = useQuery({
    queryKey: ['campaigns', id, 'hours', run],
    queryFn: () => dataOf(api.GET('/campaigns/{id}/hours', { params: { path: { id }, query: ofRun(run) } })),
    refetchInterval: isActive(campaign) && PULSE_MS,
  });
  const nameOf = (at: string): string => (time(at).replace(/\D/g, '') === '0000' ? day(at) : time(at));
  return (
    <Panel title={say('hours')}>
      <Loaded query={hours} rows={5}>
        {({ hours: found, later, until }) => {
          const rows = everyHour(found);
          if (rows.length === 0) return <Text size="sm">{say('hours.none')}</Text>;
          const values = (key: 'submitted' | 'delivered' | 'openedHuman' | 'clickedHuman') =>
            rows.map((row) => row[key] ?? 0);
          return (
            <>
              <TimeSeries
                label={say('hours')}
                pointLabel={say('hour')}
                points={rows.map(({ at }) => ({ key: at, name: nameOf(at), title: dateTime(at) }))}
                series={[
                  { name: say('submitted'), values: values('submitted') },
                  { name: say('delivered'), values: values('delivered') },
                  ...(channel === 'email' ? [{ name: say('opened'), values: values('openedHuman') }] : []),
                  { name: say('clicked'), values: values('clickedHuman') },
                ]}
              />
              {later.openedHuman + later.clickedHuman > 0 && (
                <Text size="sm" c="dimmed" mt="xs">
                  {say('hours.later', {
                    until: dateTime(until),
                    opened: number(later.openedHuman),
                    clicked: number(later.clickedHuman),
                  })}
                </Text>
              )}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
