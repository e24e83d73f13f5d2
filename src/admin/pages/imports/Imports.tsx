import { Anchor, Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Listing } from '../../parts/Listing.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { useFormat } from '../../words/format.ts';
import { ImportStateDot } from './ImportStateDot.tsx';
import type { Import } from './upload.ts';
import { useImportWords } from './words.ts';

const COUNTS = ['created', 'updated', 'unchanged', 'duplicates', 'invalid'] as const;

/** Files that were imported, or tried, newest first. */
export function Imports() {
  const say = useImportWords();
  const may = useMay();
  const pages = usePages<Import>(['imports', 'list'], (after) =>
    dataOf(api.GET('/imports', { params: { query: after === undefined ? {} : { after } } })),
  );
  const start = (
    <Button component={Link} to="/contacts/import/new" leftSection={<IconUpload size={14} />}>
      {say('start')}
    </Button>
  );
  return (
    <Page title={say('title')} about={say('about')} actions={may.write ? start : null}>
      <Paged
        pages={pages}
        empty={
          <Empty title={say('emptyTitle')} text={say('emptyText')}>
            {may.write && start}
          </Empty>
        }
      >
        {(items) => <ImportList imports={items} />}
      </Paged>
    </Page>
  );
}

function ImportList({ imports }: { imports: Import[] }) {
  const say = useImportWords();
  const format = useFormat();
  return (
    <div className="panel">
      <Listing<Import>
        label={say('title')}
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'file',
            title: say('file'),
            cell: ({ id, fileName }) => (
              <Anchor component={Link} to={`/contacts/import/${id}`} size="sm" className="written">
                {fileName ?? say('unnamed')}
              </Anchor>
            ),
          },
          { key: 'at', title: say('startedAt'), cell: ({ startedAt }) => format.dateTime(startedAt) },
          { key: 'kind', title: say('kind'), cell: ({ dryRun }) => say(dryRun ? 'dryRun' : 'forReal') },
          { key: 'state', title: say('state'), cell: ({ state }) => <ImportStateDot state={state} /> },
          ...(['rows', ...COUNTS] as const).map((name) => ({
            key: name,
            title: say(name),
            end: true,
            cell: ({ counts }: Import) => <span className="figures">{format.number(counts[name])}</span>,
          })),
        ]}
      />
    </div>
  );
}
