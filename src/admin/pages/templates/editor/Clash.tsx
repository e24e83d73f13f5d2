import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { TEMPLATES } from '../api.ts';
import type { Editing } from './useEditing.ts';
import type { useSave } from './useSave.ts';
import { useEditorWords } from './words.ts';

type ClashProps = { editing: Editing; saving: ReturnType<typeof useSave> };

/** Two people wrote at once: which of the two texts is the newest is for a person to say. */
export function Clash({ editing: { base, draft, adopt }, saving }: ClashProps) {
  const say = useEditorWords();
  const queries = useQueryClient();
  const id = base.id ?? '';
  const newest = useQuery({
    queryKey: ['template-newest', id],
    queryFn: () => dataOf(api.GET('/templates/{id}', { params: { path: { id } } })),
    gcTime: 0,
    staleTime: 0,
  });
  const takeTheirs = () => {
    if (newest.data === undefined) return;
    adopt(newest.data.template);
    saving.setClashed(false);
    queries.setQueryData([...TEMPLATES, id], newest.data);
  };
  return (
    <Alert color="red" variant="outline" title={say('clash.title')} role="alert">
      <Text size="sm">
        {newest.data !== undefined && say('clash.text', { version: newest.data.template.version })}{' '}
        {say('clash.note')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button loading={saving.isSaving} onClick={() => saving.save(draft, true)}>
          {say('clash.mine')}
        </Button>
        <Button variant="default" disabled={newest.data === undefined} onClick={takeTheirs}>
          {say('clash.theirs')}
        </Button>
      </Group>
    </Alert>
  );
}
