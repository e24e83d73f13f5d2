import { SimpleGrid, Stack } from '@mantine/core';
import { useSettings } from '../../app/office.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Stat } from '../../parts/Stat.tsx';
import { useFormat } from '../../words/format.ts';
import type { Contact } from './api.ts';
import { BelongsPanel } from './BelongsPanel.tsx';
import { useContactWords } from './contact-words.ts';
import { FieldsPanel } from './FieldsPanel.tsx';
import { OccasionsPanel } from './OccasionsPanel.tsx';
import { PersonPanel } from './PersonPanel.tsx';

export function DetailsTab({ contact }: { contact: Contact }) {
  return (
    <>
      <InShort contact={contact} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <PersonPanel contact={contact} />
        <Stack gap="md">
          <BelongsPanel contact={contact} />
          <OccasionsPanel contact={contact} />
          <FieldsPanel contact={contact} />
        </Stack>
      </SimpleGrid>
    </>
  );
}

/** What happened, in figures. */
function InShort({ contact }: { contact: Contact }) {
  const say = useContactWords();
  const format = useFormat();
  const currency = useSettings().data?.currency;
  const { orders, contactedAt, campaigns } = contact.history;
  const day = (at: string | null) => (at === null ? say('never') : format.date(at));
  return (
    <Panel title={say('history')}>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="md">
        <Stat label={say('orders')} value={format.number(orders.count)} />
        <Stat
          label={say('spent')}
          value={format.number(orders.sum)}
          note={currency === undefined ? undefined : format.currency(currency)}
        />
        <Stat label={say('lastOrder')} value={<Small text={day(orders.lastAt)} />} />
        <Stat label={say('lastSms')} value={<Small text={day(contactedAt.sms)} />} />
        <Stat label={say('lastEmail')} value={<Small text={day(contactedAt.email)} />} />
        <Stat label={say('campaigns')} value={format.number(campaigns.length)} note={say('campaignsNote')} />
      </SimpleGrid>
    </Panel>
  );
}

/** Days are longer than figures. */
function Small({ text }: { text: string }) {
  return <span style={{ fontSize: '1rem', fontWeight: 500 }}>{text}</span>;
}
