import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { useMay } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { useConfirm } from '../../../parts/confirm.tsx';
import { Dot } from '../../../parts/Dot.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Paged } from '../../../parts/Paged.tsx';
import { usePages } from '../../../parts/pages.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated, useFormat } from '../../../words/format.ts';
import { usePrefs } from '../../../words/prefs.ts';
import { Copy } from '../Copy.tsx';
import { FormEditor } from './FormEditor.tsx';
import { useFormWords } from './words.ts';

export type SignUpForm =
  operations['getForms']['responses'][200]['content']['application/json']['items'][number];

/** Pages on which people join by themselves. */
export function FormsTab() {
  const say = useFormWords();
  const { write } = useMay();
  const [edited, setEdited] = useState<SignUpForm | 'new' | null>(null);
  const pages = usePages(['forms'], (after) =>
    dataOf(api.GET('/forms', { params: { query: after === undefined ? {} : { after } } })),
  );
  const { columns, dialog } = useColumns(setEdited);
  const add = write && <Button onClick={() => setEdited('new')}>{say('add')}</Button>;
  const nothing = (
    <Empty title={say('empty.title')} text={say('empty.text')}>
      {add}
    </Empty>
  );
  return (
    <Stack gap="md">
      {dialog}
      <Text size="sm" c="dimmed">
        {say('help')}
      </Text>
      <Panel flush title={say('title')} actions={pages.items.length > 0 && add}>
        <Paged pages={pages} empty={nothing}>
          {(forms) => <Listing label={say('title')} columns={columns} rows={forms} rowKey={({ id }) => id} />}
        </Paged>
      </Panel>
      {edited !== null && (
        <FormEditor form={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Stack>
  );
}

function useColumns(onEdit: (form: SignUpForm) => void) {
  const say = useFormWords();
  const { number } = useFormat();
  const { language } = usePrefs();
  const { write } = useMay();
  const { ask, dialog } = useConfirm();
  const remove = useAct({
    run: (id: string) => dataOf(api.DELETE('/forms/{id}', { params: { path: { id } } })),
    touches: [['forms']],
  });
  const askRemoval = ({ id, name }: SignUpForm) =>
    ask({
      title: say('sure', { name: isolated(name[language]) }),
      text: say('sureText'),
      yes: say('remove'),
      danger: true,
      act: () => remove.mutate(id),
    });
  const columns: Column<SignUpForm>[] = [
    { key: 'name', title: say('name'), cell: ({ name }) => <bdi>{name[language]}</bdi> },
    { key: 'address', title: say('address'), cell: (form) => <Address form={form} /> },
    { key: 'channel', title: say('channel'), cell: ({ channel }) => say(`channel.${channel}`) },
    { key: 'joined', title: say('joined'), end: true, cell: ({ joined }) => number(joined) },
    {
      key: 'state',
      title: say('state'),
      cell: ({ open }) => <Dot tone={open ? 'good' : 'quiet'}>{say(open ? 'open' : 'closed')}</Dot>,
    },
    {
      key: 'deeds',
      title: '',
      end: true,
      cell: (form) =>
        write && <Deeds form={form} onEdit={() => onEdit(form)} onRemove={() => askRemoval(form)} />,
    },
  ];
  return { columns, dialog };
}

function Address({ form: { url, name } }: { form: SignUpForm }) {
  const { language } = usePrefs();
  return (
    <Group gap="xs">
      <Anchor href={url} target="_blank" size="sm" className="latin" style={{ overflowWrap: 'anywhere' }}>
        {url.replace(/^https?:\/\//, '')}
      </Anchor>
      <Copy value={url} what={isolated(name[language])} />
    </Group>
  );
}

function Deeds({ form, onEdit, onRemove }: { form: SignUpForm; onEdit(): void; onRemove(): void }) {
  const { id, name, open } = form;
  const say = useFormWords();
  const { language } = usePrefs();
  const shown = { name: isolated(name[language]) };
  const toggle = useAct({
    run: () => dataOf(api.PATCH('/forms/{id}', { params: { path: { id } }, body: { open: !open } })),
    touches: [['forms']],
  });
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button size="compact-xs" variant="subtle" aria-label={say('editOf', shown)} onClick={onEdit}>
        {say('edit')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={toggle.isPending}
        aria-label={say(open ? 'closeOf' : 'openOf', shown)}
        onClick={() => toggle.mutate()}
      >
        {say(open ? 'closeIt' : 'openIt')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        aria-label={say('removeOf', shown)}
        onClick={onRemove}
      >
        {say('remove')}
      </Button>
    </Group>
  );
}
