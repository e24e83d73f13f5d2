import { Text } from '@mantine/core';
import { Dot } from '../../../parts/Dot.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useGlossary } from '../../../words/i18n.ts';
import type { Check } from '../api.ts';
import { LANGUAGES, type Language } from '../draft.ts';
import css from './editor.module.css';
import { FINDINGS } from './finding-words.ts';
import { useFindingSay } from './marks.ts';
import { useEditorWords } from './words.ts';

type Finding = {
  key: string;
  isProblem: boolean;
  language: Language | undefined;
  part: string | null;
  line: number | null;
  code: string;
  what: string;
  /** the server's own words, where they tell more */
  message: string | null;
};

/** Said by a gap already, with the field or the language that it is about. */
const TOLD_BY_GAPS = new Set(['missing-variant', 'fields-differ', 'no-brand']);

/** What is wrong, what is worth a look, and what one language has that the other lacks. */
export function Findings({ check, isBusy }: { check: Check | null; isBusy: boolean }) {
  const say = useEditorWords();
  const findings = check === null ? [] : findingsOf(check);
  return (
    <Panel title={say('found.title')} actions={<Fields names={check?.facts.fields ?? []} />}>
      <div role="status" aria-live="polite">
        {check === null ? (
          <Text size="sm" c="dimmed">
            {isBusy ? say('found.checking') : say('needed')}
          </Text>
        ) : findings.length === 0 ? (
          <Dot tone="good">{say('found.none')}</Dot>
        ) : (
          <ul className={css.findings}>
            {findings.map((finding) => (
              <One key={finding.key} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function Fields({ names }: { names: string[] }) {
  const say = useEditorWords();
  if (names.length === 0) return null;
  return (
    <Text component="div" size="xs" c="dimmed" className={css.fields ?? ''}>
      {say('uses')}:
      {names.map((name) => (
        <bdi key={name} className={css.field}>
          {name}
        </bdi>
      ))}
    </Text>
  );
}

function One({ finding }: { finding: Finding }) {
  const { isProblem, language, part, line, code, what, message } = finding;
  const words = useFindingSay();
  const word = useGlossary();
  const say = useEditorWords();
  const where = useWhere(part, language);
  const place = line === null ? where : say('found.place', { part: where, line });
  return (
    <li>
      <Dot tone={isProblem ? 'bad' : 'warn'}>
        {words({ code, what, ...(language !== undefined && { language }) })}
      </Dot>
      <Text size="xs" c="dimmed" ms={14}>
        {place === '' ? (language === undefined ? '' : word(language)) : place}
      </Text>
      {message !== null && (
        <Text size="xs" c="dimmed" ms={14} className="latin" lang="en" ta="start">
          {message}
        </Text>
      )}
    </li>
  );
}

function useWhere(part: string | null, language: Language | undefined): string {
  const say = useEditorWords();
  const word = useGlossary();
  const known = (['text', 'subject', 'preheader', 'html'] as const).find((one) => one === part);
  if (language === undefined || known === undefined) return '';
  return say(known, { language: word(language) });
}

function findingsOf({ problems, facts, gaps }: Check): Finding[] {
  const warnings = facts.warnings.filter(({ code }) => !TOLD_BY_GAPS.has(code));
  const placed = [
    ...problems.map((problem) => ({ ...problem, isProblem: true })),
    ...warnings.map((warning) => ({ ...warning, isProblem: false })),
  ].map(({ path, code, message, line, isProblem }, at) => {
    const [, variant, part = null] = path.split('.');
    const language = LANGUAGES.find((one) => one === variant);
    return { key: `${at}.${path}`, isProblem, language, part, line, code, what: '', message };
  });
  const lacking = gaps.map(({ language, part, code, what, cure }, at) => ({
    key: `gap.${at}`,
    isProblem: false,
    language,
    part,
    line: null,
    code,
    what,
    message: Object.hasOwn(FINDINGS, code) ? null : cure,
  }));
  return [...placed, ...lacking];
}
