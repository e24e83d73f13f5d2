import { Anchor, Drawer, Text } from '@mantine/core';
import { Link } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { useCommon } from '../../../words/common.ts';
import { useFormat } from '../../../words/format.ts';
import { ofRun, type Report } from '../api.ts';
import css from './Report.module.css';
import { useChangeWords } from './change-words.ts';
import { usePeopleWords } from './words.ts';

export type Change = Report['changes']['people'][number];

type ChangedDrawerProps = { campaign: string; run: string | null; change: Change | null; onClose(): void };

/** The people for whom it came otherwise in one way. */
export function ChangedDrawer({ campaign, run, change, onClose }: ChangedDrawerProps) {
  const common = useCommon();
  const inWords = useChangeWords();
  return (
    <Drawer
      opened={change !== null}
      onClose={onClose}
      position="right"
      title={change === null ? '' : inWords(change)}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {change !== null && <People campaign={campaign} run={run} change={change} />}
    </Drawer>
  );
}

type PeopleProps = { campaign: string; run: string | null; change: Change };

function People({ campaign, run, change: { from, to } }: PeopleProps) {
  const say = usePeopleWords();
  const { dateTime } = useFormat();
  const inWords = useChangeWords();
  const pages = usePages(['campaigns', campaign, 'changes', run, from, to], (after) =>
    dataOf(
      api.GET('/campaigns/{id}/changes', {
        params: {
          path: { id: campaign },
          query: { ...ofRun(run), from, to, ...(after === undefined ? {} : { after }) },
        },
      }),
    ),
  );
  return (
    <Paged pages={pages} empty={<Empty title={say('none.title')} />}>
      {(people) => (
        <ul className={css.people}>
          {people.map((person) => (
            <li key={person.id}>
              {person.name === null ? (
                <span className="soft">{say('gone')}</span>
              ) : (
                <Anchor
                  component={Link}
                  to={`/contacts/${person.contact}`}
                  size="sm"
                  underline="always"
                  className="written"
                >
                  {person.name}
                </Anchor>
              )}
              <Text size="xs" c="dimmed">
                {inWords(person)} · {dateTime(person.at)}
              </Text>
              {person.detail !== null && (
                <Text size="xs" c="dimmed" className="written">
                  {person.detail}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
