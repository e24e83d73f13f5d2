import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SampleClub } from '../../parts/SampleClub.tsx';
import { defineWords } from '../../words/i18n.ts';

const useWords = defineWords('settings-sample', {
  notNow: [
    'The sample club is only for an installation without contacts of its own; this one has some.',
    'باشگاه نمونه برای سامانه‌ای است که هنوز مخاطبی ندارد؛ اینجا مخاطب هست.',
  ],
});

/** The made-up club: to load into an empty installation, and to remove again. */
export function SampleTab() {
  const say = useWords();
  const club = useQuery({ queryKey: ['sample-club'], queryFn: () => dataOf(api.GET('/sample-club')) });
  return (
    <Loaded query={club} rows={2}>
      {({ state, canLoad }) =>
        state === 'absent' && !canLoad ? <Text size="sm">{say('notNow')}</Text> : <SampleClub contacts={0} />
      }
    </Loaded>
  );
}
