import type { ReactNode } from 'react';
import { Center, Group, Stack, Text, Title } from '@mantine/core';

/** Nothing here yet: what it would be, and the one thing to do about it. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Center py={48} px="md">
      <Stack gap="xs" align="center" maw={440}>
        <Title order={2} ta="center">
          {title}
        </Title>
        {text !== undefined && (
          <Text size="sm" c="dimmed" ta="center">
            {text}
          </Text>
        )}
        {children !== undefined && <Group mt="xs">{children}</Group>}
      </Stack>
    </Center>
  );
}
