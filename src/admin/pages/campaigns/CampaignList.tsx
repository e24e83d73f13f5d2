import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Listing, type Column } from '../../parts/Listing.tsx';
import { CampaignStateDot } from '../../parts/states.tsx';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { Campaign } from './api.ts';
import { CampaignMenu } from './CampaignMenu.tsx';
import { useRepeat } from './repeat.ts';
import { useWords } from './words.ts';

export function CampaignList({ campaigns }: { campaigns: Campaign[] }) {
  const say = useWords();
  const common = useCommon();
  const word = useGlossary();
  const repeat = useRepeat();
  const { number } = useFormat();
  const columns: Column<Campaign>[] = [
    {
      key: 'name',
      title: common('name'),
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/campaigns/${id}`} size="sm" fw={500} className="written">
          {name}
        </Anchor>
      ),
    },
    { key: 'state', title: say('state'), cell: ({ state }) => <CampaignStateDot state={state} /> },
    { key: 'channel', title: say('channel'), cell: ({ channel }) => word(channel) },
    { key: 'when', title: say('when'), cell: (campaign) => repeat(campaign.repeat) },
    { key: 'start', title: say('start'), cell: (campaign) => <Start campaign={campaign} /> },
    {
      key: 'planned',
      title: say('planned'),
      end: true,
      cell: ({ progress }) =>
        progress === null ? null : <span className="figures">{number(progress.planned)}</span>,
    },
    {
      key: 'actions',
      title: '',
      label: common('actions'),
      end: true,
      cell: (campaign) => <CampaignMenu campaign={campaign} stay />,
    },
  ];
  return <Listing label={say('title')} columns={columns} rows={campaigns} rowKey={({ id }) => id} />;
}

function Start({ campaign: { startsAt } }: { campaign: Campaign }) {
  const say = useWords();
  const { dateTime, relative } = useFormat();
  if (startsAt === null) return <span className="soft">{say('notStarted')}</span>;
  return (
    <span>
      {dateTime(startsAt)} <span className="soft">({relative(startsAt)})</span>
    </span>
  );
}
