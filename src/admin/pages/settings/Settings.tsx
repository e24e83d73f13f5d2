import { Suspense } from 'react';
import { Alert, Select } from '@mantine/core';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { Lost } from '../../app/Lost.tsx';
import { useMay } from '../../app/session.ts';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useGlossary } from '../../words/i18n.ts';
import css from './settings.module.css';
import { TAB_GROUPS, tabOf, type TabId } from './tabs.ts';
import { useSettingsWords } from './words.ts';

/** What the organisation has decided, and who and what may come in; the tab is in the address. */
export function Settings() {
  const word = useGlossary();
  const say = useSettingsWords();
  const { administer } = useMay();
  const { tab: id } = useParams();
  if (id === undefined) return <Navigate to="/settings/brand" replace />;
  const tab = tabOf(id);
  if (tab === null) return <Lost />;
  return (
    <Page title={`${word('settings')}: ${say(`tab.${tab.id}`)}`}>
      <div className={css.frame}>
        <Tabs chosen={tab.id} />
        <div>
          {tab.admin && !administer ? (
            <Alert variant="outline" color="gray">
              {say('adminsOnly')}
            </Alert>
          ) : (
            <Suspense fallback={<Waiting />} key={tab.id}>
              <tab.Body />
            </Suspense>
          )}
        </div>
      </div>
    </Page>
  );
}

/** A list beside the page where it is wide, a choice above it where it is narrow. */
function Tabs({ chosen }: { chosen: TabId }) {
  const say = useSettingsWords();
  const navigate = useNavigate();
  return (
    <>
      <nav className={css.tabs} aria-label={say('tabs')}>
        {TAB_GROUPS.map(({ id, tabs }) => (
          <div key={id}>
            <div className={css.heading} id={`settings-${id}`}>
              {say(`group.${id}`)}
            </div>
            <ul aria-labelledby={`settings-${id}`}>
              {tabs.map((tab) => (
                <li key={tab}>
                  <NavLink to={`/settings/${tab}`} className={css.tab ?? ''}>
                    {say(`tab.${tab}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <Select
        className={css.choice ?? ''}
        label={say('tabs')}
        value={chosen}
        onChange={(tab) => tab !== null && void navigate(`/settings/${tab}`)}
        data={TAB_GROUPS.map(({ id, tabs }) => ({
          group: say(`group.${id}`),
          items: tabs.map((tab) => ({ value: tab, label: say(`tab.${tab}`) })),
        }))}
      />
    </>
  );
}
