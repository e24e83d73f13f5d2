import { useRef, useState } from 'react';
import { Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Refusal } from '../../../api/refusal.ts';
import { useAct } from '../../../parts/act.ts';
import { toast } from '../../../parts/toast.ts';
import { useFormat } from '../../../words/format.ts';
import { IMAGES, type Image } from '../api.ts';
import { refusedBefore, TYPES, upload } from './upload.ts';
import { useImageWords } from './words.ts';

/** Sends an image, with its progress; one that cannot be taken is not even sent. */
export function AddImage({ onAdded }: { onAdded?: (image: Image) => void }) {
  const say = useImageWords();
  const format = useFormat();
  const [share, setShare] = useState(0);
  const add = useAct({
    run: (file: File) => upload(file, setShare),
    touches: [IMAGES],
    said: say('added'),
    onDone: (image) => onAdded?.(image),
    onRefused(error) {
      const isNone = error instanceof Refusal && error.status === 422;
      if (isNone) toast({ color: 'red', message: say('not.image'), autoClose: 10_000 });
      return isNone;
    },
  });
  const reset = useRef<() => void>(null);
  const choose = (file: File | null) => {
    if (file === null) return;
    reset.current?.(); // so that the same file can be chosen again, mended or when the network is back
    const refused = refusedBefore(file);
    if (refused !== null) toast({ color: 'red', message: say(`not.${refused}`) });
    else add.mutate(file);
  };
  return (
    <Group gap="sm">
      <FileButton resetRef={reset} accept={TYPES.join(',')} onChange={choose}>
        {(props) => (
          <Button {...props} loading={add.isPending} leftSection={<IconUpload size={16} stroke={1.6} />}>
            {say('add')}
          </Button>
        )}
      </FileButton>
      {add.isPending && (
        <div role="status" style={{ minWidth: 160 }}>
          <Text size="xs">{say('adding', { share: format.percent(share), name: add.variables.name })}</Text>
          <Progress value={share * 100} size="sm" aria-label={say('add')} />
        </div>
      )}
    </Group>
  );
}
