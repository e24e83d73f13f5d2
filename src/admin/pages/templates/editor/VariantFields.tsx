import { useMemo, useRef, type RefObject } from 'react';
import { SegmentedControl, Stack, Switch } from '@mantine/core';
import { useSettings } from '../../../app/office.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { useGlossary } from '../../../words/i18n.ts';
import { useBlocks, type Check } from '../api.ts';
import type { CodeHandle } from '../code/CodeEditor.tsx';
import { campaignFields, suggestionsFor } from '../code/suggestions.ts';
import type { Draft, Language, PartName, Variant } from '../draft.ts';
import { ImagePicker } from '../images/ImagePicker.tsx';
import { CodeField } from './CodeField.tsx';
import { InsertMenu, usePutWords } from './InsertMenu.tsx';
import { useMarks } from './marks.ts';
import { useEditorWords } from './words.ts';

type VariantProps = {
  draft: Draft;
  language: Language;
  check: Check | null;
  change(part: Partial<Variant>): void;
  onFocus(): void;
  readOnly: boolean;
};

/** What is written in one language. */
export function VariantFields(props: VariantProps) {
  const word = useGlossary();
  return (
    <Panel title={word(props.language)}>
      {props.draft.channel === 'sms' ? <Part {...props} part="text" kind="text" /> : <Mail {...props} />}
    </Panel>
  );
}

/** Longer than this, phones cut a subject off. */
const SUBJECT_CHARS = 45;

function Mail(props: VariantProps) {
  const say = useEditorWords();
  const variant = props.draft.variants[props.language];
  const { change } = props;
  const counted = (text: string) =>
    text.length <= SUBJECT_CHARS
      ? say('count', { count: text.length })
      : say('countLong', { count: text.length, max: SUBJECT_CHARS });
  return (
    <Stack gap="sm">
      <Part {...props} part="subject" kind="line" note={counted(variant.subject)} />
      <Part
        {...props}
        part="preheader"
        kind="line"
        note={
          variant.preheader === '' ? say('preheaderHelp') : say('count', { count: variant.preheader.length })
        }
      />
      <Part {...props} part="html" kind="html" />
      <Switch
        label={say('ownText')}
        description={say('ownTextHelp')}
        checked={variant.ownText}
        disabled={props.readOnly}
        onChange={(event) => change({ ownText: event.currentTarget.checked })}
      />
      {variant.ownText && <Part {...props} part="text" kind="text" />}
    </Stack>
  );
}

type PartProps = VariantProps & { part: PartName; kind: 'line' | 'text' | 'html'; note?: string };

function Part({ part, kind, note, ...props }: PartProps) {
  const say = useEditorWords();
  const word = useGlossary();
  const put = usePutWords();
  const editor = useRef<CodeHandle>(null);
  const { draft, language, change, readOnly } = props;
  const suggestions = useSuggestions(draft, part, props.check);
  const marks = useMarks(props.check, language, part);
  const name = part === 'text' && draft.channel === 'email' ? 'plain' : part;
  return (
    <CodeField
      ref={editor}
      label={say(name, { language: word(language) })}
      hint={say('hint', { open: '{{' })}
      value={draft.variants[language][part]}
      onChange={(text) => change({ [part]: text })}
      onFocus={props.onFocus}
      language={language}
      kind={kind}
      marks={marks}
      suggestions={suggestions}
      say={put}
      readOnly={readOnly}
      actions={
        !readOnly && (
          <>
            {part === 'html' && <HtmlTools {...props} editor={editor} />}
            <InsertMenu
              about={say(name, { language: word(language) })}
              suggestions={suggestions}
              onChoose={({ insert }) => editor.current?.insert(insert)}
            />
          </>
        )
      }
      {...(note !== undefined && { note })}
    />
  );
}

function HtmlTools({
  draft,
  language,
  change,
  editor,
}: VariantProps & { editor: RefObject<CodeHandle | null> }) {
  const say = useEditorWords();
  const { format } = draft.variants[language];
  return (
    <>
      <SegmentedControl
        aria-label={say('format')}
        value={format}
        onChange={(chosen) => change({ format: chosen })}
        data={[
          { value: 'mjml', label: 'MJML' },
          { value: 'html', label: 'HTML' },
        ]}
      />
      <ImagePicker format={format} onChoose={(tag) => editor.current?.insert(tag)} />
    </>
  );
}

function useSuggestions({ channel }: Draft, part: PartName, check: Check | null) {
  const fields = useSettings().data?.fields;
  const blocks = useBlocks().data;
  const used = check?.facts.fields;
  return useMemo(() => {
    const own = (fields ?? []).map(({ name }) => name);
    const fitting = (blocks ?? []).filter((block) => block.channel === 'both' || block.channel === channel);
    return suggestionsFor({
      channel,
      part,
      own,
      campaign: campaignFields(used ?? [], own),
      blocks: fitting.map(({ name }) => name),
    });
  }, [channel, part, fields, blocks, used]);
}
