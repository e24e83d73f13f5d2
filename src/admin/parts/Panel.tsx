import type { ReactNode } from 'react';
import { Group, Title } from '@mantine/core';

type PanelProps = { title?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean };

/** A white panel with a hairline; `flush` lets a list reach its edges. */
export function Panel({ title, actions, children, flush = false }: PanelProps) {
  return (
    <section className="panel">
      {(title !== undefined || actions !== undefined) && (
        <Group justify="space-between" px="md" pt="sm" pb={flush ? 'sm' : 0} gap="xs">
          {title !== undefined && <Title order={2}>{title}</Title>}
          {actions}
        </Group>
      )}
      <div style={{ padding: flush ? 0 : 'var(--mantine-spacing-md)' }}>{children}</div>
    </section>
  );
}
