import { Button, Group } from '@mantine/core';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { decide, type Decision, type Which } from './decide.ts';
import type { Outcome } from './sums.ts';
import css from './uncertain.module.css';
import { useUncertainWords } from './words.ts';

const DECISIONS: Decision[] = ['arrived', 'failed', 'resend', 'accept'];

type DecidingProps = {
  which: Which;
  count: number;
  /** of those that were selected, how many cannot be sent again; null when it is not known */
  cannotResend: number | null;
  asOf: string;
  /** what somebody has left as a doubt cannot be left so again */
  accepted: boolean;
  onDecided(outcome: Outcome): void;
  onDrop(): void;
};

/** What can be said of the doubts that are selected. */
export function Deciding({ which, count, cannotResend, asOf, accepted, onDecided, onDrop }: DecidingProps) {
  const say = useUncertainWords();
  const { ask, dialog } = useConfirm();
  const { mutate, isPending, variables } = useAct({
    run: (decision: Decision) => decide(decision, which, asOf),
    touches: [['uncertain'], ['overview'], ['campaigns']],
    onDone: onDecided,
  });
  const textOf = (decision: Decision) => {
    if (decision === 'accept') return say('ask.accept.text');
    if (decision !== 'resend') return say('ask.final');
    return (
      <>
        <p style={{ marginTop: 0 }}>{say('ask.resend.text')}</p>
        {cannotResend !== null && cannotResend > 0 && (
          <p style={{ marginBottom: 0 }}>{say('ask.resend.cannot', { count: cannotResend })}</p>
        )}
      </>
    );
  };
  const begin = (decision: Decision): void =>
    ask({
      title: say(`ask.${decision}`, { count }),
      text: textOf(decision),
      yes: say(`act.${decision}`),
      danger: decision === 'resend',
      act: () => mutate(decision),
    });
  return (
    <Group className={css.deciding ?? ''} gap="xs" role="group" aria-label={say('act')}>
      <strong aria-live="polite">{say('selected', { count })}</strong>
      {DECISIONS.filter((decision) => !(accepted && decision === 'accept')).map((decision) => (
        <Button
          key={decision}
          variant="default"
          onClick={() => begin(decision)}
          loading={isPending && variables === decision}
          disabled={isPending}
        >
          {say(`act.${decision}`)}
        </Button>
      ))}
      <Button variant="subtle" onClick={onDrop}>
        {say('drop')}
      </Button>
      {dialog}
    </Group>
  );
}
