import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useCommon } from '../../words/common.ts';

/** Puts a value on the clipboard, and says so. `what` tells buttons of one list apart. */
export function Copy({ value, what }: { value: string; what?: string }) {
  const common = useCommon();
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  const label = common(copied ? 'copied' : 'copy');
  return (
    <Button
      variant="default"
      onClick={() => copy(value)}
      {...(what === undefined ? {} : { 'aria-label': `${label}: ${what}` })}
    >
      {label}
    </Button>
  );
}
