import { Fragment } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Language, Pair } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Block } from './chapter.ts';
import { sideOf } from './find.ts';
import css from './Guide.module.css';
import { useGuideWords } from './words.ts';

/** The pieces of a section, one after the other. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, place) => <Piece key={place} block={block} />);
}

function Piece({ block }: { block: Block }) {
  const { language } = usePrefs();
  const say = useGuideWords();
  if ('p' in block) return <p>{textOf(block.p, language)}</p>;
  if ('list' in block) return <ul>{itemsOf(block.list, language)}</ul>;
  if ('steps' in block) return <ol>{itemsOf(block.steps, language)}</ol>;
  if ('examples' in block) return <Examples rows={block.examples} />;
  if ('note' in block) {
    return (
      <aside className={css.note} aria-label={say('note')}>
        {textOf(block.note, language)}
      </aside>
    );
  }
  return (
    <p>
      <Anchor component={Link} to={block.to}>
        {sideOf(block.say, language)}
      </Anchor>
    </p>
  );
}

function Examples({ rows }: { rows: [code: string, fa: string, en: string][] }) {
  const say = useGuideWords();
  return (
    <table className={css.examples}>
      <thead>
        <tr>
          <th>{say('write')}</th>
          <th>{say('inPersian')}</th>
          <th>{say('inEnglish')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([code, fa, en]) => (
          <tr key={code}>
            <td>
              <code className="latin">{code}</code>
            </td>
            <td data-label={say('inPersian')} lang="fa" dir="rtl">
              {fa}
            </td>
            <td data-label={say('inEnglish')} lang="en" dir="ltr">
              {en}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function itemsOf(items: readonly Pair[], language: Language) {
  return items.map((item, place) => <li key={place}>{textOf(item, language)}</li>);
}

/** A text with what stands between backticks as code. */
function textOf(pair: Pair, language: Language) {
  return sideOf(pair, language)
    .split('`')
    .map((piece, place) => (
      <Fragment key={place}>{place % 2 === 1 ? <code className="latin">{piece}</code> : piece}</Fragment>
    ));
}
