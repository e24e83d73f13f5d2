import { useState } from 'react';
import { ActionIcon, Alert, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { useSettings } from '../../../app/office.ts';
import { ContactPicker } from '../../../parts/ContactPicker.tsx';
import { MailFrame } from '../../../parts/MailFrame.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { PhoneFrame } from '../../../parts/PhoneFrame.tsx';
import { cured } from '../../../parts/sms-cost.ts';
import { SmsMeter } from '../../../parts/SmsMeter.tsx';
import { useGlossary } from '../../../words/i18n.ts';
import type { Check, DraftPreview } from '../api.ts';
import type { Draft, Language, Variant } from '../draft.ts';
import { usePreview, type Live, type Reader } from './useLive.ts';
import { useEditorWords } from './words.ts';

type PreviewProps = {
  draft: Draft;
  language: Language;
  live: Live;
  /** puts a cured text in the place of the one there is */
  cure(language: Language, change: Partial<Variant>): void;
};

/** The message as one reader gets it, while it is written: a real contact, or sample values. */
export function PreviewPane({ draft, language, live, cure }: PreviewProps) {
  const say = useEditorWords();
  const word = useGlossary();
  const [reader, setReader] = useState<Reader>({ contactId: null, values: {} });
  const { preview, isWritten, isSound } = usePreview(live, language, reader);
  const shown = { draft, language, preview };
  return (
    <Panel title={`${say('preview')}: ${word(language)}`}>
      <Stack gap="md">
        <ReaderPicker reader={reader} change={setReader} />
        <Outcome preview={preview} />
        {!isWritten && (
          <Text size="sm" c="dimmed">
            {say('not.written', { language: word(language) })}
          </Text>
        )}
        {isWritten && !isSound && (
          <Text size="sm" c="dimmed">
            {say('not.sound')}
          </Text>
        )}
        {draft.channel === 'sms' ? <Sms {...shown} check={live.check} cure={cure} /> : <Mail {...shown} />}
        <Samples preview={preview} reader={reader} change={setReader} />
      </Stack>
    </Panel>
  );
}

type Shown = { draft: Draft; language: Language; preview: DraftPreview | null };

function Sms({
  draft,
  language,
  preview,
  check,
  cure,
}: Shown & Pick<PreviewProps, 'cure'> & { check: Check | null }) {
  const brand = useSettings().data?.brand[language] ?? '';
  const { text } = draft.variants[language];
  const culprits = (check?.facts.culprits ?? []).filter((culprit) => culprit.language === language);
  const size = preview?.sms ?? check?.facts.sizes[language] ?? null;
  return (
    <>
      <SmsMeter
        size={size}
        language={language}
        culprits={culprits}
        onCure={(culprit) => cure(language, { text: cured(text, culprit) })}
        fits={preview?.sms?.fits ?? []}
      />
      <PhoneFrame text={preview?.text ?? null} sender={brand} language={language} />
    </>
  );
}

const KB = 1024;

function Mail({ language, preview }: Shown) {
  const say = useEditorWords();
  const brand = useSettings().data?.brand[language] ?? '';
  if (preview?.html === null || preview === null) return null;
  const kb = Math.ceil(new TextEncoder().encode(preview.html).length / KB);
  return (
    <>
      <MailFrame
        from={brand}
        subject={preview.subject}
        html={preview.html}
        text={preview.text}
        language={language}
      />
      <Text size="xs" c={kb > 102 ? 'red' : 'dimmed'}>
        {say('size', { size: say('kb', { kb }) })}
        {kb > 102 && `: ${say('sizeHelp')}`}
      </Text>
    </>
  );
}

function Outcome({ preview }: { preview: DraftPreview | null }) {
  const say = useEditorWords();
  if (preview === null || preview.outcome === 'ready') return null;
  return (
    <Alert color="red" variant="outline" role="status">
      {say(`not.${preview.outcome}`, { field: `\u2068{{${preview.field ?? ''}}}\u2069` })}
    </Alert>
  );
}

type ReaderProps = { reader: Reader; change(reader: Reader): void };

function ReaderPicker({ reader, change }: ReaderProps) {
  const say = useEditorWords();
  const people = useQuery({
    queryKey: ['contacts', 'first'],
    queryFn: async () => (await dataOf(api.GET('/contacts', { params: { query: { limit: 50 } } }))).items,
    staleTime: 300_000,
  });
  const ids = (people.data ?? []).map(({ id }) => id);
  const step = (by: 1 | -1) => {
    const at = reader.contactId === null ? (by === 1 ? -1 : 0) : ids.indexOf(reader.contactId);
    const next = ids.at((at + by + ids.length) % Math.max(1, ids.length));
    if (next !== undefined) change({ ...reader, contactId: next });
  };
  return (
    <div>
      <Group gap={4} align="flex-end" wrap="nowrap">
        <div style={{ flex: 1, minWidth: 0 }}>
          <ContactPicker
            label={say('as')}
            value={reader.contactId}
            onChange={(contactId) => change({ ...reader, contactId })}
          />
        </div>
        <Step
          label={say('previous')}
          isForward={false}
          onClick={() => step(-1)}
          disabled={ids.length === 0}
        />
        <Step label={say('following')} isForward onClick={() => step(1)} disabled={ids.length === 0} />
      </Group>
      {reader.contactId === null && (
        <Text size="xs" c="dimmed" mt={4}>
          {say('sampleReader')}
        </Text>
      )}
    </div>
  );
}

type StepProps = { label: string; isForward: boolean; disabled: boolean; onClick(): void };

function Step({ label, isForward, ...rest }: StepProps) {
  const isRtl = document.documentElement.dir === 'rtl';
  const Icon = isForward === isRtl ? IconChevronLeft : IconChevronRight;
  return (
    <ActionIcon size={30} variant="default" aria-label={label} {...rest}>
      <Icon size={16} />
    </ActionIcon>
  );
}

/** What only a campaign brings, to be tried with other values. */
function Samples({ preview, reader, change }: ReaderProps & { preview: DraftPreview | null }) {
  const say = useEditorWords();
  const samples = Object.entries(preview?.samples ?? {});
  if (samples.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {say('samples')}
      </Text>
      <SimpleGrid cols={2} spacing="xs">
        {samples.map(([name, value]) => (
          <TextInput
            key={name}
            label={<bdi className="latin">{name}</bdi>}
            defaultValue={String(value)}
            onBlur={(event) => {
              const typed = event.currentTarget.value;
              if (typed !== String(value)) change({ ...reader, values: { ...reader.values, [name]: typed } });
            }}
          />
        ))}
      </SimpleGrid>
    </div>
  );
}
