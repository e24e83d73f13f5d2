import { List, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { Stat } from '../../../parts/Stat.tsx';
import { useFormat } from '../../../words/format.ts';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

const FITS = ['latin-typography', 'short-name', 'optional-dropped'] as const;

/** Parts that left, what the check had foreseen as their cost, and what was done so that texts fit. */
export function Costs({ campaign: { channel, preflight }, figures: { parts, fits } }: FiguresProps) {
  const say = useReportWords();
  const { number } = useFormat();
  const made = FITS.filter((fit) => (fits[fit] ?? 0) > 0);
  return (
    <Panel title={say('costs')}>
      <SimpleGrid cols={2} spacing="md">
        {channel === 'sms' && <Stat label={say('parts')} value={number(parts)} />}
        <Foreseen preflight={preflight} />
      </SimpleGrid>
      {made.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {say('fits')}
          </Text>
          <List size="sm">
            {made.map((fit) => (
              <List.Item key={fit}>
                {say(`fit.${fit}`)}: {number(fits[fit] ?? 0)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Panel>
  );
}

function Foreseen({ preflight }: { preflight: string | null }) {
  const say = useReportWords();
  const { money } = useFormat();
  const found = useQuery({
    queryKey: ['preflights', preflight],
    queryFn: () => dataOf(api.GET('/preflights/{id}', { params: { path: { id: preflight ?? '' } } })),
    enabled: preflight !== null,
    retry: false,
  });
  const totals = found.data?.totals ?? null;
  const known = totals !== null && totals.cost.unpricedMessages < totals.willReceive;
  if (!known) return <Stat label={say('costs')} value={say('cost.unknown')} note={say('cost.noPrice')} />;
  const { amount, currency } = totals.cost;
  return <Stat label={say('costs')} value={money(amount, currency)} note={say('cost.foreseen')} />;
}
