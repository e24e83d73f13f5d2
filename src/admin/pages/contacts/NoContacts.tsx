import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { Empty } from '../../parts/Empty.tsx';
import { useContactsWords } from './words.ts';

/** The first look at an empty club: two ways to fill it. */
export function NoContacts() {
  const say = useContactsWords();
  const may = useMay();
  const load = useAct({
    run: () => dataOf(api.POST('/sample-club', { body: {} })),
    touches: [[]],
  });
  return (
    <Empty title={say('empty.title')} text={say('empty.text')}>
      {may.write && (
        <Button component={Link} to="/contacts/import/new">
          {say('import')}
        </Button>
      )}
      {may.administer && (
        <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
          {say('empty.sample')}
        </Button>
      )}
    </Empty>
  );
}
