import { useState } from 'react';
import { Alert, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { useSettings } from '../../../app/office.ts';
import { ContactPicker } from '../../../parts/ContactPicker.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { MailFrame } from '../../../parts/MailFrame.tsx';
import { PhoneFrame } from '../../../parts/PhoneFrame.tsx';
import { SmsMeter } from '../../../parts/SmsMeter.tsx';
import { useGlossary, type Language } from '../../../words/i18n.ts';
import type { Template } from '../api.ts';
import { useSender } from './sender.ts';
import { useEditWords } from './words.ts';

type PreviewProps = { template: Template; data: Record<string, string> };

/** The text with the campaign's values, as one person would get it. */
export function Preview({ template: { template }, data }: PreviewProps) {
  const say = useEditWords();
  const word = useGlossary();
  const [contact, setContact] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language | null>(null);
  const [values] = useDebouncedValue(data, 400);
  const languages = (['fa', 'en'] as const).filter((one) => template.variants[one] !== undefined);
  const shown = languages.find((one) => one === language) ?? languages[0] ?? 'fa';
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const written = useQuery({
    queryKey: ['templates', template.id, template.version, 'preview', contact, shown, given],
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/templates/preview', {
          body: {
            content: contentOf(template),
            language: shown,
            values: given,
            ...(contact === null ? {} : { contactId: contact }),
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <div style={{ flex: 1, minWidth: 180 }}>
          <ContactPicker label={say('preview.as')} value={contact} onChange={setContact} />
        </div>
        {languages.length > 1 && (
          <SegmentedControl
            aria-label={say('language')}
            value={shown}
            onChange={setLanguage}
            data={languages.map((one) => ({ value: one, label: word(one) }))}
          />
        )}
      </Group>
      <Loaded query={written} rows={5}>
        {(preview) => <Written preview={preview} />}
      </Loaded>
      {contact === null && (
        <Text size="xs" c="dimmed">
          {say('preview.samples')}
        </Text>
      )}
    </Stack>
  );
}

type Shown = operations['postTemplatesPreview']['responses'][200]['content']['application/json'];

function Written({ preview }: { preview: Shown }) {
  const say = useEditWords();
  const sender = useSender(preview.channel);
  const brand = useSettings().data?.brand[preview.language] ?? '';
  const { sms, language, outcome } = preview;
  return (
    <Stack gap="xs">
      {outcome !== 'ready' && (
        <Alert color="red" variant="outline">
          {say(`preview.${outcome}`, { field: preview.field ?? '' })}
        </Alert>
      )}
      {preview.channel === 'sms' ? (
        <>
          <PhoneFrame text={sms?.text ?? preview.text} sender={sender ?? brand} language={language} />
          <SmsMeter size={sms} language={language} fits={sms?.fits ?? []} />
        </>
      ) : (
        <MailFrame
          from={brand}
          subject={preview.subject}
          html={preview.html}
          text={preview.text}
          language={language}
        />
      )}
    </Stack>
  );
}

type Kept = Template['template'];

/** What of a kept template is its text. */
function contentOf(template: Kept) {
  return template.channel === 'sms'
    ? { channel: 'sms' as const, variants: template.variants }
    : { channel: 'email' as const, variants: template.variants };
}
