import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { SampleClub } from '../../parts/SampleClub.tsx';
import { Attention } from './Attention.tsx';
import { Figures } from './Figures.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Sending } from './Sending.tsx';
import { UpNext } from './UpNext.tsx';
import { useHome } from './words.ts';

const OFTEN_MS = 5_000;
const SELDOM_MS = 60_000;

/** How it went, what is under way, what comes, and what wants a person. */
export function Home() {
  const say = useHome();
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => dataOf(api.GET('/overview')),
    refetchInterval: ({ state }) => (state.data?.sending.length ? OFTEN_MS : SELDOM_MS),
  });
  return (
    <Page title={say('title')}>
      <Loaded query={overview} rows={10}>
        {(data) => (
          <Stack gap="md">
            <FirstSteps overview={data} />
            <SampleClub contacts={data.contacts} />
            <Figures overview={data} />
            <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
              <Attention items={data.attention} />
              <Sending items={data.sending} />
              <UpNext items={data.upNext} />
            </SimpleGrid>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
