import { Alert } from '@mantine/core';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { reasonsOf, type Outcome as Told } from './sums.ts';
import { useUncertainWords } from './words.ts';

/** How a decision went: how many were decided, and of the others, why not. */
export function Outcome({ outcome, onClose }: { outcome: Told; onClose(): void }) {
  const say = useUncertainWords();
  const common = useCommon();
  const format = useFormat();
  const { decided, left } = outcome;
  return (
    <Alert
      role="status"
      variant="outline"
      color={left === 0 ? 'teal' : 'yellow'}
      title={say('done.title', { count: decided })}
      withCloseButton
      closeButtonLabel={common('close')}
      onClose={onClose}
      p="sm"
    >
      {left > 0 && (
        <>
          <div>{say('done.left', { count: left })}</div>
          <ul style={{ margin: 0 }}>
            {reasonsOf(outcome).map(([why, count]) => (
              <li key={why}>
                {say(`why.${why}`)}: {format.number(count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
