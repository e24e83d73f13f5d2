import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../../app/session.ts';
import { api, dataOf } from '../../api/client.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { usePages } from '../../parts/pages.ts';
import { useWords } from './words.ts';
import { CampaignList } from './CampaignList.tsx';
import { Filters, useFilters } from './Filters.tsx';

/** All campaigns, newest first; what is looked for is in the address. */
export function Campaigns() {
  const say = useWords();
  const { write } = useMay();
  const { filters, set, isSet } = useFilters();
  const pages = usePages(['campaigns', 'list', filters], (after) =>
    dataOf(
      api.GET('/campaigns', { params: { query: { ...filters, ...(after === undefined ? {} : { after }) } } }),
    ),
  );
  const toNew = (
    <Button component={Link} to="/campaigns/new">
      {say('new')}
    </Button>
  );
  const nothing = isSet ? (
    <Empty title={say('none.title')} text={say('none.text')}>
      <Button variant="default" onClick={() => set({ state: null, q: null })}>
        {say('clear')}
      </Button>
    </Empty>
  ) : (
    <Empty title={say('empty.title')} text={say('empty.text')}>
      {write && toNew}
    </Empty>
  );
  return (
    <Page title={say('title')} actions={write ? toNew : undefined}>
      <Panel flush>
        <Filters filters={filters} set={set} />
        <Paged pages={pages} empty={nothing}>
          {(campaigns) => <CampaignList campaigns={campaigns} />}
        </Paged>
      </Panel>
    </Page>
  );
}
