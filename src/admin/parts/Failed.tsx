import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRouteError } from 'react-router';
import { Refusal } from '../api/refusal.ts';
import { useCommon } from '../words/common.ts';

/** Why something is not here, and what can be done. As a route's boundary it takes the route's error. */
export function Failed({ error, onRetry }: { error?: unknown; onRetry?: () => void }) {
  const say = useCommon();
  const fromRoute = useRouteError();
  const message = useMessage();
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={say('failed.title')}
    >
      <p className="written">{message(error ?? fromRoute)}</p>
      <Group>
        <Button variant="default" onClick={onRetry ?? (() => window.location.reload())}>
          {say('retry')}
        </Button>
      </Group>
    </Alert>
  );
}

/** A refusal in words for a person; what the server says itself where we know nothing better. */
export function useMessage(): (error: unknown) => string {
  const say = useCommon();
  return (error) => {
    if (!(error instanceof Refusal)) return say('failed.ours');
    const { status, problem } = error;
    if (status === 0 || status === 503) return say('failed.offline');
    if (status === 403) return say('failed.forbidden');
    if (status === 404) return say('failed.missing');
    if (status === 429) return say('failed.tooMany');
    if (status >= 500) return say('failed.ours');
    const [first] = problem.errors ?? [];
    return first === undefined ? problem.detail : `${first.path}: ${first.message}`;
  };
}
