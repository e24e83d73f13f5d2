import { useRef, useState } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useMay } from '../../../app/session.ts';
import { useMessage } from '../../../parts/Failed.tsx';
import { useCommon } from '../../../words/common.ts';
import type { Campaign } from '../api.ts';
import { useAutosave, type Saving } from './autosave.ts';
import { draftOf, faultsOf } from './draft.ts';
import { DraftForm } from './DraftForm.tsx';
import { useEditWords } from './words.ts';

/** The draft, which saves itself; once it is scheduled, what was checked, to be looked at. */
export function EditTab({ campaign }: { campaign: Campaign }) {
  const { write } = useMay();
  return campaign.state === 'draft' && write ? (
    <Writing campaign={campaign} />
  ) : (
    <Reading campaign={campaign} />
  );
}

function Writing({ campaign }: { campaign: Campaign }) {
  const say = useEditWords();
  const navigate = useNavigate();
  const form = useRef<HTMLDivElement>(null);
  const { draft, change, saving, refusal, saveNow } = useAutosave(campaign);
  const [tried, setTried] = useState(false);
  const next = async () => {
    setTried(true);
    if (Object.keys(faultsOf(draft)).length > 0) {
      // After the marks are there.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    await saveNow();
    await navigate(`/campaigns/${campaign.id}/review`);
  };
  return (
    <div ref={form}>
      <DraftForm draft={draft} change={change} marked={tried} />
      <Group justify="space-between" mt="md" gap="sm">
        <SavingState saving={saving} refusal={refusal} />
        <Button onClick={() => void next()}>{say('next')}</Button>
      </Group>
    </div>
  );
}

function SavingState({ saving, refusal }: { saving: Saving; refusal: unknown }) {
  const say = useEditWords();
  const common = useCommon();
  const message = useMessage();
  const words = {
    saved: common('saved'),
    waiting: common('unsaved'),
    saving: common('saving'),
    offline: say('offline'),
    refused: say('refused', { why: message(refusal) }),
  };
  return (
    <Text component="div" size="sm" c={saving === 'refused' ? 'var(--chapar-bad)' : 'dimmed'} role="status">
      {words[saving]}
    </Text>
  );
}

function Reading({ campaign }: { campaign: Campaign }) {
  const say = useEditWords();
  const begun = campaign.run !== null || !['draft', 'scheduled', 'missed'].includes(campaign.state);
  return (
    <Stack gap="md">
      {campaign.state !== 'draft' && (
        <Alert variant="outline" color="gray">
          {say(begun ? 'sent' : 'locked')}
        </Alert>
      )}
      <fieldset disabled style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
        <DraftForm draft={draftOf(campaign)} change={() => undefined} marked={false} locked />
      </fieldset>
    </Stack>
  );
}
