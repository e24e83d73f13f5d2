import { Anchor, Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay, type Schemas } from '../../app/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Listing, type Column } from '../../parts/Listing.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { Sentence } from '../../parts/rules/Sentence.tsx';
import { usePrefs } from '../../words/prefs.ts';
import { useSegmentWords } from './words.ts';

type Segment = Schemas['Segment'];

const PAGE = 25;

export function Segments() {
  const say = useSegmentWords();
  const word = useGlossary();
  const { write } = useMay();
  const pages = usePages<Segment>(['segments', 'list'], (after) =>
    dataOf(
      api.GET('/segments', { params: { query: { limit: PAGE, ...(after === undefined ? {} : { after }) } } }),
    ),
  );
  const begin = write ? (
    <Button component={Link} to="/segments/new">
      {say('new')}
    </Button>
  ) : null;
  return (
    <Page title={word('segments')} about={say('about')} actions={pages.items.length > 0 ? begin : undefined}>
      <Panel flush>
        <Paged
          pages={pages}
          empty={
            <Empty title={say('empty.title')} text={say('empty.text')}>
              {begin}
            </Empty>
          }
        >
          {(segments) => <List segments={segments} />}
        </Paged>
      </Panel>
    </Page>
  );
}

function List({ segments }: { segments: Segment[] }) {
  const say = useSegmentWords();
  const common = useCommon();
  const format = useFormat();
  const { language } = usePrefs();
  const columns: Column<Segment>[] = [
    {
      key: 'name',
      title: common('name'),
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/segments/${id}`} fw={600} size="sm" className="written">
          {name}
        </Anchor>
      ),
    },
    {
      key: 'sentence',
      title: say('sentence'),
      cell: ({ sentence }) => (
        <Text size="sm" className="written" lineClamp={3}>
          <Sentence text={sentence[language]} />
        </Text>
      ),
    },
    { key: 'people', title: say('people.now'), end: true, cell: (segment) => <Count segment={segment} /> },
    {
      key: 'changed',
      title: say('changed'),
      cell: ({ updatedAt }) => (
        <time dateTime={updatedAt} title={format.dateTime(updatedAt)} style={{ whiteSpace: 'nowrap' }}>
          {format.relative(updatedAt)}
        </time>
      ),
    },
  ];
  return <Listing label={say('list')} columns={columns} rows={segments} rowKey={({ id }) => id} />;
}

/** How many are in it now; a number that could not be had is not made up. */
function Count({ segment: { id, rule, updatedAt } }: { segment: Segment }) {
  const say = useSegmentWords();
  const format = useFormat();
  const { data, isError } = useQuery({
    queryKey: ['segments', 'count', id, updatedAt],
    queryFn: async ({ signal }) =>
      (await dataOf(api.POST('/segments/preview', { body: { rule }, signal }))).count,
    staleTime: 60_000,
  });
  if (data !== undefined) return <span className="figures">{format.number(data)}</span>;
  if (isError) return <span className="soft">{say('notCounted')}</span>;
  return (
    <Skeleton height={12} width={36} animate={false} ms="auto" aria-label={say('waiting')} role="status" />
  );
}
