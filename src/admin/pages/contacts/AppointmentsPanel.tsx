import { useState } from 'react';
import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { api, dataOf, newKey } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';
import { useMay } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Dot, type Tone } from '../../parts/Dot.tsx';
import { FormModal } from '../../parts/FormModal.tsx';
import { Listing } from '../../parts/Listing.tsx';
import { MomentPicker } from '../../parts/MomentPicker.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useCommon } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import type { Contact } from './api.ts';
import { useOrdersWords } from './orders-words.ts';

type Appointment =
  operations['getAppointments']['responses'][200]['content']['application/json']['items'][number];

const TONES: Record<Appointment['status'], Tone> = {
  booked: 'accent',
  cancelled: 'quiet',
  kept: 'good',
  missed: 'warn',
};

export function AppointmentsPanel({ contact }: { contact: Contact }) {
  const say = useOrdersWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const pages = usePages<Appointment>(['appointments', contact.id], (after) =>
    dataOf(
      api.GET('/appointments', {
        params: { query: { contact: contact.id, ...(after === undefined ? {} : { after }) } },
      }),
    ),
  );
  const add = (
    <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
      {say('addAppointment')}
    </Button>
  );
  return (
    <Panel title={say('appointments')} actions={may.write ? add : null} flush>
      <Paged
        pages={pages}
        empty={
          <Text c="dimmed" px="md" pb="md">
            {say('noAppointments')}
          </Text>
        }
      >
        {(items) => <AppointmentList appointments={items} mayWrite={may.write} />}
      </Paged>
      {adding && <AppointmentModal contact={contact} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

type AppointmentListProps = { appointments: Appointment[]; mayWrite: boolean };

function AppointmentList({ appointments, mayWrite }: AppointmentListProps) {
  const say = useOrdersWords();
  const format = useFormat();
  const { ask, dialog } = useConfirm();
  const cancel = useAct({
    run: (ref: string) => dataOf(api.DELETE('/appointments/{ref}', { params: { path: { ref } } })),
    touches: [['appointments'], ['timeline']],
  });
  const question = (ref: string) => ({
    title: say('cancelAsk'),
    text: say('cancelText'),
    yes: say('cancelShort'),
    danger: true,
    act: () => cancel.mutate(ref),
  });
  return (
    <>
      <Listing<Appointment>
        label={say('appointments')}
        rows={appointments}
        rowKey={({ ref }) => ref}
        columns={[
          { key: 'at', title: say('at'), cell: ({ at }) => format.dateTime(at) },
          {
            key: 'title',
            title: say('title'),
            cell: ({ title }) => <span className="written">{title}</span>,
          },
          { key: 'ref', title: say('ref'), cell: ({ ref }) => <span className="latin">{ref}</span> },
          {
            key: 'status',
            title: say('status'),
            cell: ({ status }) => <Dot tone={TONES[status]}>{say(`status.${status}`)}</Dot>,
          },
          {
            key: 'cancel',
            title: '',
            end: true,
            cell: ({ ref, at, status }) =>
              mayWrite &&
              status === 'booked' && (
                <Button
                  variant="subtle"
                  aria-label={say('cancelAppointment', { at: format.dateTime(at) })}
                  onClick={() => ask(question(ref))}
                >
                  {say('cancelShort')}
                </Button>
              ),
          },
        ]}
      />
      {dialog}
    </>
  );
}

function AppointmentModal({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const say = useOrdersWords();
  const common = useCommon();
  const [at, setAt] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [ref] = useState(() => `manual-${newKey()}`);
  const save = useAct({
    run: (moment: string) =>
      dataOf(
        api.PUT('/appointments/{ref}', {
          params: { path: { ref } },
          body: { contact: contact.id, at: moment, title: title.trim() === '' ? null : title.trim() },
        }),
      ),
    touches: [
      ['appointments', contact.id],
      ['timeline', contact.id],
      ['forecast', contact.id],
    ],
    said: common('saved'),
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (at !== null) save.mutate(at);
  };
  return (
    <FormModal
      title={say('addAppointment')}
      submit={say('addAppointment')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={send}
    >
      <TextInput
        label={say('title')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <MomentPicker value={at} onChange={setAt} error={tried && at === null ? say('notAMoment') : null} />
    </FormModal>
  );
}
