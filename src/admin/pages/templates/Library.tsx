import { Group, SegmentedControl, Stack, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCommon } from '../../words/common.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useLibrary, type LibraryMessage } from './api.ts';
import { folded } from './find.ts';
import { LibraryCard } from './LibraryCard.tsx';
import css from './templates.module.css';
import { useTemplateWords } from './words.ts';

/** The messages that come with Chapar, by what they are for, both languages side by side. */
export function Library() {
  const say = useTemplateWords();
  const word = useGlossary();
  const library = useLibrary();
  const about = library.data && say('library.about', { count: library.data.length });
  return (
    <Page title={word('library')} {...(about !== undefined && { about })}>
      <Loaded query={library}>{(messages) => <Shelves messages={messages} />}</Loaded>
    </Page>
  );
}

function Shelves({ messages }: { messages: LibraryMessage[] }) {
  const say = useTemplateWords();
  const [search, setSearch] = useSearchParams();
  const get = (name: string) => search.get(name) ?? '';
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const found = messages.filter(
    (message) =>
      (get('channel') === '' || message.channel === get('channel')) &&
      (get('purpose') === '' || message.purpose === get('purpose')) &&
      folded(JSON.stringify([message.name, message.description, message.content])).includes(folded(get('q'))),
  );
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return (
    <>
      <Filters get={get} change={change} />
      {found.length === 0 && <Empty title={say('library.none')} />}
      <Stack gap="lg">
        {kinds.map((kind) => (
          <section key={kind} aria-label={say(`kind.${kind}`)}>
            <Title order={2} mb="xs">
              {say(`kind.${kind}`)}
            </Title>
            <div className={css.shelf}>
              {found
                .filter((message) => message.kind === kind)
                .map((message) => (
                  <LibraryCard key={message.id} message={message} />
                ))}
            </div>
          </section>
        ))}
      </Stack>
    </>
  );
}

function Filters({ get, change }: { get(name: string): string; change(name: string, value: string): void }) {
  const say = useTemplateWords();
  const word = useGlossary();
  const common = useCommon();
  const choices = (names: ('sms' | 'email' | 'marketing' | 'service')[]) => [
    { value: '', label: common('all') },
    ...names.map((name) => ({ value: name, label: word(name) })),
  ];
  return (
    <Group mb="md" gap="xs">
      <TextInput
        aria-label={say('library.search')}
        placeholder={say('library.search')}
        leftSection={<IconSearch size={15} />}
        value={get('q')}
        onChange={(event) => change('q', event.currentTarget.value)}
        style={{ flex: '1 1 220px', maxWidth: 360 }}
      />
      <SegmentedControl
        aria-label={say('channel')}
        value={get('channel')}
        onChange={(value) => change('channel', value)}
        data={choices(['sms', 'email'])}
      />
      <SegmentedControl
        aria-label={say('purpose')}
        value={get('purpose')}
        onChange={(value) => change('purpose', value)}
        data={choices(['marketing', 'service'])}
      />
    </Group>
  );
}
