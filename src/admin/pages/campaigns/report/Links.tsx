import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Listing } from '../../../parts/Listing.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import { usePeopleLink } from './people-link.ts';
import type { FiguresProps } from './ReportTab.tsx';
import { useReportWords } from './words.ts';

/** Each link of the text, with who went there; machines are counted by themselves. */
export function Links({ campaign, figures: { links } }: FiguresProps) {
  const say = useReportWords();
  const { number } = useFormat();
  const linkTo = usePeopleLink(campaign.id);
  if (links.length === 0) return null;
  return (
    <Panel title={say('links')} flush>
      <Listing
        label={say('links')}
        rows={links}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'url', title: say('link'), cell: ({ url }) => <span className="latin">{url}</span> },
          {
            key: 'people',
            title: say('people'),
            end: true,
            cell: ({ index, people }) =>
              people === 0 ? (
                number(0)
              ) : (
                <Anchor component={Link} to={linkTo({ link: String(index) })} size="sm">
                  {number(people)}
                </Anchor>
              ),
          },
          { key: 'hits', title: say('hits'), end: true, cell: ({ hitsHuman }) => number(hitsHuman) },
          {
            key: 'machines',
            title: say('machineHits'),
            end: true,
            cell: ({ hits, hitsHuman }) => number(hits - hitsHuman),
          },
        ]}
      />
    </Panel>
  );
}
