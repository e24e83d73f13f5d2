import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useCommon } from '../words/common.ts';

/** The shape of what is being loaded. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const say = useCommon();
  return (
    <Stack gap={8} py="xs" role="status">
      <VisuallyHidden>{say('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={28} radius="sm" animate={false} />
      ))}
    </Stack>
  );
}
