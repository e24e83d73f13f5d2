import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { useMay } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { Dot } from '../../../parts/Dot.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { useFormat } from '../../../words/format.ts';
import { TEMPLATES } from '../api.ts';
import { useBlockWords } from './words.ts';

type Outcome =
  operations['postBlocksByNameRefresh']['responses'][200]['content']['application/json']['items'][number];

/** Which templates hold a block, in which version, and the way to bring them up to date. */
export function BlockUsage({ name }: { name: string }) {
  const say = useBlockWords();
  const format = useFormat();
  const may = useMay();
  const [outcomes, setOutcomes] = useState<Outcome[] | null>(null);
  const usage = useQuery({
    queryKey: ['block-usage', name],
    queryFn: () =>
      dataOf(api.GET('/blocks/{name}/usage', { params: { path: { name }, query: { limit: 200 } } })),
  });
  const refresh = useAct({
    run: () => refreshAll(name),
    touches: [['block-usage', name], TEMPLATES],
    onDone: setOutcomes,
  });
  return (
    <section aria-label={say('usage')}>
      <Group justify="space-between" mb="xs">
        <Title order={3}>{say('usage')}</Title>
        {may.write && usage.data?.items.some(({ newest }) => !newest) === true && (
          <Button variant="default" loading={refresh.isPending} onClick={() => refresh.mutate()}>
            {say('refresh')}
          </Button>
        )}
      </Group>
      <Loaded query={usage} rows={2}>
        {({ items, blocks }) => (
          <Stack gap={6}>
            {items.length === 0 && <Text size="sm">{say('usage.none')}</Text>}
            {items.length > 0 && (
              <Text size="xs" c="dimmed">
                {say('refresh.text')}
              </Text>
            )}
            {items.map(({ id, name: template, newest, blockVersions }) => (
              <Group key={id} gap="sm">
                <Anchor component={Link} to={`/templates/${id}`} size="sm" className="written">
                  {template}
                </Anchor>
                <Dot tone={newest ? 'good' : 'warn'}>
                  {newest
                    ? say('usage.newest')
                    : say('usage.old', { versions: format.list(blockVersions.map(format.number)) })}
                </Dot>
              </Group>
            ))}
            {blocks.length > 0 && (
              <Text size="sm">{say('usage.blocks', { names: format.list(blocks) })}</Text>
            )}
          </Stack>
        )}
      </Loaded>
      {outcomes !== null && <Outcomes outcomes={outcomes} />}
    </section>
  );
}

function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const say = useBlockWords();
  const count = (wanted: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return (
    <div role="status">
      <Text size="sm" mt="xs">
        {say('refresh.done', {
          saved: count('saved'),
          unchanged: count('unchanged'),
          refused: count('refused'),
        })}
      </Text>
      {outcomes
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ id, name, problem }) => (
          <Text key={id} size="xs" className="written">
            {say('refused', { name, problem: problem ?? '' })}
          </Text>
        ))}
    </div>
  );
}

/** Page by page, for each is saved on its own. */
async function refreshAll(name: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let after: string | undefined;
  do {
    const body = { limit: 50, ...(after !== undefined && { after }) };
    const page = await dataOf(
      api.POST('/blocks/{name}/refresh', { params: { path: { name } }, body, headers: onceKey() }),
    );
    outcomes.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return outcomes;
}
