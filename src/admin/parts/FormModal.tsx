import type { ReactNode, SyntheticEvent } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useCommon } from '../words/common.ts';

type FormModalProps = {
  title: string;
  /** the verb on its button */
  submit: string;
  busy: boolean;
  /** it cannot be sent as it stands */
  unready?: boolean;
  onClose(): void;
  onSubmit(): void;
  children: ReactNode;
};

/** A small form over the page: fields below one another, then a way out and its deed. */
export function FormModal({
  title,
  submit,
  busy,
  unready = false,
  onClose,
  onSubmit,
  children,
}: FormModalProps) {
  const say = useCommon();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('close') }}>
      <form onSubmit={send}>
        <Stack gap="sm">
          {children}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {say('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={unready}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
