import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Panel } from '../../../parts/Panel.tsx';
import { useGlossary } from '../../../words/i18n.ts';
import { faultsOf, type Draft, type DraftFault, type DraftKey } from './draft.ts';
import { useEditWords } from './words.ts';
import { What } from './What.tsx';
import { When } from './When.tsx';
import { Who } from './Who.tsx';

export type PartProps = {
  draft: Draft;
  change(patch: Partial<Draft>): void;
  /** what is wrong with a part, in words; null where nothing is, or where it is too early to say */
  faultAt(key: DraftKey): string | null;
  locked: boolean;
};

type DraftFormProps = {
  draft: Draft;
  change(patch: Partial<Draft>): void;
  /** a person wanted to go on: now also what was never touched is marked */
  marked: boolean;
  locked?: boolean;
};

/** All of a campaign on one page, in the order of the questions: who, what, when. */
export function DraftForm({ draft, change, marked, locked = false }: DraftFormProps) {
  const say = useEditWords();
  const faults = faultsOf(draft);
  const faultAt = (key: DraftKey): string | null => {
    const fault: DraftFault | undefined = faults[key];
    if (fault === undefined || locked) return null;
    return marked || fault === 'not-an-address' || fault === 'no-weekday' ? say(fault) : null;
  };
  const parts: PartProps = { draft, change, faultAt, locked };
  return (
    <Stack gap="md">
      <Basics {...parts} />
      <Who {...parts} />
      <What {...parts} />
      <When {...parts} />
    </Stack>
  );
}

function Basics({ draft, change, faultAt }: PartProps) {
  const say = useEditWords();
  const word = useGlossary();
  return (
    <Panel title={say('basics')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput
          label={say('name')}
          description={say('name.help')}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={faultAt('name')}
          maxLength={200}
          required
          styles={{ input: { unicodeBidi: 'plaintext' } }}
        />
        <Radio.Group
          label={say('purpose')}
          value={draft.purpose}
          onChange={(purpose) => change({ purpose: purpose })}
        >
          <Stack gap="xs" mt={6}>
            {(['marketing', 'service'] as const).map((purpose) => (
              <Radio
                key={purpose}
                value={purpose}
                label={`${word(purpose)}: ${say(`purpose.${purpose}`)}`}
                description={say(`purpose.${purpose}.help`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </SimpleGrid>
    </Panel>
  );
}
