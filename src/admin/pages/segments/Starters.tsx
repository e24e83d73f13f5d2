import { Text, UnstyledButton } from '@mantine/core';
import { Panel } from '../../parts/Panel.tsx';
import { READY_NAMES, type ReadyName } from './ready.ts';
import css from './segments.module.css';
import { useSegmentWords } from './words.ts';

/** Rules that are ready, to begin with. */
export function Starters({ onChoose }: { onChoose(name: ReadyName): void }) {
  const say = useSegmentWords();
  return (
    <Panel title={say('starters')}>
      <div className={css.starters}>
        {READY_NAMES.map((name) => (
          <UnstyledButton key={name} className={css.starter ?? ''} onClick={() => onChoose(name)}>
            <Text size="sm" fw={600}>
              {say(`${name}.name`)}
            </Text>
            <Text size="xs" c="dimmed">
              {say(`${name}.text`)}
            </Text>
          </UnstyledButton>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {say('starters.own')}
      </Text>
    </Panel>
  );
}
