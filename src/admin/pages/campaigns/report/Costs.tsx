import { List, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { Stat } from '../../../parts/Stat.tsx';
import { useFormat } from '../../../words/format.ts';
import { useRuns } from '../api.ts';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

const FITS = ['latin-typography', 'short-name', 'optional-dropped'] as const;

/** Parts that left, what the check had foreseen as their cost, and what was done so that texts fit. */
export function Costs({ campaign: { id, channel }, figures: { run, parts, fits } }: FiguresProps) {
  const say = useReportWords();
  const { number } = useFormat();
  const made = FITS.filter((fit) => (fits[fit] ?? 0) > 0);
  return (
    <Panel title={say('costs')}>
      <SimpleGrid cols={2} spacing="md">
        {channel === 'sms' && <Stat label={say('parts')} value={number(parts)} />}
        <Foreseen campaign={id} run={run} />
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

/** What the check of this very run had foreseen. */
function Foreseen({ campaign, run }: { campaign: string; run: string }) {
  const say = useReportWords();
  const { money } = useFormat();
  const runs = useRuns(campaign);
  const preflight = runs.data?.items.find(({ id }) => id === run)?.preflight ?? null;
  const found = useQuery({
    queryKey: ['preflights', preflight],
    queryFn: () => dataOf(api.GET('/preflights/{id}', { params: { path: { id: preflight ?? '' } } })),
    enabled: preflight !== null,
    retry: false,
  });
  const unknown = (why: string) => <Stat label={say('costs')} value={say('cost.unknown')} note={why} />;
  if (runs.isPending || found.isLoading) return <Stat label={say('costs')} value="…" />;
  const totals = found.data?.totals ?? null;
  if (totals === null) return unknown(say('cost.noCheck'));
  const { amount, currency, unpricedMessages: unpriced } = totals.cost;
  if (unpriced > 0 && unpriced >= totals.willReceive) return unknown(say('cost.noPrice'));
  const note = unpriced === 0 ? say('cost.foreseen') : say('cost.part', { count: unpriced });
  return <Stat label={say('costs')} value={money(amount, currency)} note={note} />;
}
