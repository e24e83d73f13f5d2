import { Button, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useMay } from '../../../app/session.ts';
import { Dot } from '../../../parts/Dot.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useCommon } from '../../../words/common.ts';
import { useFormat } from '../../../words/format.ts';
import { useImages, useTemplates, type Image, type Template } from '../api.ts';
import { AddImage } from './AddImage.tsx';
import css from './images.module.css';
import { useImageWords } from './words.ts';

/** The images that mails show. */
export function ImagesTab() {
  const say = useImageWords();
  const may = useMay();
  const images = useImages();
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {say('about')}
        </Text>
        {may.write && <AddImage />}
      </Group>
      <Loaded query={images}>
        {(all) =>
          all.length === 0 ? (
            <Panel>
              <Empty title={say('none.title')} text={say('none.text')} />
            </Panel>
          ) : (
            <ul className={css.grid}>
              {all.toReversed().map((image) => (
                <ImageCard key={image.id} image={image} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Stack>
  );
}

function ImageCard({ image }: { image: Image }) {
  const say = useImageWords();
  const common = useCommon();
  const format = useFormat();
  const clipboard = useClipboard();
  const templates = useTemplates();
  const name = image.name ?? say('unnamed');
  const users = (templates.data ?? []).filter((template) => holds(template, image));
  return (
    <li className={`panel ${css.card ?? ''}`}>
      <img src={pathOf(image)} alt={name} loading="lazy" className={css.picture} />
      <Text size="sm" fw={500} className="written">
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {say('size', { width: image.width, height: image.height, kb: Math.ceil(image.bytes / 1024) })}
      </Text>
      {image.warnings.map(({ code }) => (
        <Text key={code} size="xs" component="div">
          <Dot tone="warn">{say(`warn.${code}`)}</Dot>
        </Text>
      ))}
      {templates.data !== undefined && (
        <Text size="xs" c="dimmed">
          {users.length === 0
            ? say('unused')
            : say('usedIn', { names: format.list(users.map((template) => template.name)) })}
        </Text>
      )}
      <Button
        variant="default"
        size="compact-sm"
        aria-label={say('copyOf', { name })}
        onClick={() => clipboard.copy(image.url)}
      >
        {clipboard.copied ? common('copied') : say('copy')}
      </Button>
    </li>
  );
}

function holds({ channel, variants }: Template, image: Image): boolean {
  return channel === 'email' && JSON.stringify(variants).includes(image.url);
}

/** The image from our own origin: readers' address may be another one than that of this page. */
export function pathOf({ url }: Image): string {
  return new URL(url).pathname;
}
