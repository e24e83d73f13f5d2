import type { ReactNode } from 'react';
import { Popover, Text } from '@mantine/core';
import { StandIn, useFromClosed, type ButtonRef } from './StandIn.tsx';

type Bubble = {
  button: ButtonRef;
  opened: boolean;
  onChange(opened: boolean): void;
  children: ReactNode;
};

/** What a help text is shown in, beside its button. */
export default function HelpBubble({ button, opened, onChange, children }: Bubble) {
  return (
    <Popover
      width={300}
      position="bottom-start"
      withArrow
      returnFocus
      opened={useFromClosed(opened)}
      onChange={onChange}
    >
      <Popover.Target>
        <StandIn button={button} />
      </Popover.Target>
      <Popover.Dropdown>
        <Text component="div" size="sm">
          {children}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
