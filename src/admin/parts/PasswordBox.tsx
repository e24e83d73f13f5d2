import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useCommon } from '../words/common.ts';

/** A field for a password, whose button to show it has a name. */
export function PasswordBox(props: PasswordInputProps) {
  const say = useCommon();
  return (
    <PasswordInput dir="ltr" visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }} {...props} />
  );
}
