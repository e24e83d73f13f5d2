import { Radio, Select, Stack } from '@mantine/core';
import { HelpTip } from '../../../parts/HelpTip.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import type { Repeat } from '../api.ts';
import { Advanced } from './Advanced.tsx';
import type { PartProps } from './DraftForm.tsx';
import { RepeatDetails } from './RepeatDetails.tsx';
import { useWhenWords } from './when-words.ts';
import { useEditWords } from './words.ts';

const KINDS = ['once', 'weekly', 'occasion', 'order', 'appointment'] as const;

/** Once or again, and by whose clock. */
export function When(props: PartProps) {
  const title = useEditWords();
  const say = useWhenWords();
  const { draft, change } = props;
  return (
    <Panel title={title('when')}>
      <Stack gap="md" maw={640}>
        <Radio.Group
          label={say('repeat')}
          value={draft.repeat.kind}
          onChange={(kind) => change({ repeat: firstOf(kind) })}
        >
          <Stack gap="xs" mt={6}>
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={say(kind)} />
            ))}
          </Stack>
        </Radio.Group>
        <RepeatDetails {...props} />
        <Select
          label={
            <>
              {say('clock')} <HelpTip about={say('clock')}>{say('clock.help')}</HelpTip>
            </>
          }
          aria-label={say('clock')}
          value={draft.hoursIn}
          onChange={(hoursIn) => change({ hoursIn: hoursIn ?? 'organisation' })}
          data={(['organisation', 'contact'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <Advanced {...props} />
      </Stack>
    </Panel>
  );
}

function firstOf(kind: Repeat['kind']): Repeat {
  switch (kind) {
    case 'once':
      return { kind };
    case 'weekly':
      return { kind, weekdays: [6], time: '10:00' };
    case 'occasion':
      return { kind, occasion: 'birthday', offsetDays: 0, time: '10:00', closedDay: 'keep', catchUp: true };
    case 'order':
      return { kind, afterMinutes: 60, catchUp: false };
    case 'appointment':
      return { kind, beforeMinutes: 1_440, catchUp: false };
  }
}
