import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useAct } from '../../parts/act.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import { useRepeat } from './repeat.ts';
import { useWords } from './words.ts';

type ReadyMade = components['schemas']['ReadyMade'];
type Channel = 'sms' | 'email';

/** Campaigns that come with Chapar; a press makes a draft and a template of one's own. */
export function ReadyMades() {
  const say = useWords();
  const query = useQuery({
    queryKey: ['ready-made'],
    queryFn: () => dataOf(api.GET('/ready-made')),
    staleTime: 3_600_000,
  });
  return (
    <Panel title={say('ready')}>
      <Text size="sm" c="dimmed" mb="sm">
        {say('ready.help')}
      </Text>
      <Loaded query={query} rows={4}>
        {({ items }) => (
          <SimpleGrid
            cols={{ base: 1, sm: 2, lg: 3 }}
            spacing="sm"
            component="ul"
            p={0}
            m={0}
            style={{ listStyle: 'none' }}
          >
            {items.map((one) => (
              <Card key={one.id} readyMade={one} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </Panel>
  );
}

function Card({ readyMade: { id, name, description, messages, repeat } }: { readyMade: ReadyMade }) {
  const say = useWords();
  const word = useGlossary();
  const { language } = usePrefs();
  const when = useRepeat();
  const navigate = useNavigate();
  const use = useAct({
    run: (channel: Channel) =>
      dataOf(
        api.POST('/ready-made/{id}/use', { params: { path: { id }, header: onceKey() }, body: { channel } }),
      ),
    touches: [['campaigns', 'list'], ['templates']],
    onDone: ({ campaign }) => void navigate(`/campaigns/${campaign.id}/edit`),
  });
  const channels = (['sms', 'email'] as const).filter((channel) => messages[channel] !== undefined);
  return (
    <li className="panel" style={{ padding: 12 }}>
      <Stack gap={6} h="100%" justify="space-between">
        <div>
          <Title order={3}>{name[language]}</Title>
          <Text size="sm">{description[language]}</Text>
          <Text size="xs" c="dimmed">
            {when(repeat)}
          </Text>
        </div>
        <Group gap="xs">
          {channels.map((channel) => (
            <Button
              key={channel}
              variant="default"
              onClick={() => use.mutate(channel)}
              loading={use.isPending && use.variables === channel}
              disabled={use.isPending}
              aria-label={`${say('use', { channel: word(channel) })}: ${name[language]}`}
            >
              {say('use', { channel: word(channel) })}
            </Button>
          ))}
        </Group>
      </Stack>
    </li>
  );
}
