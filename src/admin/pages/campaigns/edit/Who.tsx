import { Anchor, Grid, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../../parts/Panel.tsx';
import type { Audience } from '../api.ts';
import type { PartProps } from './DraftForm.tsx';
import { useSegments } from './lists.ts';
import { Listed } from './Listed.tsx';
import { OwnRule } from './OwnRule.tsx';
import { ReachBox } from './ReachBox.tsx';
import { useEditWords } from './words.ts';
import { usePrefs } from '../../../words/prefs.ts';

type Kind = 'everyone' | 'segment' | 'contacts' | 'rule';

/** The audience, and beside it how many of it a message would reach now. */
export function Who(props: PartProps) {
  const say = useEditWords();
  const { draft, change, faultAt } = props;
  const kind = draft.audience === null ? null : kindOf(draft.audience);
  return (
    <Panel title={say('who')}>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Radio.Group
            label={say('audience')}
            value={kind}
            onChange={(chosen) => change({ audience: firstOf(chosen) })}
            error={kind === null ? faultAt('audience') : null}
            required
          >
            <Group gap="lg" mt={6}>
              <Radio value="everyone" label={say('everyone')} />
              <Radio value="segment" label={say('segment.of')} />
              <Radio value="contacts" label={say('listed')} />
              <Radio value="rule" label={say('rule')} />
            </Group>
          </Radio.Group>
          <Stack gap="sm" mt="sm">
            {draft.audience !== null && 'segment' in draft.audience && <SegmentChoice {...props} />}
            {draft.audience !== null && 'contacts' in draft.audience && <Listed {...props} />}
            {draft.audience !== null && 'rule' in draft.audience && <OwnRule {...props} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <ReachBox draft={draft} />
        </Grid.Col>
      </Grid>
    </Panel>
  );
}

function kindOf(audience: Audience): Kind {
  if ('everyone' in audience) return 'everyone';
  if ('segment' in audience) return 'segment';
  return 'contacts' in audience ? 'contacts' : 'rule';
}

function firstOf(kind: Kind): Audience {
  switch (kind) {
    case 'everyone':
      return { everyone: true };
    case 'segment':
      return { segment: '' };
    case 'contacts':
      return { contacts: [] };
    case 'rule':
      return { rule: { all: [] } };
  }
}

function SegmentChoice({ draft, change, faultAt }: PartProps) {
  const say = useEditWords();
  const { language } = usePrefs();
  const segments = useSegments();
  const chosen = draft.audience !== null && 'segment' in draft.audience ? draft.audience.segment : '';
  const found = segments.data?.find(({ id }) => id === chosen);
  return (
    <>
      <Select
        label={say('segment')}
        placeholder={say('segment.pick')}
        data={(segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen === '' ? null : chosen}
        onChange={(segment) => change({ audience: { segment: segment ?? '' } })}
        error={faultAt('audience')}
        nothingFoundMessage={say('segment.none')}
        searchable
        required
      />
      {found !== undefined && (
        <Text size="sm" c="dimmed">
          {found.sentence[language]}{' '}
          <Anchor component={Link} to={`/segments/${found.id}`} size="sm" underline="always">
            {say('segment.look')}
          </Anchor>
        </Text>
      )}
      {segments.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('segment.none')}{' '}
          <Anchor component={Link} to="/segments" size="sm" underline="always">
            {say('segment.make')}
          </Anchor>
        </Text>
      )}
    </>
  );
}
