import { lazy, useState } from 'react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUpload, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { WhenOpened } from '../../parts/WhenOpened.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { ContactList } from './ContactList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { queryOf, useFilters, type Filters } from './filters.ts';
import { NoContacts } from './NoContacts.tsx';
import { useContactsWords } from './words.ts';

const AddContact = lazy(async () => ({ default: (await import('./AddContact.tsx')).AddContact }));
const GroupsDrawer = lazy(async () => ({ default: (await import('./GroupsDrawer.tsx')).GroupsDrawer }));

/** Everybody: searched, filtered, put into groups. */
export function Contacts() {
  const say = useContactsWords();
  const word = useGlossary();
  const may = useMay();
  const { filters, isFiltered, set, clear } = useFilters();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, add] = useDisclosure();
  const [grouping, groups] = useDisclosure();
  const pages = usePages(['contacts', 'list', filters], (after) => readPage(filters, after));
  const total = useTotal();
  return (
    <Page
      title={word('contacts')}
      about={total.data === undefined ? undefined : say('total', { count: total.data })}
      actions={
        <>
          <Button variant="default" leftSection={<IconUsersGroup size={14} />} onClick={groups.open}>
            {say('groups')}
          </Button>
          {may.write && (
            <>
              <Button
                variant="default"
                component={Link}
                to="/contacts/import"
                leftSection={<IconUpload size={14} />}
              >
                {say('import')}
              </Button>
              <Button leftSection={<IconPlus size={14} />} onClick={add.open}>
                {say('addTitle')}
              </Button>
            </>
          )}
        </>
      }
    >
      <FilterBar filters={filters} set={set} onClear={isFiltered ? clear : null} />
      <ChosenBar chosen={chosen} onDone={() => setChosen(new Set())} />
      <Paged
        pages={pages}
        empty={
          isFiltered ? (
            <Empty title={say('empty.found')} text={say('empty.foundText')}>
              <Button variant="default" onClick={clear}>
                {say('clear')}
              </Button>
            </Empty>
          ) : (
            <NoContacts />
          )
        }
      >
        {(items) => <ContactList contacts={items} chosen={chosen} onChoose={may.write ? setChosen : null} />}
      </Paged>
      <WhenOpened opened={adding}>
        <AddContact opened={adding} onClose={add.close} />
      </WhenOpened>
      <WhenOpened opened={grouping}>
        <GroupsDrawer opened={grouping} onClose={groups.close} />
      </WhenOpened>
    </Page>
  );
}

function readPage(filters: Filters, after: string | undefined) {
  const query = { ...queryOf(filters), ...(after === undefined ? {} : { after }) };
  return dataOf(api.GET('/contacts', { params: { query } }));
}

/** How many there are in all; a rule that everybody fits counts them. */
function useTotal() {
  return useQuery({
    queryKey: ['contacts', 'total'],
    queryFn: async () => (await dataOf(api.POST('/segments/preview', { body: { rule: { all: [] } } }))).count,
    staleTime: 30_000,
  });
}
