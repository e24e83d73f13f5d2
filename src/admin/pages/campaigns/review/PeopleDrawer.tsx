import { Anchor, Drawer, Text } from '@mantine/core';
import { Link } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { useCommon } from '../../../words/common.ts';
import { usePrefs } from '../../../words/prefs.ts';
import type { ProblemGroup } from '../api.ts';
import css from './Review.module.css';
import { useReviewWords } from './words.ts';

type PeopleDrawerProps = { preflight: string; group: ProblemGroup | null; onClose(): void };

/** The people of a group of problems, each with what is wrong. */
export function PeopleDrawer({ preflight, group, onClose }: PeopleDrawerProps) {
  const common = useCommon();
  const { language } = usePrefs();
  return (
    <Drawer
      opened={group !== null}
      onClose={onClose}
      position="right"
      title={group?.words[language] ?? ''}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {group !== null && <People preflight={preflight} group={group.key} />}
    </Drawer>
  );
}

function People({ preflight, group }: { preflight: string; group: string }) {
  const say = useReviewWords();
  const pages = usePages(['preflights', preflight, group], (after) =>
    dataOf(
      api.GET('/preflights/{id}/people', {
        params: {
          path: { id: preflight },
          query: { group, ...(after === undefined ? {} : { after }) },
        },
      }),
    ),
  );
  return (
    <Paged pages={pages} empty={<Empty title={say('nobody')} />}>
      {(people) => (
        <ul className={css.people}>
          {people.map(({ id, contact, name, detail }) => (
            <li key={id}>
              {name === null ? (
                <span className="soft">{say('gone')}</span>
              ) : (
                <Anchor component={Link} to={`/contacts/${contact}`} size="sm" className="written">
                  {name}
                </Anchor>
              )}
              {detail !== null && (
                <Text size="xs" c="dimmed" className="written">
                  {detail}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
