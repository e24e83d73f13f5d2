import { lazy, Suspense, type ComponentType } from 'react';
import { Button, Stack, Tabs } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { greetingOf, personName } from '../../parts/person.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { useContact, type Contact as Known } from './api.ts';
import { useContactWords } from './contact-words.ts';
import { DetailsTab } from './DetailsTab.tsx';
import { useContactsWords } from './words.ts';

type TabProps = { contact: Known };
const later = (load: () => Promise<ComponentType<TabProps>>) => lazy(async () => ({ default: await load() }));

const TABS = {
  details: DetailsTab,
  consent: later(async () => (await import('./ConsentTab.tsx')).ConsentTab),
  timeline: later(async () => (await import('./TimelineTab.tsx')).TimelineTab),
  forecast: later(async () => (await import('./ForecastTab.tsx')).ForecastTab),
  orders: later(async () => (await import('./OrdersTab.tsx')).OrdersTab),
} as const satisfies Record<string, ComponentType<TabProps>>;
type TabName = keyof typeof TABS;
const NAMES = Object.keys(TABS) as TabName[];

/** One person: who it is, what it allows, what happened, what will. */
export function Contact() {
  const { id = '' } = useParams();
  const word = useGlossary();
  const query = useContact(id);
  if (query.data === undefined)
    return (
      <Page title={word('Contact')}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  return <OneContact contact={query.data} />;
}

function OneContact({ contact }: TabProps) {
  const say = useContactWords();
  const list = useContactsWords();
  const [address, setAddress] = useSearchParams();
  const asked = address.get('tab');
  const tab = NAMES.find((name) => name === asked) ?? 'details';
  const greeting = greetingOf(contact, contact.language);
  return (
    <Page
      title={personName(contact) ?? list('nameless')}
      about={say('greeted', { greeting })}
      actions={<Removal contact={contact} />}
    >
      <Tabs
        value={tab}
        onChange={(name) => setAddress(name === 'details' || name === null ? {} : { tab: name })}
      >
        <Tabs.List aria-label={say('tabs')} mb="md">
          {NAMES.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {say(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {NAMES.map((name) => {
          const Part = TABS[name];
          return (
            <Tabs.Panel key={name} value={name}>
              <Suspense fallback={<Waiting />}>
                <Stack gap="md">
                  <Part contact={contact} />
                </Stack>
              </Suspense>
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}

function Removal({ contact }: TabProps) {
  const say = useContactWords();
  const list = useContactsWords();
  const may = useMay();
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const remove = useAct({
    run: () => dataOf(api.DELETE('/contacts/{id}', { params: { path: { id: contact.id } } })),
    touches: [['contacts', 'list'], ['contacts', 'total'], ['groups']],
    said: say('removed'),
    onDone: () => void navigate('/contacts', { replace: true }),
  });
  if (!may.write) return null;
  const question = {
    title: say('removeAsk', { name: personName(contact) ?? list('nameless') }),
    text: say('removeText'),
    yes: say('remove'),
    danger: true,
    act: () => remove.mutate(),
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTrash size={14} />}
        loading={remove.isPending}
        onClick={() => ask(question)}
      >
        {say('remove')}
      </Button>
      {dialog}
    </>
  );
}
