import type { ReactNode, SyntheticEvent } from 'react';
import { Alert, Button, Stack } from '@mantine/core';

type DoorFormProps = {
  /** why nobody was let in; null when nothing went wrong */
  fault: string | null;
  submit: string;
  busy: boolean;
  onSubmit(event: SyntheticEvent<HTMLFormElement>): void;
  /** what is said before anything is asked */
  before?: ReactNode;
  /** what is said below the button */
  after?: ReactNode;
  children: ReactNode;
};

/** The one form of a door: what went wrong, what is asked, and the button. */
export function DoorForm({ fault, submit, busy, onSubmit, before, after, children }: DoorFormProps) {
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {before}
        {fault !== null && (
          <Alert role="alert" color="red" variant="outline">
            {fault}
          </Alert>
        )}
        {children}
        <Button type="submit" loading={busy} fullWidth>
          {submit}
        </Button>
        {after}
      </Stack>
    </form>
  );
}
