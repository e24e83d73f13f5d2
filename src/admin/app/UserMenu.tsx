import { lazy, Suspense, useRef, useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useShell } from './words.ts';

const UserMenuItems = lazy(() => import('./UserMenuItems.tsx'));

/** The way to the own account. What it opens is loaded when it is first pressed. */
export function UserMenu() {
  const say = useShell();
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const press = () => {
    setWanted(true);
    setOpened(!opened);
  };
  return (
    <>
      <ActionIcon
        ref={button}
        size={32}
        aria-label={say('account')}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={press}
      >
        <IconUserCircle size={20} stroke={1.5} />
      </ActionIcon>
      {wanted && (
        <Suspense fallback={null}>
          <UserMenuItems button={button} opened={opened} onChange={setOpened} />
        </Suspense>
      )}
    </>
  );
}
