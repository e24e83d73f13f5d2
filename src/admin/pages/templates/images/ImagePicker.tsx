import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { Loaded } from '../../../parts/Loaded.tsx';
import { useCommon } from '../../../words/common.ts';
import { useImages, type Image } from '../api.ts';
import { AddImage } from './AddImage.tsx';
import css from './images.module.css';
import { pathOf } from './ImagesTab.tsx';
import { imageTag } from './upload.ts';
import { useImageWords } from './words.ts';

type PickerProps = { format: 'html' | 'mjml'; onChoose(tag: string): void };

/** Puts an image into a mail: chosen or added, and said in words for those who do not see it. */
export function ImagePicker({ format, onChoose }: PickerProps) {
  const say = useImageWords();
  const common = useCommon();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPhoto size={14} />}
        onClick={() => setOpen(true)}
      >
        {say('pick')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={say('pick')}
        size="lg"
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Picking
          onChoose={(image, alt) => {
            setOpen(false);
            onChoose(imageTag(image, alt, format));
          }}
        />
      </Modal>
    </>
  );
}

function Picking({ onChoose }: { onChoose(image: Image, alt: string): void }) {
  const say = useImageWords();
  const images = useImages();
  const [chosen, setChosen] = useState<Image | null>(null);
  const [alt, setAlt] = useState('');
  return (
    <Stack gap="md">
      <AddImage onAdded={setChosen} />
      <Loaded query={images} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              {say('none.text')}
            </Text>
          ) : (
            <div className={css.grid}>
              {all.toReversed().map((image) => (
                <UnstyledButton
                  key={image.id}
                  className={css.choice ?? ''}
                  aria-pressed={chosen?.id === image.id}
                  aria-label={say('choose', { name: image.name ?? say('unnamed') })}
                  onClick={() => setChosen(image)}
                >
                  <img src={pathOf(image)} alt="" loading="lazy" className={css.picture} />
                </UnstyledButton>
              ))}
            </div>
          )
        }
      </Loaded>
      <TextInput
        label={say('alt')}
        description={say('altHelp')}
        value={alt}
        onChange={(event) => setAlt(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button
          disabled={chosen === null}
          onClick={() => {
            if (chosen !== null) onChoose(chosen, alt.trim());
          }}
        >
          {say('put')}
        </Button>
      </Group>
    </Stack>
  );
}
