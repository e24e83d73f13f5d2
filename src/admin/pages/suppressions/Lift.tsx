import { useState } from 'react';
import { Alert, Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useCommon } from '../../words/common.ts';
import { DEAD, liftSuppression, OWN, type Suppression } from './api.ts';
import { useTold } from './told.ts';
import { useSuppressionWords } from './words.ts';

/** Lifts a no, after what that means was read; a person's own no asks for their own yes. */
export function Lift({ suppression, onLifted }: { suppression: Suppression; onLifted?(): void }) {
  const say = useSuppressionWords();
  const common = useCommon();
  const told = useTold();
  const { write } = useMay();
  const [opened, setOpened] = useState(false);
  const address = told.address(suppression);
  if (!write) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => setOpened(true)}
        aria-label={say('lift.label', { address })}
      >
        {say('lift')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={say('lift.title')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {opened && (
          <Question
            suppression={suppression}
            address={address}
            onClose={() => setOpened(false)}
            onLifted={onLifted}
          />
        )}
      </Modal>
    </>
  );
}

type QuestionProps = {
  suppression: Suppression;
  address: string;
  onClose(): void;
  onLifted: (() => void) | undefined;
};

function Question({ suppression: { id, reasons }, address, onClose, onLifted }: QuestionProps) {
  const say = useSuppressionWords();
  const common = useCommon();
  const own = reasons.some((reason) => OWN.includes(reason));
  const dead = reasons.some((reason) => DEAD.includes(reason));
  const [sworn, setSworn] = useState(false);
  const { mutate, isPending } = useAct({
    run: () => liftSuppression(id),
    said: say('lift.done'),
    touches: [['suppressions']],
    onDone() {
      onClose();
      onLifted?.();
    },
  });
  return (
    <Stack gap="md">
      <div>{say('lift.text', { address })}</div>
      {own && (
        <Alert color="red" variant="outline" p="sm">
          {say('lift.own')}
        </Alert>
      )}
      {dead && (
        <Alert color="yellow" variant="outline" p="sm">
          {say('lift.dead')}
        </Alert>
      )}
      {own && (
        <Checkbox
          label={say('lift.sworn')}
          checked={sworn}
          onChange={({ currentTarget }) => setSworn(currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button color="red" onClick={() => mutate()} loading={isPending} disabled={own && !sworn}>
          {say('lift.do')}
        </Button>
      </Group>
    </Stack>
  );
}
