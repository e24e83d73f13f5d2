import { useState } from 'react';
import { Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { ContactPicker } from '../../parts/ContactPicker.tsx';
import { useMessage } from '../../parts/Failed.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { Rule } from '../../parts/rules/tree.ts';
import { Sentence } from '../../parts/rules/Sentence.tsx';
import { usePrefs } from '../../words/prefs.ts';
import { useWhy, type Explained } from './asking.ts';
import css from './segments.module.css';
import { useSegmentWords } from './words.ts';

/** Takes one contact and says, condition by condition, why the rule matches or does not. */
export function Why({ rule }: { rule: Rule | null }) {
  const say = useSegmentWords();
  const message = useMessage();
  const [contact, setContact] = useState<string | null>(null);
  const { data, error, isPlaceholderData } = useWhy(rule, contact);
  return (
    <Panel title={say('why')}>
      <ContactPicker label={say('why.who')} value={contact} onChange={setContact} />
      <div aria-live="polite">
        {contact !== null && rule === null && (
          <Text size="sm" c="dimmed" mt="xs">
            {say('unfinished')}
          </Text>
        )}
        {contact !== null && error !== null && rule !== null && (
          <Text size="sm" c="var(--chapar-bad)" mt="xs">
            {message(error)}
          </Text>
        )}
        {contact !== null && rule !== null && data !== undefined && error === null && (
          <div className={isPlaceholderData ? css.old : undefined}>
            <Text component="div" size="sm" fw={600} mt="sm">
              <Verdict holds={data.verdict}>
                {say(data.verdict ? 'why.in' : 'why.out', {
                  name: data.contact.name === '' ? say('nameless') : data.contact.name,
                })}
              </Verdict>
            </Text>
            <ul className={css.why}>
              <Part part={data.rule} />
            </ul>
            <Text size="xs" c="dimmed" mt="sm">
              {say('why.note')}
            </Text>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Verdict({ holds, children }: { holds: boolean; children: React.ReactNode }) {
  const say = useSegmentWords();
  const Icon = holds ? IconCheck : IconX;
  return (
    <div className={css.line}>
      <Icon size={15} stroke={2.4} aria-hidden className={holds ? css.yes : css.no} />
      <div>
        {children} <VisuallyHidden>({say(holds ? 'why.yes' : 'why.no')})</VisuallyHidden>
      </div>
    </div>
  );
}

function Part({ part }: { part: Explained }) {
  const say = useSegmentWords();
  const { language } = usePrefs();
  if ('field' in part) {
    return (
      <li>
        <Verdict holds={part.verdict}>
          <span className="written">
            <Sentence text={part.words[language]} />
          </span>
          <Text component="div" size="xs" c="dimmed" className="written">
            <Sentence text={part.holds[language]} />
          </Text>
        </Verdict>
        {part.rule !== undefined && <Inside title={say('why.inside')} parts={[part.rule]} />}
      </li>
    );
  }
  const [title, parts] =
    'not' in part
      ? ([say('why.not'), [part.not]] as const)
      : 'all' in part
        ? ([say(part.all.length === 0 ? 'why.everyone' : 'why.all'), part.all] as const)
        : ([say('why.any'), part.any] as const);
  return (
    <li>
      <Verdict holds={part.verdict}>{title}</Verdict>
      <Inside parts={parts} />
    </li>
  );
}

function Inside({ title, parts }: { title?: string; parts: readonly Explained[] }) {
  return (
    <>
      {title !== undefined && (
        <Text size="xs" c="dimmed" ms={22}>
          {title}
        </Text>
      )}
      <ul className={css.why}>
        {parts.map((part, at) => (
          <Part key={at} part={part} />
        ))}
      </ul>
    </>
  );
}
