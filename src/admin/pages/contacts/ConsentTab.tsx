import { useState } from 'react';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';
import { useMay, useSession } from '../../app/session.ts';
import { Dot } from '../../parts/Dot.tsx';
import { Listing } from '../../parts/Listing.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { SCOPES, type Contact, type Scope } from './api.ts';
import { ConsentDot } from './consent.tsx';
import { ConsentModal } from './ConsentModal.tsx';
import { useConsentWords } from './consent-words.ts';
import { useContactsWords } from './words.ts';

type Statement =
  operations['getContactsByIdConsents']['responses'][200]['content']['application/json']['items'][number];

export function ConsentTab({ contact }: { contact: Contact }) {
  const say = useConsentWords();
  const may = useMay();
  const [stated, setStated] = useState<Scope | null>(null);
  return (
    <>
      <Panel title={say('now')}>
        {SCOPES.map((scope) => (
          <Now
            key={scope}
            contact={contact}
            scope={scope}
            onState={may.write ? () => setStated(scope) : null}
          />
        ))}
      </Panel>
      <Suppressed contact={contact} />
      <History contact={contact} />
      {stated !== null && <ConsentModal contact={contact} scope={stated} onClose={() => setStated(null)} />}
    </>
  );
}

function useScopeName(): (scope: Scope) => string {
  const say = useConsentWords();
  const word = useGlossary();
  return (scope) => (scope === 'spouse' ? say('spouse') : word(scope));
}

type NowProps = { contact: Contact; scope: Scope; onState: (() => void) | null };

function Now({ contact, scope, onState }: NowProps) {
  const say = useConsentWords();
  const nameOf = useScopeName();
  const format = useFormat();
  const consent = contact.consents[scope];
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" py={6} align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Group gap="sm">
          <strong>{nameOf(scope)}</strong>
          <ConsentDot of={contact} scope={scope} />
        </Group>
        <Text size="xs" c="dimmed" className="written">
          {consent === undefined
            ? say('nothing')
            : say('said', { day: format.dateTime(consent.at), source: consent.source })}
        </Text>
      </div>
      {onState !== null && (
        <Button
          variant="default"
          onClick={onState}
          aria-label={say('state', { scope: nameOf(scope) })}
          style={{ flex: 'none' }}
        >
          {say('record')}
        </Button>
      )}
    </Group>
  );
}

/** Whether the contact's own number and mailbox have a standing no. */
function Suppressed({ contact }: { contact: Contact }) {
  const say = useConsentWords();
  return (
    <Panel
      title={say('suppressions')}
      actions={
        <Anchor component={Link} to="/suppressions">
          {say('toSuppressions')}
        </Anchor>
      }
    >
      <Standing channel="sms" address={contact.mobile} />
      <Standing channel="email" address={contact.email} />
    </Panel>
  );
}

function Standing({ channel, address }: { channel: 'sms' | 'email'; address: string | null }) {
  const say = useConsentWords();
  const word = useGlossary();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['suppressions', 'check', channel, address],
    queryFn: () => dataOf(api.POST('/suppressions/check', { body: { channel, address: address ?? '' } })),
    enabled: address !== null,
  });
  if (address === null)
    return (
      <Group gap="sm" py={4}>
        <strong>{word(channel)}</strong>
        <span className="soft">{say('noAddress')}</span>
      </Group>
    );
  return (
    <Loaded query={query} rows={1}>
      {({ suppression }) => (
        <Group gap="sm" py={4}>
          <strong>{word(channel)}</strong>
          <span className="latin">{address}</span>
          {suppression === null ? (
            <Dot tone="good">{say('free')}</Dot>
          ) : (
            <>
              <Dot tone="bad">{say('suppressed')}</Dot>
              <Text span size="xs" c="dimmed">
                {say('suppressedNote', {
                  reasons: format.list(suppression.reasons.map((reason) => say(`reason.${reason}`))),
                  day: format.date(suppression.at),
                })}
              </Text>
            </>
          )}
        </Group>
      )}
    </Loaded>
  );
}

function History({ contact }: { contact: Contact }) {
  const say = useConsentWords();
  const list = useContactsWords();
  const nameOf = useScopeName();
  const format = useFormat();
  const whoOf = useWho();
  const query = useQuery({
    queryKey: ['consents', contact.id],
    queryFn: () => dataOf(api.GET('/contacts/{id}/consents', { params: { path: { id: contact.id } } })),
  });
  return (
    <Panel title={say('history')} flush>
      <Loaded query={query} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed" px="md" pb="md">
              {say('noHistory')}
            </Text>
          ) : (
            <Listing<Statement>
              label={say('history')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { key: 'when', title: say('when'), cell: ({ at }) => format.dateTime(at) },
                { key: 'about', title: say('about'), cell: ({ channel }) => nameOf(channel) },
                {
                  key: 'answer',
                  title: say('answer'),
                  cell: ({ granted }) => (
                    <Dot tone={granted ? 'good' : 'bad'}>{list(granted ? 'granted' : 'withdrawn')}</Dot>
                  ),
                },
                {
                  key: 'where',
                  title: say('where'),
                  cell: ({ source }) => <span className="written">{source}</span>,
                },
                {
                  key: 'evidence',
                  title: say('evidence'),
                  cell: ({ wording }) => wording !== null && <span className="written">{wording}</span>,
                },
                { key: 'who', title: say('who'), cell: ({ actor }) => whoOf(actor) },
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

/** Who wrote a statement down, as far as its reader may know. */
function useWho(): (actor: string) => string {
  const say = useConsentWords();
  const own = useSession().data?.user.id;
  return (actor) => {
    if (own !== undefined && actor === `user:${own}`) return say('who.you');
    if (actor.startsWith('user:')) return say('who.user');
    if (actor.startsWith('key:')) return say('who.key');
    return actor === 'sample club' ? say('who.sample') : say('who.contact');
  };
}
