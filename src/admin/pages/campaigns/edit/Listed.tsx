import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { ContactPicker } from '../../../parts/ContactPicker.tsx';
import { personName } from '../../../parts/person.ts';
import { useCommon } from '../../../words/common.ts';
import type { PartProps } from './DraftForm.tsx';
import { useEditWords } from './words.ts';

/** Names are read for so many; a longer list came from a program, and is told by its length. */
const NAMED = 50;

/** An audience of chosen people. */
export function Listed({ draft, change, faultAt, locked }: PartProps) {
  const say = useEditWords();
  const common = useCommon();
  const chosen = draft.audience !== null && 'contacts' in draft.audience ? draft.audience.contacts : [];
  const set = (contacts: string[]) => change({ audience: { contacts } });
  const people = useQueries({
    queries: chosen.slice(0, NAMED).map((id) => ({
      queryKey: ['contacts', id],
      queryFn: () => dataOf(api.GET('/contacts/{id}', { params: { path: { id } } })),
      staleTime: 60_000,
    })),
  });
  return (
    <Stack gap="xs">
      {!locked && (
        <ContactPicker
          label={say('person')}
          value={null}
          onChange={(id) => {
            if (id !== null && !chosen.includes(id)) set([...chosen, id]);
          }}
          error={faultAt('audience')}
        />
      )}
      <Text size="sm" c="dimmed" role="status">
        {chosen.length === 0 ? say('people.none') : say('people', { count: chosen.length })}
      </Text>
      <Group gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {people.map(({ data }, place) => {
          const id = chosen[place] ?? '';
          const name = (data === undefined ? null : personName(data)) ?? id;
          return (
            <Group key={id} component="li" gap={2} px={8} className="panel" wrap="nowrap">
              <span className="written">{name}</span>
              {!locked && (
                <CloseButton
                  size={24}
                  aria-label={`${common('remove')}: ${name}`}
                  onClick={() => set(chosen.filter((one) => one !== id))}
                />
              )}
            </Group>
          );
        })}
      </Group>
    </Stack>
  );
}
