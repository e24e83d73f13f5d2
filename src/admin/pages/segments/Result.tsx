import { Anchor, Skeleton, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMessage } from '../../parts/Failed.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Refusal } from '../../api/refusal.ts';
import type { Rule } from '../../parts/rules/tree.ts';
import { Sentence } from '../../parts/rules/Sentence.tsx';
import { usePrefs } from '../../words/prefs.ts';
import type { usePreview } from './asking.ts';
import { type Preview } from './asking.ts';
import css from './segments.module.css';
import { useSegmentWords } from './words.ts';

type ResultProps = { rule: Rule | null; preview: ReturnType<typeof usePreview> };

/** How many a rule matches, in plain words, and ten of them. */
export function Result({ rule, preview: { query, old } }: ResultProps) {
  const say = useSegmentWords();
  const message = useMessage();
  const refused = query.error instanceof Refusal && query.error.status === 422;
  return (
    <Panel title={say('result')}>
      <div aria-live="polite" aria-busy={old || query.isFetching}>
        {rule === null ? (
          <Text size="sm" c="dimmed">
            {say('unfinished')}
          </Text>
        ) : query.isError ? (
          <Text size="sm" c="var(--chapar-bad)">
            {refused ? say('refused') : message(query.error)}
          </Text>
        ) : query.data === undefined ? (
          <Skeleton height={96} animate={false} aria-label={say('waiting')} role="status" />
        ) : (
          <Found found={query.data} old={old} />
        )}
      </div>
    </Panel>
  );
}

function Found({ found, old }: { found: Preview; old: boolean }) {
  const say = useSegmentWords();
  const { language } = usePrefs();
  const { count, sentence, sample } = found;
  return (
    <div className={old ? css.old : undefined}>
      <div className={css.count}>{say('people', { count })}</div>
      <Text size="sm" className="written" mt={4}>
        <Sentence text={sentence[language]} />
      </Text>
      {count === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {say('nobody')}
        </Text>
      ) : (
        <>
          <Text size="xs" c="dimmed" mt="sm" component="h3" fw={500}>
            {say('sample', { count })}
          </Text>
          <ul className={css.people}>
            {sample.map(({ id, name }) => (
              <li key={id}>
                <Anchor component={Link} to={`/contacts/${id}`} size="sm" className="written">
                  {name === '' ? say('nameless') : name}
                </Anchor>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
