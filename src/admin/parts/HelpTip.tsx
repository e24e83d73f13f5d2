import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useCommon } from '../words/common.ts';

const HelpBubble = lazy(() => import('./HelpBubble.tsx'));

/** A help text at a field that has a trap; it opens by a press, also from the keyboard. `about`: what it explains. */
export function HelpTip({ about, children }: { about: string; children: ReactNode }) {
  const say = useCommon();
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
        size={24}
        aria-label={`${say('help')}: ${about}`}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={press}
      >
        <IconHelp size={15} stroke={1.6} />
      </ActionIcon>
      {wanted && (
        <Suspense fallback={null}>
          <HelpBubble button={button} opened={opened} onChange={setOpened}>
            {children}
          </HelpBubble>
        </Suspense>
      )}
    </>
  );
}
