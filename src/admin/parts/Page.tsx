import { useEffect, type ReactNode } from 'react';
import { Group, Text, Title } from '@mantine/core';
import { useGlossary } from '../words/i18n.ts';

type PageProps = { title: string; about?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A page: what it is, what can be done on it, and what it holds. Its title is the window's. */
export function Page({ title, about, actions, children }: PageProps) {
  const word = useGlossary();
  const product = word('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="sm" mb="md">
        {/* A small deed stays beside the title, however long the line below it is; wide ones go below. */}
        <div style={{ flex: about === undefined ? '1 1 auto' : '1 1 200px', minWidth: 0 }}>
          <Title order={1} className="written">
            {title}
          </Title>
          {about !== undefined && (
            <Text component="div" size="sm" c="dimmed" mt={2}>
              {about}
            </Text>
          )}
        </div>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </>
  );
}
