import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useCommon } from '../words/common.ts';

type Question = { title: string; text: ReactNode; yes: string; danger?: boolean; act(): unknown };

/**
 * Asks before something that cannot be undone by the next click. `ask(question)` opens it, `dialog` is where it is shown.
 */
export function useConfirm(): { ask(question: Question): void; dialog: ReactNode } {
  const say = useCommon();
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => setQuestion(null);
  const dialog = (
    <Modal
      opened={question !== null}
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
  return { ask: setQuestion, dialog };
}
