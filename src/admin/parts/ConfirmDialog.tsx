import { Button, Group, Modal, Stack } from '@mantine/core';
import { useCommon } from '../words/common.ts';
import type { Question } from './confirm.tsx';
import { useFromClosed } from './StandIn.tsx';

/** A question before its deed; it is loaded when the first one is asked. */
export default function ConfirmDialog({ question, close }: { question: Question | null; close(): void }) {
  const say = useCommon();
  return (
    <Modal
      opened={useFromClosed(question !== null)}
      onClose={close}
      title={question?.title ?? ''}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack gap="md">
        <div>{question?.text}</div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            {say('cancel')}
          </Button>
          <Button
            color={question?.danger === true ? 'red' : 'ink'}
            onClick={() => {
              void question?.act();
              close();
            }}
          >
            {question?.yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
