import { Button, Menu, Tabs } from '@mantine/core';
import { IconBooks, IconMail, IconMessage2, IconPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../app/session.ts';
import { Page } from '../../parts/Page.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { BlocksTab } from './blocks/BlocksTab.tsx';
import { ImagesTab } from './images/ImagesTab.tsx';
import { TemplatesTab } from './TemplatesTab.tsx';
import { useTemplateWords } from './words.ts';

const TABS = ['templates', 'blocks', 'images'] as const;

/** The messages of the club, the pieces they share, and the images that mails show. */
export function Templates() {
  const say = useTemplateWords();
  const word = useGlossary();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'templates';
  return (
    <Page title={word('templates')} about={say('about')} actions={<Ways />}>
      <Tabs
        value={tab}
        onChange={(chosen) =>
          setSearch(chosen === 'templates' ? {} : { tab: chosen ?? '' }, { replace: true })
        }
      >
        <Tabs.List mb="md">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="templates">
          <TemplatesTab />
        </Tabs.Panel>
        <Tabs.Panel value="blocks">
          <BlocksTab />
        </Tabs.Panel>
        <Tabs.Panel value="images">
          <ImagesTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Ways() {
  const say = useTemplateWords();
  const may = useMay();
  return (
    <>
      <Button
        component={Link}
        to="/templates/library"
        variant="default"
        leftSection={<IconBooks size={16} stroke={1.6} />}
      >
        {say('library')}
      </Button>
      {may.write && (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button leftSection={<IconPlus size={16} stroke={1.8} />}>{say('new')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              component={Link}
              to="/templates/new?channel=sms"
              leftSection={<IconMessage2 size={15} />}
            >
              {say('new.sms')}
            </Menu.Item>
            <Menu.Item
              component={Link}
              to="/templates/new?channel=email"
              leftSection={<IconMail size={15} />}
            >
              {say('new.email')}
            </Menu.Item>
            <Menu.Item component={Link} to="/templates/library" leftSection={<IconBooks size={15} />}>
              {say('new.library')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
