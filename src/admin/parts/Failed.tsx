import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRouteError } from 'react-router';
import { Refusal } from '../api/refusal.ts';
import { useCommon } from '../words/common.ts';
import { useConflictWords } from './conflicts.ts';

/** Why something is not here, and what can be done. As a route's boundary it takes the route's error. */
export function Failed({ error, onRetry }: { error?: unknown; onRetry?: () => void }) {
  const say = useCommon();
  const fromRoute = useRouteError();
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={say('failed.title')}
    >
      <p>
        <Told error={error ?? fromRoute} />
      </p>
      <Group>
        <Button variant="default" onClick={onRetry ?? (() => window.location.reload())}>
          {say('retry')}
        </Button>
      </Group>
    </Alert>
  );
}

/** A refusal as a person reads it: our sentence, and below it the server's own words where ours say too little. */
export function Told({ error }: { error: unknown }) {
  const { sentence, raw } = useReading()(error);
  return (
    <>
      <span>{sentence}</span>
      {raw !== null && (
        <span style={{ display: 'block', fontSize: '0.75rem' }}>
          <bdi lang="en" dir="ltr">
            {raw}
          </bdi>
        </span>
      )}
    </>
  );
}

/** The same in one line, for a place that takes plain text. */
export function useMessage(): (error: unknown) => string {
  const reading = useReading();
  return (error) => {
    const { sentence, raw } = reading(error);
    return raw === null ? sentence : `${sentence} ${apart(raw)}`;
  };
}

/** Words that follow their own letters inside a text of the other direction. */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

type Reading = { sentence: string; raw: string | null };

function useReading(): (error: unknown) => Reading {
  const say = useCommon();
  const conflict = useConflictWords();
  return (error) => {
    if (!(error instanceof Refusal)) return { sentence: say('failed.ours'), raw: null };
    const { errors = [], detail } = error.problem;
    const known = knownOf(error.status);
    const told = known === null ? conflict(error.problem) : say(known);
    if (told !== null) return { sentence: told, raw: null };
    const [first] = errors;
    const raw =
      first === undefined || first.path === ''
        ? (first?.message ?? detail)
        : `${first.path}: ${first.message}`;
    return { sentence: say('failed.refused'), raw: raw.trim() === '' ? null : raw };
  };
}

/** What a status says by itself; null: the server knows better why. */
function knownOf(status: number) {
  if (status === 0 || status === 503) return 'failed.offline';
  if (status === 403) return 'failed.forbidden';
  if (status === 404) return 'failed.missing';
  if (status === 429) return 'failed.tooMany';
  return status >= 500 ? 'failed.ours' : null;
}
