import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useShell } from './words.ts';

const Finder = lazy(() => import('./Finder.tsx'));

/** Ctrl+K: anywhere from anywhere. What finds is loaded when it is first wanted. */
export function Palette() {
  const say = useShell();
  const [wanted, setWanted] = useState(0);
  const find = () => setWanted(wanted + 1);
  useHotkeys([['mod+K', find]], []);
  return (
    <>
      <ActionIcon size={32} aria-label={say('find')} onClick={find} hiddenFrom="sm">
        <IconSearch size={18} stroke={1.6} />
      </ActionIcon>
      <UnstyledButton onClick={find} visibleFrom="sm" className="soft">
        {say('find')} <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      {wanted > 0 && (
        <Suspense fallback={null}>
          <Finder wanted={wanted} />
        </Suspense>
      )}
    </>
  );
}
