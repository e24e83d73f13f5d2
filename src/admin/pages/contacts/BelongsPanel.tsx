import { MultiSelect, Stack, TagsInput } from '@mantine/core';
import { useMay } from '../../app/session.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useGroups, type Contact } from './api.ts';
import { useChange } from './change.ts';
import { useContactWords } from './contact-words.ts';
import { useFieldWords } from './words.ts';

/** The groups and tags of a contact; a change is kept at once. */
export function BelongsPanel({ contact }: { contact: Contact }) {
  const say = useContactWords();
  const field = useFieldWords();
  const may = useMay();
  const groups = useGroups();
  const { save, busy, faults } = useChange(contact);
  const [fault] = Object.values(faults);
  return (
    <Panel title={say('belongs')}>
      <Stack gap="sm">
        <MultiSelect
          label={field('groups')}
          data={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={groups.data === undefined ? [] : contact.groups}
          onChange={(ids) => save({ groups: ids })}
          disabled={!may.write || busy || groups.data === undefined}
          searchable
        />
        <TagsInput
          label={field('tags')}
          description={field('tagsHint')}
          value={contact.tags}
          onChange={(tags) => save({ tags })}
          disabled={!may.write || busy}
          maxTags={50}
          error={fault ?? null}
        />
      </Stack>
    </Panel>
  );
}
