import { Text, Title } from '@mantine/core';
import type { Schemas } from '../../../app/session.ts';
import { useGlossary } from '../../../words/i18n.ts';
import css from './history.module.css';
import { folded, type Row } from './rows.ts';
import { useHistoryWords } from './words.ts';

type TemplateDiff = Schemas['TemplateDiff'];
type Part = TemplateDiff['parts'][number];

/** Two versions, part by part: what was taken out has a − and is struck, what came in a + and is underlined. */
export function Diff({ diff }: { diff: TemplateDiff }) {
  const say = useHistoryWords();
  const parts = diff.parts.filter(({ same }) => !same);
  const renamed = diff.name.before !== null && diff.name.before !== diff.name.after;
  if (diff.against === null) return <Text size="sm">{say('first')}</Text>;
  if (parts.length === 0 && !renamed) return <Text size="sm">{say('same')}</Text>;
  return (
    <>
      {renamed && (
        <section>
          <Title order={3}>{say('name')}</Title>
          <div className={css.line}>
            <Sign kind="removed" />
            <del className="written">{diff.name.before}</del>
          </div>
          <div className={css.line}>
            <Sign kind="added" />
            <ins className="written">{diff.name.after}</ins>
          </div>
        </section>
      )}
      {parts.map((part) => (
        <PartDiff key={`${part.language}.${part.part}`} part={part} />
      ))}
    </>
  );
}

function PartDiff({ part: { language, part, rows } }: { part: Part }) {
  const say = useHistoryWords();
  const word = useGlossary();
  const name = (['text', 'subject', 'preheader', 'html', 'format'] as const).find((one) => one === part);
  const title = `${name === undefined ? part : say(name)} (${word(language)})`;
  const dir = part === 'html' || language === 'en' ? 'ltr' : 'rtl';
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <div className={css.lines} role="group" aria-label={title} tabIndex={0} dir={dir} lang={language}>
        {folded(rows).map((row, at) =>
          row.kind === 'skipped' ? (
            <div key={at} className={css.skipped}>
              {say('skipped', { count: row.count })}
            </div>
          ) : (
            <Lines key={at} row={row} />
          ),
        )}
      </div>
    </section>
  );
}

function Lines({ row }: { row: Row }) {
  if (row.kind === 'same') {
    return (
      <div className={css.line}>
        <span className={css.sign} />
        <span className={css.words}>
          <Tagged text={row.after?.pieces.map(({ text }) => text).join('') ?? ''} />
        </span>
      </div>
    );
  }
  return (
    <>
      {row.before !== null && (
        <div className={css.line} data-kind="removed">
          <Sign kind="removed" />
          <span className={css.words}>
            {row.before.pieces.map(({ text, changed }, at) =>
              changed || row.after === null ? (
                <del key={at}>
                  <Tagged text={text} />
                </del>
              ) : (
                <Tagged key={at} text={text} />
              ),
            )}
          </span>
        </div>
      )}
      {row.after !== null && (
        <div className={css.line} data-kind="added">
          <Sign kind="added" />
          <span className={css.words}>
            {row.after.pieces.map(({ text, changed }, at) =>
              changed || row.before === null ? (
                <ins key={at}>
                  <Tagged text={text} />
                </ins>
              ) : (
                <Tagged key={at} text={text} />
              ),
            )}
          </span>
        </div>
      )}
    </>
  );
}

/** Fields read from left to right in either language, as they do in the editor. */
function Tagged({ text }: { text: string }) {
  return text.split(/(\{\{[^{}]*\}\})/).map((run, at) =>
    run.startsWith('{{') ? (
      <bdi key={at} dir="ltr">
        {run}
      </bdi>
    ) : (
      run
    ),
  );
}

function Sign({ kind }: { kind: 'removed' | 'added' }) {
  const say = useHistoryWords();
  return (
    <span className={css.sign} role="img" aria-label={say(kind)}>
      {kind === 'added' ? '+' : '−'}
    </span>
  );
}
