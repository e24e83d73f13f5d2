import { Anchor, Stack, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Listing } from '../../../parts/Listing.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { useReason } from '../../../words/reasons.ts';
import { usePeopleLink } from './people-link.ts';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

const STATES = ['skipped', 'failed', 'bounced'] as const;

/** Why messages were left out, refused or came back. */
export function Reasons({ campaign, figures }: FiguresProps) {
  const say = useReportWords();
  const reason = useReason();
  const { number } = useFormat();
  const linkTo = usePeopleLink(campaign.id);
  const found = STATES.filter((state) => Object.keys(figures[state].reasons).length > 0);
  if (found.length === 0) return null;
  return (
    <Panel title={say('why')}>
      <Stack gap="md">
        {found.map((state) => (
          <div key={state}>
            <Title order={3}>{say(`why.${state}`)}</Title>
            <Listing
              label={say(`why.${state}`)}
              rows={Object.entries(figures[state].reasons).sort(([, a], [, b]) => b - a)}
              rowKey={([code]) => code}
              columns={[
                { key: 'reason', title: say('reason'), cell: ([code]) => reason(code) },
                {
                  key: 'count',
                  title: say('count'),
                  end: true,
                  cell: ([code, count]) => (
                    <Anchor component={Link} to={linkTo({ state, reason: code })} size="sm">
                      {number(count)}
                    </Anchor>
                  ),
                },
              ]}
            />
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
