import { useState } from 'react';
import {
  Alert,
  Button,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { Refusal } from '../../../api/refusal.ts';
import { useMay } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { useMessage } from '../../../parts/Failed.tsx';
import { useCommon } from '../../../words/common.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { BLOCKS, type Block } from '../api.ts';
import { LANGUAGES } from '../draft.ts';
import { blockContentOf, blockDraftOf, type BlockDraft } from './block-draft.ts';
import { useBlockWords } from './words.ts';

/** Writes a block, in the languages and for the channels that it is for. */
export function BlockForm({ block, onDone }: { block: Block | null; onDone(): void }) {
  const say = useBlockWords();
  const common = useCommon();
  const word = useGlossary();
  const may = useMay();
  const message = useMessage();
  const [draft, setDraft] = useState(() => blockDraftOf(block));
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useAct({
    run: () => send(block, draft),
    touches: [BLOCKS, ['block-usage']],
    said: say('saved'),
    onDone,
    onRefused(error) {
      const clash = error instanceof Refusal && error.problem.code === 'changed-meanwhile';
      setRefusal(clash ? say('clash') : message(error));
      return true;
    },
  });
  return (
    <Stack gap="sm">
      <TextInput
        label={say('name')}
        description={say('nameHelp', { as: `{{block "${draft.name === '' ? 'footer' : draft.name}"}}` })}
        value={draft.name}
        disabled={block !== null}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        required
      />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {say('for')}
        </Text>
        <SegmentedControl
          aria-label={say('for')}
          value={draft.channel}
          onChange={(channel) => setDraft({ ...draft, channel })}
          data={[
            { value: 'both', label: say('both') },
            { value: 'sms', label: word('sms') },
            { value: 'email', label: word('email') },
          ]}
        />
      </div>
      <Texts draft={draft} change={setDraft} />
      {refusal !== null && (
        <Alert color="red" variant="outline" role="alert">
          <span className="written">{refusal}</span>
        </Alert>
      )}
      {may.write && (
        <Group justify="space-between">
          {block === null ? <span /> : <Remove name={block.name} onDone={onDone} />}
          <Button loading={save.isPending} disabled={draft.name.trim() === ''} onClick={() => save.mutate()}>
            {common('save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Texts({ draft, change }: { draft: BlockDraft; change(draft: BlockDraft): void }) {
  const say = useBlockWords();
  const word = useGlossary();
  const parts = draft.channel === 'sms' ? (['text'] as const) : (['text', 'html'] as const);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      {parts.flatMap((part) =>
        LANGUAGES.map((language) => (
          <Textarea
            key={`${part}.${language}`}
            label={say(part, { language: word(language) })}
            value={draft.variants[language][part]}
            lang={language}
            dir={part === 'html' || language === 'en' ? 'ltr' : 'rtl'}
            autosize
            minRows={3}
            maxRows={12}
            onChange={(event) => {
              const variant = { ...draft.variants[language], [part]: event.currentTarget.value };
              change({ ...draft, variants: { ...draft.variants, [language]: variant } });
            }}
          />
        )),
      )}
    </SimpleGrid>
  );
}

function send(block: Block | null, draft: BlockDraft) {
  const content = blockContentOf(draft);
  if (block === null) {
    return dataOf(api.POST('/blocks', { body: { ...content, name: draft.name.trim() }, headers: onceKey() }));
  }
  const { name, version } = block;
  return dataOf(api.PUT('/blocks/{name}', { params: { path: { name } }, body: { ...content, version } }));
}

function Remove({ name, onDone }: { name: string; onDone(): void }) {
  const say = useBlockWords();
  const common = useCommon();
  const { ask, dialog } = useConfirm();
  const [isInUse, setInUse] = useState(false);
  const remove = useAct({
    run: () => dataOf(api.DELETE('/blocks/{name}', { params: { path: { name } } })),
    touches: [BLOCKS],
    said: say('deleted'),
    onDone,
    onRefused(error) {
      const refused = error instanceof Refusal && error.status === 409;
      setInUse(refused);
      return refused;
    },
  });
  return (
    <Group gap="xs">
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() =>
          ask({
            title: say('delete', { name }),
            text: say('deleteText'),
            yes: common('delete'),
            danger: true,
            act: () => remove.mutate(),
          })
        }
      >
        {common('delete')}
      </Button>
      {isInUse && (
        <Text size="xs" role="alert">
          {say('inUse')}
        </Text>
      )}
      {dialog}
    </Group>
  );
}
