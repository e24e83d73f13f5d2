import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../app/session.ts';
import { HelpTip } from '../../parts/HelpTip.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Stat } from '../../parts/Stat.tsx';
import { TimeSeries } from '../../parts/TimeSeries.tsx';
import { useFormat } from '../../words/format.ts';
import { useHome } from './words.ts';

type Overview = Schemas['Overview'];
const NOON = 'T12:00:00Z';

/** The period's figures, each with what it was in the period before. */
export function Figures({ overview: { period, before, series } }: { overview: Overview }) {
  const say = useHome();
  const format = useFormat();
  const was = (amount: number) => say('figures.before', { before: format.number(amount) });
  const ofSubmitted = (count: number) =>
    say('figures.ofSubmitted', { share: format.rate(count, period.submitted) });
  return (
    <Panel
      title={say('figures.title', { count: series.length })}
      actions={<HelpTip about={say('figures.about')}>{say('figures.help')}</HelpTip>}
    >
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="md">
          <Stat
            label={say('figures.submitted')}
            value={format.number(period.submitted)}
            note={was(before.submitted)}
          />
          <Delivered period={period} />
          <Stat
            label={say('figures.opened')}
            value={format.number(period.openedHuman)}
            note={say('figures.machines', { count: period.opened - period.openedHuman })}
          />
          <Stat
            label={say('figures.clicked')}
            value={format.number(period.clickedHuman)}
            note={ofSubmitted(period.clickedHuman)}
          />
          <Stat
            label={say('figures.unsubscribed')}
            value={format.number(period.unsubscribed)}
            note={was(before.unsubscribed)}
          />
          <Cost period={period} />
        </SimpleGrid>
        {period.submitted === 0 ? (
          <Text size="sm" c="dimmed">
            {say('figures.none')}
          </Text>
        ) : (
          <TimeSeries
            label={say('chart')}
            pointLabel={say('day')}
            points={series.map(({ day }) => ({
              key: day,
              name: format.day(day + NOON),
              title: format.longDate(day + NOON),
            }))}
            series={[
              { name: say('figures.submitted'), values: series.map((point) => point.submitted) },
              { name: say('figures.clicked'), values: series.map((point) => point.clickedHuman) },
            ]}
            height={180}
          />
        )}
      </Stack>
    </Panel>
  );
}

/** Some providers, and the sandbox, never say that a message arrived. */
function Delivered({ period: { submitted, delivered, bounced } }: { period: Overview['period'] }) {
  const say = useHome();
  const format = useFormat();
  if (submitted > 0 && delivered + bounced === 0) {
    return <Stat label={say('figures.delivered')} value="—" note={say('figures.unreported')} />;
  }
  const note = say('figures.ofSubmitted', { share: format.rate(delivered, submitted) });
  return <Stat label={say('figures.delivered')} value={format.number(delivered)} note={note} />;
}

/** What is not known is said, and never shown as nothing. */
function Cost({ period: { cost } }: { period: Overview['period'] }) {
  const say = useHome();
  const format = useFormat();
  if (cost === null) return <Stat label={say('figures.cost')} value="—" note={say('figures.unknownCost')} />;
  return (
    <Stat
      label={`${say('figures.cost')} (${format.currency(cost.currency)})`}
      value={format.number(cost.amount)}
      note={cost.unpricedMessages > 0 ? say('figures.unpriced', { count: cost.unpricedMessages }) : undefined}
    />
  );
}
