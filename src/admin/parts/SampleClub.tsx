import { useEffect } from 'react';
import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { useMay, type Schemas } from '../app/session.ts';
import { defineWords } from '../words/i18n.ts';
import { useAct } from './act.ts';
import { useConfirm } from './confirm.tsx';
import { Panel } from './Panel.tsx';

const useWords = defineWords('sample-club', {
  title: ['Sample club', 'باشگاه نمونه'],
  offer: [
    'Try Chapar with a made-up club of 2,000 customers: orders, birthdays, groups, segments and drafts. Nothing of it is real, and it is removed again with one press.',
    'چاپار را با باشگاهی ساختگی از ۲۰۰۰ مشتری بیازمایید: سفارش‌ها، تولدها، گروه‌ها، بخش‌ها و پیش‌نویس‌ها. هیچ‌کدام واقعی نیست و با یک دکمه پاک می‌شود.',
  ],
  load: ['Load the sample club', 'بارگذاری باشگاه نمونه'],
  loading: [
    'Loading: {{done, number}} of {{of, number}} contacts',
    'در حال بارگذاری: {{done, number}} از {{of, number}} مخاطب',
  ],
  removing: ['Removing the sample club…', 'در حال پاک کردن باشگاه نمونه…'],
  loaded: [
    'The sample club is loaded: {{contacts, number}} made-up contacts. Nothing of it is real.',
    'باشگاه نمونه بارگذاری شده است: {{contacts, number}} مخاطب ساختگی. هیچ‌کدام واقعی نیست.',
  ],
  interrupted: [
    'Loading the sample club was interrupted. Remove what is there of it, then load it again.',
    'بارگذاری باشگاه نمونه نیمه‌کاره ماند. آنچه هست را پاک کنید و دوباره بارگذاری کنید.',
  ],
  remove: ['Remove the sample club', 'پاک کردن باشگاه نمونه'],
  sure: ['Remove the sample club?', 'باشگاه نمونه پاک شود؟'],
  sureText: [
    'Its contacts, orders, groups, segments, templates and campaigns go, and what was sent to them. What you made yourself stays.',
    'مخاطبان، سفارش‌ها، گروه‌ها، بخش‌ها، قالب‌ها و کمپین‌های آن و آنچه برایشان ارسال شده پاک می‌شود. آنچه خودتان ساخته‌اید می‌ماند.',
  ],
});

const KEY = ['sample-club'];
const SOON_MS = 700;

/** Offers the made-up club to an empty installation, shows it come and go, and takes it away again. */
export function SampleClub({ contacts }: { contacts: number }) {
  const say = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: () => dataOf(api.GET('/sample-club')),
    enabled: may.administer,
    refetchInterval: ({ state }) => (isMoving(state.data) ? SOON_MS : false),
  });
  const load = useAct({
    run: () => dataOf(api.POST('/sample-club', { body: { size: 2_000 } })),
    touches: [KEY],
  });
  const remove = useAct({ run: () => dataOf(api.DELETE('/sample-club')), touches: [KEY] });
  const { ask, dialog } = useConfirm();
  const club = query.data;
  const state = club?.state;
  useEffect(() => {
    if (state === 'loaded' || state === 'absent')
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  }, [state, queries]);

  if (club === undefined || (club.state === 'absent' && (!club.canLoad || contacts > 0))) return null;
  const askRemoval = () =>
    ask({
      title: say('sure'),
      text: say('sureText'),
      yes: say('remove'),
      danger: true,
      act: () => remove.mutate(),
    });
  return (
    <Panel title={say('title')}>
      {dialog}
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ flex: '1 1 320px' }}>
          {told(say, club)}
        </Text>
        {club.state === 'absent' && (
          <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
            {say('load')}
          </Button>
        )}
        {(club.state === 'loaded' || club.state === 'interrupted') && (
          <Button variant="default" loading={remove.isPending} onClick={askRemoval}>
            {say('remove')}
          </Button>
        )}
      </Group>
      {isMoving(club) && (
        <Progress
          mt="sm"
          value={shareOf(club)}
          animated={club.state === 'removing'}
          aria-label={told(say, club)}
          transitionDuration={0}
        />
      )}
    </Panel>
  );
}

type Club = Schemas['SampleClub'];

function isMoving(club: Club | undefined): boolean {
  return club?.state === 'loading' || club?.state === 'removing';
}

function shareOf({ state, progress }: Club): number {
  if (state === 'removing' || progress === null || progress.of === 0) return 100;
  return (progress.done / progress.of) * 100;
}

function told(say: ReturnType<typeof useWords>, { state, progress, counts }: Club): string {
  switch (state) {
    case 'absent':
      return say('offer');
    case 'loading':
      return say('loading', { done: progress?.done ?? 0, of: progress?.of ?? 0 });
    case 'removing':
      return say('removing');
    case 'loaded':
      return say('loaded', { contacts: counts.contacts });
    case 'interrupted':
      return say('interrupted');
  }
}
