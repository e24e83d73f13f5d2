import { useState } from 'react';
import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMay } from '../../../app/session.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useCommon } from '../../../words/common.ts';
import { useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { useBlocks, type Block } from '../api.ts';
import { BlockForm } from './BlockForm.tsx';
import { BlockUsage } from './BlockUsage.tsx';
import { useBlockWords } from './words.ts';

type Opened = { block: Block | null };

/** The pieces that several messages share. */
export function BlocksTab() {
  const say = useBlockWords();
  const common = useCommon();
  const may = useMay();
  const blocks = useBlocks();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const block = opened?.block ?? null;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" maw={640}>
          {say('about')}
        </Text>
        {may.write && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened({ block: null })}>
            {say('new')}
          </Button>
        )}
      </Group>
      <Panel flush>
        <Loaded query={blocks}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={say('none.title')} text={say('none.text')} />
            ) : (
              <BlockList blocks={all} open={(chosen) => setOpened({ block: chosen })} />
            )
          }
        </Loaded>
      </Panel>
      <Modal
        opened={opened !== null}
        onClose={close}
        size="xl"
        title={block === null ? say('new') : say('edit', { name: block.name })}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="lg">
          <BlockForm block={block} onDone={close} />
          {block !== null && <BlockUsage name={block.name} />}
        </Stack>
      </Modal>
    </Stack>
  );
}

function BlockList({ blocks, open }: { blocks: Block[]; open(block: Block): void }) {
  const say = useBlockWords();
  const word = useGlossary();
  const format = useFormat();
  const columns: Column<Block>[] = [
    {
      key: 'name',
      title: say('name'),
      cell: (block) => (
        <Anchor component="button" type="button" size="sm" className="written" onClick={() => open(block)}>
          {block.name}
        </Anchor>
      ),
    },
    {
      key: 'for',
      title: say('for'),
      cell: ({ channel }) => (channel === 'both' ? say('both') : word(channel)),
    },
    { key: 'version', title: say('version'), end: true, cell: ({ version }) => format.number(version) },
    { key: 'updated', title: say('updated'), end: true, cell: ({ updatedAt }) => format.dateTime(updatedAt) },
  ];
  return <Listing label={word('block')} columns={columns} rows={blocks} rowKey={({ name }) => name} />;
}
