import { useRef, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { useAct } from '../../parts/act.ts';
import { Page } from '../../parts/Page.tsx';
import type { NewCampaignBody } from './api.ts';
import { EMPTY_DRAFT, faultsOf, sendable, type Draft } from './edit/draft.ts';
import { DraftForm } from './edit/DraftForm.tsx';
import { useEditWords } from './edit/words.ts';
import { ReadyMades } from './ReadyMades.tsx';
import { forget, keptText, keepText } from './kept.ts';
import { useWords } from './words.ts';

const KEPT = 'chapar.campaign.new';

/** A campaign of one's own, or a ready-made one; what is written stays on the device until the draft is made. */
export function NewCampaign() {
  const say = useWords();
  const edit = useEditWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY_DRAFT, ...kept(), ...askedFor(params) }));
  const [tried, setTried] = useState(false);
  const [key] = useState(onceKey);
  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    keepText(KEPT, JSON.stringify(next));
    setDraft(next);
  };
  const make = useAct({
    run: () =>
      dataOf(
        api.POST('/campaigns', { params: { header: key }, body: sendable(draft, draft) as NewCampaignBody }),
      ),
    touches: [['campaigns', 'list']],
    onDone({ id }) {
      forget(KEPT);
      void navigate(`/campaigns/${id}/edit`, { replace: true });
    },
  });
  const begin = () => {
    setTried(true);
    const faults = faultsOf(draft);
    if (Object.keys(faults).length === 0) {
      make.mutate();
      return;
    }
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <Page title={say('new')}>
      <Stack gap="md">
        <ReadyMades />
        <Text component="h2" fw={600} mt="xs">
          {say('own')}
        </Text>
        <div ref={form}>
          <DraftForm draft={draft} change={change} marked={tried} />
        </div>
        <Group justify="flex-end">
          <Button onClick={begin} loading={make.isPending}>
            {edit('make')}
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}

function kept(): Partial<Draft> {
  try {
    return JSON.parse(keptText(KEPT) ?? '{}') as Partial<Draft>;
  } catch {
    return {}; // not what we wrote
  }
}

/** Other pages begin a campaign with what they show: a segment, a template, a contact. */
function askedFor(params: URLSearchParams): Partial<Draft> {
  const [segment, template, contact] = ['segment', 'template', 'contact'].map((name) => params.get(name));
  return {
    ...(segment == null ? {} : { audience: { segment } }),
    ...(contact == null ? {} : { audience: { contacts: [contact] } }),
    ...(template == null ? {} : { template }),
  };
}
