import { ActionIcon, Anchor, Button, Group, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { IconCopy, IconDots, IconSearch, IconTrash } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Listing, type Column } from '../../parts/Listing.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { toast } from '../../parts/toast.ts';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { TEMPLATES, useTemplates, type Template } from './api.ts';
import { contentIn, LANGUAGES } from './draft.ts';
import { matching } from './find.ts';
import { useTemplateWords } from './words.ts';

export function TemplatesTab() {
  const templates = useTemplates();
  return (
    <Loaded query={templates}>
      {(all) => (all.length === 0 ? <NoTemplates /> : <Found templates={all} />)}
    </Loaded>
  );
}

function NoTemplates() {
  const say = useTemplateWords();
  return (
    <Panel>
      <Empty title={say('none.title')} text={say('none.text')}>
        <Button component={Link} to="/templates/library">
          {say('none.open')}
        </Button>
      </Empty>
    </Panel>
  );
}

function Found({ templates }: { templates: Template[] }) {
  const say = useTemplateWords();
  const word = useGlossary();
  const common = useCommon();
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const channel = search.get('channel');
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const found = matching(templates, text, channel);
  return (
    <>
      <Group mb="sm" gap="xs">
        <TextInput
          aria-label={say('search')}
          placeholder={say('search')}
          leftSection={<IconSearch size={15} />}
          value={text}
          onChange={(event) => change('q', event.currentTarget.value)}
          style={{ flex: '1 1 220px', maxWidth: 360 }}
        />
        <SegmentedControl
          aria-label={say('channel')}
          value={channel ?? ''}
          onChange={(value) => change('channel', value)}
          data={[
            { value: '', label: common('all') },
            { value: 'sms', label: word('sms') },
            { value: 'email', label: word('email') },
          ]}
        />
      </Group>
      <Panel flush>
        {found.length === 0 ? (
          <Empty title={say('none.found')} text={say('none.foundText')} />
        ) : (
          <TemplateList templates={found} />
        )}
      </Panel>
    </>
  );
}

function TemplateList({ templates }: { templates: Template[] }) {
  const say = useTemplateWords();
  const word = useGlossary();
  const format = useFormat();
  const common = useCommon();
  const may = useMay();
  const columns: Column<Template>[] = [
    {
      key: 'name',
      title: common('name'),
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/templates/${id}`} size="sm" className="written">
          {name}
        </Anchor>
      ),
    },
    { key: 'channel', title: say('channel'), cell: ({ channel }) => word(channel) },
    {
      key: 'language',
      title: say('language'),
      cell: ({ variants }) =>
        format.list(LANGUAGES.filter((one) => variants[one] !== undefined).map((one) => word(one))),
    },
    { key: 'version', title: say('version'), end: true, cell: ({ version }) => format.number(version) },
    { key: 'updated', title: say('updated'), end: true, cell: ({ updatedAt }) => format.dateTime(updatedAt) },
    ...(may.write
      ? [
          {
            key: 'actions',
            title: '',
            label: common('actions'),
            end: true,
            cell: (template: Template) => <Actions template={template} />,
          },
        ]
      : []),
  ];
  return <Listing label={word('templates')} columns={columns} rows={templates} rowKey={({ id }) => id} />;
}

function Actions({ template }: { template: Template }) {
  const say = useTemplateWords();
  const common = useCommon();
  const { ask, dialog } = useConfirm();
  const copy = useAct({
    run: () => {
      const name = say('copyOf', { name: template.name }).slice(0, 120);
      return dataOf(api.POST('/templates', { body: { ...contentIn(template), name }, headers: onceKey() }));
    },
    touches: [TEMPLATES],
    said: say('duplicated'),
  });
  const remove = useAct({
    run: () => dataOf(api.DELETE('/templates/{id}', { params: { path: { id: template.id } } })),
    touches: [TEMPLATES],
    said: say('deleted'),
    onRefused(error) {
      if (!(error instanceof Refusal) || error.problem.code !== 'template-in-use') return false;
      toast({ color: 'red', message: say('delete.inUse'), autoClose: 10_000 });
      return true;
    },
  });
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon aria-label={say('actionsOf', { name: template.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => copy.mutate()}>
            {say('duplicate')}
          </Menu.Item>
          <Menu.Item
            color="var(--chapar-bad)"
            leftSection={<IconTrash size={15} />}
            onClick={() =>
              ask({
                title: say('delete.title', { name: template.name }),
                text: say('delete.text'),
                yes: common('delete'),
                danger: true,
                act: () => remove.mutate(),
              })
            }
          >
            {common('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  );
}
