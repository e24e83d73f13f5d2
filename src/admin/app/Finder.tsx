import '@mantine/spotlight/styles.css';
import { useEffect, useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBook, IconSend } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../api/client.ts';
import { personName } from '../parts/person.ts';
import { useGlossary } from '../words/i18n.ts';
import { DEEDS, NAV } from './nav.ts';
import { useShell } from './words.ts';

const [store, spotlight] = createSpotlight();
const PATIENCE_MS = 250;
const FEW = 6;

/** The palette itself: pages, deeds, and campaigns and contacts by name. It opens whenever `wanted` rises. */
export default function Finder({ wanted }: { wanted: number }) {
  const say = useShell();
  const word = useGlossary();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  useEffect(spotlight.open, [wanted]);
  useFirstChosen([typed, ...found.map(({ id }) => id)].join(' '));
  const to = (path: string) => () => void navigate(path);
  const places = NAV.flat().map(({ to: path, word: name, icon: Icon }) => ({
    id: path,
    label: word(name),
    onClick: to(path),
    leftSection: <Icon size={18} stroke={1.5} aria-hidden />,
  }));
  const deeds = DEEDS.map(({ to: path, word: name, icon: Icon }) => ({
    id: path,
    label: say(name),
    onClick: to(path),
    leftSection: <Icon size={18} stroke={1.5} aria-hidden />,
  }));
  const things = found.map(({ id, name, path, kind }) => ({
    id,
    label: name,
    // What the server found stays, whatever the palette's own filter thinks of it.
    keywords: typed,
    description: word(kind === 'campaign' ? 'Campaign' : 'Contact'),
    onClick: to(path),
    leftSection:
      kind === 'campaign' ? (
        <IconSend size={18} stroke={1.5} aria-hidden />
      ) : (
        <IconAddressBook size={18} stroke={1.5} aria-hidden />
      ),
  }));
  return (
    <Spotlight
      store={store}
      actions={[
        { group: say('found'), actions: things },
        { group: say('deeds'), actions: deeds },
        { group: say('pages'), actions: places },
      ]}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      nothingFound={say('nothingFound')}
      searchProps={{ placeholder: say('findHint'), 'aria-label': say('find') }}
    />
  );
}

/**
 * Enter takes the first of what is listed, also when that was found late. Who has gone down the list meanwhile stays
 * where he is.
 */
function useFirstChosen(listed: string): void {
  useEffect(() => {
    const { listId, selected } = store.getState();
    const list = document.getElementById(listId);
    const actions = [...(list?.querySelectorAll('[data-action]') ?? [])];
    const chosen = actions.findIndex((action) => action.hasAttribute('data-selected'));
    const at = selected > 0 && chosen > 0 ? chosen : 0;
    if (at !== chosen) actions[chosen]?.removeAttribute('data-selected');
    actions[at]?.setAttribute('data-selected', 'true');
    store.setState({ ...store.getState(), selected: at });
  }, [listed]);
}

type Thing = { id: string; name: string; path: string; kind: 'campaign' | 'contact' };

/** Campaigns and contacts by what was typed; none for a letter or two. */
function useFound(typed: string): Thing[] {
  const [q] = useDebouncedValue(typed.trim(), PATIENCE_MS);
  const { data } = useQuery({
    queryKey: ['found', q],
    enabled: q.length > 1,
    queryFn: async (): Promise<Thing[]> => {
      const [campaigns, contacts] = await Promise.all([
        dataOf(api.GET('/campaigns', { params: { query: { q, limit: FEW } } })),
        dataOf(api.GET('/contacts', { params: { query: { search: q, limit: FEW } } })),
      ]);
      return [
        ...campaigns.items.map(({ id, name }): Thing => ({
          id,
          name,
          path: `/campaigns/${id}`,
          kind: 'campaign',
        })),
        ...contacts.items.map((contact): Thing => ({
          id: contact.id,
          name: personName(contact) ?? contact.mobile ?? contact.email ?? contact.id,
          path: `/contacts/${contact.id}`,
          kind: 'contact',
        })),
      ];
    },
  });
  return q.length > 1 ? (data ?? []) : [];
}
