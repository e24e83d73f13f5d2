import type { ReactNode } from 'react';
import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useCommon } from '../words/common.ts';

/** A help text at a field that has a trap; it opens by a press, also from the keyboard. `about`: what it explains. */
export function HelpTip({ about, children }: { about: string; children: ReactNode }) {
  const say = useCommon();
  return (
    <Popover width={300} position="bottom-start" withArrow>
      <Popover.Target>
        <ActionIcon size={22} aria-label={`${say('help')}: ${about}`}>
          <IconHelp size={15} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text component="div" size="sm">
          {children}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
