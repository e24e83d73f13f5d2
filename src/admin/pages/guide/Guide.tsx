import { useState } from 'react';
import { Anchor, Group, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, NavLink, useParams } from 'react-router';
import { Lost } from '../../app/Lost.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Page } from '../../parts/Page.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import { Blocks } from './Blocks.tsx';
import type { Chapter } from './chapter.ts';
import { CHAPTERS } from './chapters/all.ts';
import { findSections, sideOf, type Hit } from './find.ts';
import css from './Guide.module.css';
import { useGuideWords } from './words.ts';

/** The guide to the product: chapters to read, and a search over all of them. */
export function Guide() {
  const word = useGlossary();
  const say = useGuideWords();
  const { chapter: id } = useParams();
  const [typed, setTyped] = useState('');
  const chapter = id === undefined ? CHAPTERS[0] : CHAPTERS.find((one) => one.id === id);
  if (chapter === undefined) return <Lost />;
  return (
    <Page
      title={word('guide')}
      about={say('about')}
      actions={
        <TextInput
          type="search"
          className={css.search ?? ''}
          aria-label={say('find')}
          placeholder={say('find')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      <div className={css.frame}>
        <Contents onOpen={() => setTyped('')} />
        {typed.trim() === '' ? (
          <Reading chapter={chapter} />
        ) : (
          <Found hits={findSections(CHAPTERS, typed)} onOpen={() => setTyped('')} />
        )}
      </div>
    </Page>
  );
}

function Contents({ onOpen }: { onOpen(): void }) {
  const say = useGuideWords();
  const { language } = usePrefs();
  const { chapter: id = CHAPTERS[0]?.id } = useParams();
  return (
    <nav className={css.contents} aria-label={say('chapters')}>
      <ol>
        {CHAPTERS.map((chapter) => (
          <li key={chapter.id}>
            <NavLink
              to={`/guide/${chapter.id}`}
              onClick={onOpen}
              aria-current={chapter.id === id ? 'page' : undefined}
            >
              {sideOf(chapter.title, language)}
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Reading({ chapter }: { chapter: Chapter }) {
  const say = useGuideWords();
  const { language } = usePrefs();
  const place = CHAPTERS.indexOf(chapter);
  const [before, after] = [CHAPTERS[place - 1], CHAPTERS[place + 1]];
  return (
    <article className={css.text}>
      <Title order={2} className={css.chapter ?? ''}>
        {sideOf(chapter.title, language)}
      </Title>
      <Text c="dimmed">{sideOf(chapter.about, language)}</Text>
      {chapter.sections.map(({ id, title, blocks }) => (
        <section key={id} id={id}>
          <Title order={3}>{sideOf(title, language)}</Title>
          <Blocks blocks={blocks} />
        </section>
      ))}
      <Group justify="space-between" mt="xl" gap="sm">
        {before === undefined ? (
          <span />
        ) : (
          <Anchor component={Link} to={`/guide/${before.id}`}>
            {say('before', { chapter: sideOf(before.title, language) })}
          </Anchor>
        )}
        {after !== undefined && (
          <Anchor component={Link} to={`/guide/${after.id}`}>
            {say('after', { chapter: sideOf(after.title, language) })}
          </Anchor>
        )}
      </Group>
    </article>
  );
}

function Found({ hits, onOpen }: { hits: Hit[]; onOpen(): void }) {
  const say = useGuideWords();
  const { language } = usePrefs();
  return (
    <div className={css.text}>
      <Text c="dimmed" role="status">
        {hits.length > 0 && say('found', { count: hits.length })}
      </Text>
      {hits.length === 0 && <Empty title={say('none.title')} text={say('none.text')} />}
      {hits.map(({ chapter, section }) => (
        <section key={`${chapter.id}.${section.id}`}>
          <Title order={2}>
            <Anchor component={Link} to={`/guide/${chapter.id}`} onClick={onOpen} inherit>
              {sideOf(chapter.title, language)} · {sideOf(section.title, language)}
            </Anchor>
          </Title>
          <Blocks blocks={section.blocks} />
        </section>
      ))}
    </div>
  );
}
