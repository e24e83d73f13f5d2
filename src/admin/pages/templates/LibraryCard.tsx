import { useState } from 'react';
import { Button, Group, Modal, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { useSettings } from '../../app/office.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MailFrame } from '../../parts/MailFrame.tsx';
import { useMeterWords } from '../../parts/meter-words.ts';
import { useCommon } from '../../words/common.ts';
import { useGlossary, type Language } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import { TEMPLATES, type LibraryMessage } from './api.ts';
import { LANGUAGES } from './draft.ts';
import css from './templates.module.css';
import { useTemplateWords } from './words.ts';

/** One shipped message: what it is for, how it reads in both languages, what it costs here, and the way to use it. */
export function LibraryCard({ message }: { message: LibraryMessage }) {
  const say = useTemplateWords();
  const word = useGlossary();
  const { language } = usePrefs();
  const brings = message.fields.map(({ name }) => name);
  return (
    <article className={`panel ${css.card ?? ''}`} aria-label={message.name[language]}>
      <Group justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
        <div>
          <Title order={3}>{message.name[language]}</Title>
          <Text size="xs" c="dimmed">
            {word(message.channel)} · {word(message.purpose)} · {message.description[language]}
          </Text>
        </div>
        <Use message={message} />
      </Group>
      <div className={css.both}>
        {LANGUAGES.map((side) => (
          <Side key={side} message={message} language={side} />
        ))}
      </div>
      {brings.length > 0 && (
        <Text size="xs" c="dimmed">
          {say('library.brings')}:{' '}
          {brings.map((name) => (
            <bdi key={name} className={css.name}>
              {name}
            </bdi>
          ))}
        </Text>
      )}
    </article>
  );
}

function Use({ message }: { message: LibraryMessage }) {
  const say = useTemplateWords();
  const { language } = usePrefs();
  const may = useMay();
  const navigate = useNavigate();
  const use = useAct({
    run: () =>
      dataOf(api.POST('/library/{id}/use', { params: { path: { id: message.id } }, headers: onceKey() })),
    touches: [TEMPLATES],
    said: say('library.used'),
    onDone: ({ template }) => void navigate(`/templates/${template.id}`),
  });
  if (!may.write) return null;
  return (
    <Button
      variant="default"
      flex="none"
      loading={use.isPending}
      onClick={() => use.mutate()}
      aria-label={say('library.useNamed', { name: message.name[language] })}
    >
      {say('library.use')}
    </Button>
  );
}

function Side({ message, language }: { message: LibraryMessage; language: Language }) {
  const dir = language === 'fa' ? 'rtl' : 'ltr';
  const { content } = message;
  if (content.channel === 'sms') {
    return (
      <div>
        <div className={css.sample} lang={language} dir={dir}>
          <Tagged source={content.variants[language]?.text ?? ''} />
        </div>
        <Counts message={message} language={language} />
      </div>
    );
  }
  const mail = content.variants[language];
  return (
    <div>
      <div className={css.sample} lang={language} dir={dir}>
        <strong>
          <Tagged source={mail?.subject ?? ''} />
        </strong>
        {'\n'}
        <span className="soft">
          <Tagged source={mail?.preheader ?? ''} />
        </span>
      </div>
      <ShowMail message={message} language={language} />
    </div>
  );
}

function Counts({ message, language }: { message: LibraryMessage; language: Language }) {
  const say = useTemplateWords();
  const meter = useMeterWords();
  const max = useSettings().data?.sms.maxUnits;
  const size = message.sizes?.[language];
  if (size === undefined || max === undefined) return null;
  const { units, parts } = size.withOptOut;
  return (
    <Text size="xs" c="dimmed" className="figures">
      {meter('parts', { count: parts })} · {meter('units', { units, max })}, {say('library.optOut')}
    </Text>
  );
}

function ShowMail({ message, language }: { message: LibraryMessage; language: Language }) {
  const say = useTemplateWords();
  const word = useGlossary();
  const common = useCommon();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {say('library.show')} ({word(language)})
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="xl"
        title={message.name[language]}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <MailOf message={message} language={language} />
      </Modal>
    </>
  );
}

function MailOf({ message, language }: { message: LibraryMessage; language: Language }) {
  const brand = useSettings().data?.brand[language] ?? '';
  const values = Object.fromEntries(message.fields.map(({ name, sample }) => [name, sample[language]]));
  const preview = useQuery({
    queryKey: ['library', message.id, language],
    queryFn: () =>
      dataOf(api.POST('/templates/preview', { body: { content: message.content, language, values } })),
    staleTime: 300_000,
  });
  return (
    <Loaded query={preview}>
      {({ subject, html, text }) => (
        <MailFrame from={brand} subject={subject} html={html} text={text} language={language} />
      )}
    </Loaded>
  );
}

/** A source with its {{tags}} kept together, whatever the direction of the text around them. */
export function Tagged({ source }: { source: string }) {
  return source.split(/(\{\{[^}]*\}\})/).map((piece, at) =>
    at % 2 === 1 ? (
      <bdi key={at} dir="ltr" className={css.tag}>
        {piece}
      </bdi>
    ) : (
      piece
    ),
  );
}
