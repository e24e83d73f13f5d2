import { lazy, Suspense } from 'react';
import { Alert, Group, Tabs } from '@mantine/core';
import { Navigate, useNavigate, useParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { CampaignStateDot } from '../../parts/states.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useCampaign, type Campaign as CampaignView } from './api.ts';
import { CampaignMenu } from './CampaignMenu.tsx';
import { useRepeat } from './repeat.ts';
import { fittingTab, openTabs, TABS, type Tab } from './tabs.ts';
import { useWords } from './words.ts';

const PANELS = {
  edit: lazy(async () => ({ default: (await import('./edit/EditTab.tsx')).EditTab })),
  review: lazy(async () => ({ default: (await import('./review/ReviewTab.tsx')).ReviewTab })),
  live: lazy(async () => ({ default: (await import('./live/LiveTab.tsx')).LiveTab })),
  report: lazy(async () => ({ default: (await import('./report/ReportTab.tsx')).ReportTab })),
  recipients: lazy(async () => ({ default: (await import('./report/RecipientsTab.tsx')).RecipientsTab })),
};

/** One campaign from its draft to its report; the part of it that is shown is in the address. */
export function Campaign() {
  const { id = '', tab } = useParams();
  const campaign = useCampaign(id);
  const word = useGlossary();
  if (campaign.data === undefined) {
    return (
      <Page title={word('Campaign')}>
        <Loaded query={campaign}>{() => null}</Loaded>
      </Page>
    );
  }
  const chosen = TABS.find((one) => one === tab);
  if (chosen === undefined) return <Navigate to={`/campaigns/${id}/${fittingTab(campaign.data)}`} replace />;
  return <Frame campaign={campaign.data} tab={chosen} />;
}

function Frame({ campaign, tab }: { campaign: CampaignView; tab: Tab }) {
  const say = useWords();
  const navigate = useNavigate();
  const open = openTabs(campaign);
  const Panel = PANELS[tab];
  return (
    <Page
      title={campaign.name}
      about={<About campaign={campaign} />}
      actions={<CampaignMenu campaign={campaign} />}
    >
      <Passed campaign={campaign} />
      <Tabs
        value={tab}
        onChange={(to) => void navigate(`/campaigns/${campaign.id}/${to ?? tab}`)}
        activateTabWithKeyboard={false}
      >
        <Tabs.List mb="md" aria-label={say('tabs')}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one} disabled={!open.includes(one) && one !== tab}>
              {say(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Suspense fallback={<Waiting />}>
            <Panel key={campaign.id} campaign={campaign} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function About({ campaign }: { campaign: CampaignView }) {
  const word = useGlossary();
  const repeat = useRepeat();
  return (
    <Group gap="sm">
      <CampaignStateDot state={campaign.state} />
      <span>{word(campaign.channel)}</span>
      <span>{word(campaign.purpose)}</span>
      <span>{repeat(campaign.repeat)}</span>
    </Group>
  );
}

function Passed({ campaign: { passed } }: { campaign: CampaignView }) {
  const say = useWords();
  const { date } = useFormat();
  if (passed === null) return null;
  return (
    <Alert color="yellow" variant="outline" mb="md">
      {say('passed', { count: passed.times, at: date(passed.lastAt) })}
    </Alert>
  );
}
