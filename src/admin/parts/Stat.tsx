import type { ReactNode } from 'react';
import { Text } from '@mantine/core';

/** One figure and its name; `note` says what it is of, or how it changed. */
export function Stat({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div>
      <Text component="div" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="div" fz="1.375rem" fw={600} lh={1.3} className="figures">
        {value}
      </Text>
      {note !== undefined && (
        <Text component="div" size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}
