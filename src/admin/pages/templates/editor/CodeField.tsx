import { lazy, Suspense, type ReactNode } from 'react';
import { Group, Skeleton, Text } from '@mantine/core';
import type { CodeEditorProps } from '../code/CodeEditor.tsx';

const CodeEditor = lazy(() => import('../code/CodeEditor.tsx'));
const HEIGHTS = { line: 40, text: 220, html: 520 };

/** A labelled editor, which is loaded with the first template that is opened. */
export function CodeField({
  actions,
  note,
  ...props
}: CodeEditorProps & { actions?: ReactNode; note?: ReactNode }) {
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text component="span" size="sm" fw={500} aria-hidden>
          {props.label}
        </Text>
        {actions !== undefined && (
          <Group gap={4} wrap="nowrap">
            {actions}
          </Group>
        )}
      </Group>
      <Suspense fallback={<Skeleton height={HEIGHTS[props.kind]} animate={false} />}>
        <CodeEditor {...props} />
      </Suspense>
      {note !== undefined && (
        <Text component="div" size="xs" c="dimmed" mt={2}>
          {note}
        </Text>
      )}
    </div>
  );
}
