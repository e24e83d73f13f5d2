import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Listing } from '../../../parts/Listing.tsx';
import { DeliveryStateDot } from '../../../parts/states.tsx';
import { useFormat } from '../../../words/format.ts';
import { useReason } from '../../../words/reasons.ts';
import type { Recipient } from '../api.ts';
import { usePeopleWords } from './words.ts';

export function RecipientList({ people }: { people: Recipient[] }) {
  const say = usePeopleWords();
  return (
    <Listing
      label={say('title')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: say('name'),
          cell: ({ contact, name, address }) =>
            name === null && address === null ? (
              <span className="soft">{say('gone')}</span>
            ) : (
              <Anchor component={Link} to={`/contacts/${contact}`} size="sm" className="written">
                {name ?? address}
              </Anchor>
            ),
        },
        {
          key: 'address',
          title: say('address'),
          cell: ({ address }) => <span className="latin">{address}</span>,
        },
        { key: 'state', title: say('state'), cell: ({ state }) => <DeliveryStateDot state={state} /> },
        { key: 'why', title: say('why'), cell: (person) => <Why person={person} /> },
        { key: 'events', title: say('events'), cell: (person) => <Events person={person} /> },
      ]}
    />
  );
}

function Why({ person: { reason, detail } }: { person: Recipient }) {
  const inWords = useReason();
  if (reason === null) return null;
  return (
    <span>
      {inWords(reason)}
      {detail !== null && (
        <Text component="span" display="block" size="xs" c="dimmed" className="latin">
          {detail}
        </Text>
      )}
    </span>
  );
}

type EventName =
  | 'event.submitted'
  | 'event.delivered'
  | 'event.opened'
  | 'event.openedMachine'
  | 'event.clicked'
  | 'event.clickedMachine'
  | 'event.replied'
  | 'event.unsubscribed';
type Event = { name: EventName; at: string | null };

/** What happened with a message, in its order; what only a machine did is told as such. */
function Events({ person }: { person: Recipient }) {
  const say = usePeopleWords();
  const { dateTime } = useFormat();
  const { openedByHumanAt, openedAt, clickedByHumanAt, clickedAt } = person;
  const events: Event[] = [
    { name: 'event.submitted', at: person.submittedAt },
    { name: 'event.delivered', at: person.deliveredAt },
    openedByHumanAt === null
      ? { name: 'event.openedMachine', at: openedAt }
      : { name: 'event.opened', at: openedByHumanAt },
    clickedByHumanAt === null
      ? { name: 'event.clickedMachine', at: clickedAt }
      : { name: 'event.clicked', at: clickedByHumanAt },
    { name: 'event.replied', at: person.repliedAt },
    { name: 'event.unsubscribed', at: person.unsubscribedAt },
  ];
  const shown = events.flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]));
  if (shown.length === 0) return null;
  return (
    <Text component="span" size="xs">
      {shown.map(({ name, at }) => (
        <span key={name} style={{ display: 'block' }}>
          {say(name, { at: dateTime(at) })}
        </span>
      ))}
    </Text>
  );
}
