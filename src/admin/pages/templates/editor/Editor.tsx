import { useState } from 'react';
import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useMay } from '../../../app/session.ts';
import { Dot } from '../../../parts/Dot.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useCommon } from '../../../words/common.ts';
import { useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { usePrefs } from '../../../words/prefs.ts';
import { LANGUAGES, withVariant, type Language, type Variant } from '../draft.ts';
import { History } from '../history/History.tsx';
import { Clash } from './Clash.tsx';
import css from './editor.module.css';
import { Findings } from './Findings.tsx';
import { Links } from './Links.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { useEditing, type Editing, type Start } from './useEditing.ts';
import { useCheck } from './useLive.ts';
import { useSave } from './useSave.ts';
import { VariantFields } from './VariantFields.tsx';
import { useEditorWords } from './words.ts';

/** The page on which a message is written, in both languages, with what its readers will see beside it. */
export function Editor({ start }: { start: Start }) {
  const say = useEditorWords();
  const may = useMay();
  const editing = useEditing(start);
  const { base, draft, setDraft } = editing;
  const saving = useSave(editing);
  const live = useCheck(draft);
  const languages = useLanguages(draft.channel === 'sms');
  useHotkeys([['mod+S', () => may.write && saving.save(draft)]], [], true);
  const change = (language: Language, part: Partial<Variant>) => setDraft(withVariant(draft, language, part));
  const cure = (language: Language, part: Partial<Variant>) => change(language, part);
  const blank = say(draft.channel === 'sms' ? 'newSms' : 'newEmail');
  return (
    <Page
      title={draft.name.trim() === '' ? blank : draft.name}
      about={<State start={base} isDirty={editing.isDirty} />}
      actions={<Actions editing={editing} saving={saving} />}
    >
      <Stack gap="md">
        <Offer editing={editing} />
        {saving.clashed && <Clash editing={editing} saving={saving} />}
        <div className={css.columns}>
          <Stack gap="md" miw={0}>
            <Name draft={draft} change={setDraft} languages={languages} />
            <div className={css.variants} data-both={languages.shown.length === 2}>
              {languages.shown.map((language) => (
                <VariantFields
                  key={language}
                  draft={draft}
                  language={language}
                  check={live.check}
                  change={(part) => change(language, part)}
                  onFocus={() => languages.focus(language)}
                  readOnly={!may.write}
                />
              ))}
            </div>
            <Text size="xs" c="dimmed">
              {say('keys', { open: '{{' })}
            </Text>
            <Findings check={live.check} isBusy={live.isBusy} />
            {base.id !== null && draft.channel === 'email' && (
              <Links id={base.id} isDirty={editing.isDirty} />
            )}
          </Stack>
          <PreviewPane draft={draft} language={languages.focused} live={live} cure={cure} />
        </div>
      </Stack>
    </Page>
  );
}

/** Which languages are open, and in which one somebody writes. */
function useLanguages(sideBySide: boolean) {
  const { language: own } = usePrefs();
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const [choice, setChoice] = useState<Language | 'both'>(sideBySide ? 'both' : own);
  const [focused, focus] = useState<Language>(own);
  const open = choice === 'both' && !isWide ? focused : choice;
  return {
    isWide,
    choice: open,
    focused: open === 'both' ? focused : open,
    shown: open === 'both' ? [...LANGUAGES] : [open],
    focus,
    choose(chosen: Language | 'both') {
      setChoice(chosen);
      if (chosen !== 'both') focus(chosen);
    },
  };
}
export type Languages = ReturnType<typeof useLanguages>;

function State({ start, isDirty }: { start: Start; isDirty: boolean }) {
  const say = useEditorWords();
  const word = useGlossary();
  return (
    <Group gap="sm">
      <span>{word(start.draft.channel)}</span>
      {start.version !== null && <span>{say('versionOf', { version: start.version })}</span>}
      <span role="status">
        {isDirty ? (
          <Dot tone="warn">{say('isDraft')}</Dot>
        ) : (
          start.id !== null && <Dot tone="good">{say('isSaved')}</Dot>
        )}
      </span>
    </Group>
  );
}

type ActionsProps = { editing: Editing; saving: ReturnType<typeof useSave> };

function Actions({ editing, saving }: ActionsProps) {
  const { base } = editing;
  const say = useEditorWords();
  const common = useCommon();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {base.id !== null && (
        <>
          <Button
            variant="default"
            leftSection={<IconHistory size={16} stroke={1.6} />}
            onClick={() => setOpen(true)}
          >
            {say('history')}
          </Button>
          <History
            id={base.id}
            version={base.version ?? 1}
            isDirty={editing.isDirty}
            opened={isOpen}
            onClose={() => setOpen(false)}
            onRestored={editing.adopt}
          />
        </>
      )}
      {may.write && (
        <Button
          loading={saving.isSaving}
          disabled={!editing.isDirty}
          onClick={() => saving.save(editing.draft)}
        >
          {common('save')}
        </Button>
      )}
    </>
  );
}

function Offer({ editing }: { editing: Editing }) {
  const say = useEditorWords();
  const format = useFormat();
  const { base, offered } = editing;
  if (offered === null) return null;
  return (
    <Alert color="ink" variant="outline" title={say('kept.title')} role="status">
      <Text size="sm">
        {say('kept.text', { when: format.relative(offered.at) })}{' '}
        {offered.version !== base.version && say('kept.older')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button onClick={editing.bringBack}>{say('kept.bring')}</Button>
        <Button variant="default" onClick={editing.throwAway}>
          {say('kept.drop')}
        </Button>
      </Group>
    </Alert>
  );
}

type NameProps = { draft: Start['draft']; change(draft: Start['draft']): void; languages: Languages };

function Name({ draft, change, languages }: NameProps) {
  const say = useEditorWords();
  const word = useGlossary();
  const may = useMay();
  return (
    <Panel>
      <Group gap="md" align="flex-end">
        <TextInput
          label={say('name')}
          placeholder={say('nameHint')}
          value={draft.name}
          maxLength={120}
          onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
          style={{ flex: '1 1 240px' }}
          readOnly={!may.write}
          required
        />
        <SegmentedControl
          aria-label={say('languages')}
          value={languages.choice}
          onChange={languages.choose}
          data={[
            ...LANGUAGES.map((language) => ({ value: language, label: word(language) })),
            ...(languages.isWide ? [{ value: 'both' as const, label: say('both') }] : []),
          ]}
        />
      </Group>
    </Panel>
  );
}
