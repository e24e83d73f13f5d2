import { useState } from 'react';
import { Group, Radio, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { useAct } from '../../parts/act.ts';
import { FormModal } from '../../parts/FormModal.tsx';
import { useCommon } from '../../words/common.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { Contact, Scope } from './api.ts';
import { useConsentWords } from './consent-words.ts';

type ConsentModalProps = { contact: Contact; scope: Scope; onClose(): void };

/** Writes down what the contact said, and where; without a place it is worth nothing. */
export function ConsentModal({ contact, scope, onClose }: ConsentModalProps) {
  const say = useConsentWords();
  const common = useCommon();
  const word = useGlossary();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<'agreed' | 'refused'>(
    contact.consents[scope]?.granted === true ? 'refused' : 'agreed',
  );
  const [source, setSource] = useState('');
  const [wording, setWording] = useState('');
  const record = useAct({
    run: () =>
      dataOf(
        api.PUT('/contacts/{id}/consents/{channel}', {
          params: { path: { id: contact.id, channel: scope } },
          body: {
            granted: answer === 'agreed',
            source: source.trim(),
            wording: wording.trim() === '' ? null : wording.trim(),
          },
        }),
      ),
    touches: [
      ['contacts', 'list'],
      ['consents', contact.id],
      ['timeline', contact.id],
    ],
    said: common('saved'),
    onDone(changed) {
      queries.setQueryData(['contacts', contact.id], changed);
      onClose();
    },
  });
  return (
    <FormModal
      title={say('title', { scope: scope === 'spouse' ? say('spouse') : word(scope) })}
      submit={say('record')}
      busy={record.isPending}
      unready={source.trim() === ''}
      onClose={onClose}
      onSubmit={() => record.mutate()}
    >
      <Radio.Group
        value={answer}
        onChange={(value) => setAnswer(value === 'agreed' ? 'agreed' : 'refused')}
        aria-label={say('answer')}
      >
        <Group gap="lg">
          <Radio value="agreed" label={say('agreed')} />
          <Radio value="refused" label={say('refused')} />
        </Group>
      </Radio.Group>
      <TextInput
        label={say('source')}
        description={say('sourceHint')}
        required
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        label={say('wording')}
        description={say('wordingHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
      />
    </FormModal>
  );
}
