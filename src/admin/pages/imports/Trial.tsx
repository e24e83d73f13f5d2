import { useEffect, useRef } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Refusal } from '../../api/refusal.ts';
import { Told } from '../../parts/Failed.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { MappingFault } from './mapping.ts';
import { Counts, ErrorsFile, Progressing, SampleRows } from './Outcome.tsx';
import { useNewWords } from './new-words.ts';
import { Problems } from './Problems.tsx';
import type { Running } from './running.ts';
import type { Import } from './upload.ts';

type TrialProps = {
  faults: MappingFault[];
  /** consent is in the file, and where it was given is not told yet */
  lacksSource: boolean;
  isReady: boolean;
  running: Running | null;
  result: Import | null;
  /** something was changed since the result */
  isStale: boolean;
  refusal: unknown;
  onRun(dryRun: boolean): void;
  onStop(): void;
};

/** The dry run, what it counted, and the import for real after it. */
export function Trial(props: TrialProps) {
  const { faults, lacksSource, isReady, running, result, isStale, refusal, onRun, onStop } = props;
  const say = useNewWords();
  return (
    <Panel title={say('step3')}>
      <Stack gap="md">
        {faults.map((fault) => (
          <Alert
            key={fault.code === 'twice' ? fault.header : fault.code}
            color="yellow"
            variant="outline"
            role="alert"
          >
            {fault.code === 'twice' ? say('fault.twice', { header: fault.header }) : say('fault.noKey')}
          </Alert>
        ))}
        {refusal !== null && <Refused error={refusal} />}
        {running !== null && <Progressing running={running} onStop={onStop} />}
        {running === null && (
          <Group gap="sm">
            <Button
              variant={result === null || isStale ? 'filled' : 'default'}
              disabled={!isReady}
              onClick={() => onRun(true)}
            >
              {say('tryIt')}
            </Button>
            <Text size="xs" c="dimmed">
              {say(lacksSource ? 'consentSourceFault' : 'tryHint')}
            </Text>
          </Group>
        )}
        {running === null && result !== null && (
          <Tried result={result} isStale={isStale} isReady={isReady} onReal={() => onRun(false)} />
        )}
      </Stack>
    </Panel>
  );
}

type TriedProps = { result: Import; isStale: boolean; isReady: boolean; onReal(): void };

function Tried({ result, isStale, isReady, onReal }: TriedProps) {
  const say = useNewWords();
  const { created, updated, unchanged } = result.counts;
  const isNothing = created + updated + unchanged === 0;
  const counts = useRef<HTMLDivElement>(null);
  // The button that was pressed gave way to the progress: who is nowhere now goes on at what came of it.
  useEffect(() => {
    if (document.activeElement === document.body) counts.current?.focus();
  }, [result]);
  if (isStale)
    return (
      <Text size="sm" c="dimmed">
        {say('changed')}
      </Text>
    );
  return (
    <>
      <div ref={counts} tabIndex={-1} style={{ outline: 'none' }}>
        <Counts of={result} />
      </div>
      <Problems of={result} />
      <ErrorsFile of={result} />
      <SampleRows of={result} />
      {isNothing ? (
        <Alert color="yellow" variant="outline">
          {say('nothingToDo')}
        </Alert>
      ) : (
        <Group gap="sm">
          <Button disabled={!isReady} onClick={onReal}>
            {say('forReal')}
          </Button>
          <Text size="xs" c="dimmed">
            {say('forRealHint')}
          </Text>
        </Group>
      )}
    </>
  );
}

/** Why the file was not taken; the server's own words in small print. */
function Refused({ error }: { error: unknown }) {
  const say = useNewWords();
  const isStopped = error instanceof Refusal && error.problem.code === 'aborted';
  if (isStopped) return <Alert color="yellow">{say('stopped')}</Alert>;
  return (
    <Alert color="red" variant="outline" title={say('refused')} role="alert">
      <Told error={error} />
    </Alert>
  );
}
