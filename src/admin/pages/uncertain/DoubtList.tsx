import { Anchor, Checkbox, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Listing, type Column } from '../../parts/Listing.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { Known } from './Known.tsx';
import type { Doubt } from './reading.ts';
import { PROVIDERS, useUncertainWords } from './words.ts';

type DoubtListProps = {
  doubts: Doubt[];
  /** null: who looks may not decide */
  selected: ReadonlySet<string> | null;
  onSelect(ids: ReadonlySet<string>): void;
};

export function DoubtList({ doubts, selected, onSelect }: DoubtListProps) {
  const say = useUncertainWords();
  const columns = useColumns();
  if (selected === null) {
    return <Listing label={say('list')} columns={columns} rows={doubts} rowKey={({ id }) => id} />;
  }
  const all = doubts.every(({ id }) => selected.has(id));
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const choose: Column<Doubt> = {
    key: 'select',
    label: say('select'),
    control: say('select.all'),
    title: (
      <Checkbox
        aria-label={say('select.all')}
        checked={all}
        indeterminate={!all && selected.size > 0}
        onChange={() => onSelect(new Set(all ? [] : doubts.map(({ id }) => id)))}
      />
    ),
    cell: ({ id, contact }) => (
      <Checkbox
        aria-label={say('select.one', { name: contact.name ?? say('nameless') })}
        checked={selected.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  };
  return <Listing label={say('list')} columns={[choose, ...columns]} rows={doubts} rowKey={({ id }) => id} />;
}

function useColumns(): Column<Doubt>[] {
  const say = useUncertainWords();
  const word = useGlossary();
  const format = useFormat();
  return [
    { key: 'contact', title: say('contact'), cell: (doubt) => <Whom doubt={doubt} /> },
    {
      key: 'campaign',
      title: say('campaign'),
      cell: ({ campaign }) =>
        campaign.name === null ? (
          <span className="soft">{say('campaign.gone')}</span>
        ) : (
          <Anchor component={Link} to={`/campaigns/${campaign.id}`} size="sm" className="written">
            {campaign.name}
          </Anchor>
        ),
    },
    {
      key: 'handed',
      title: say('handed'),
      cell: ({ markedAt, attempt }) => (
        <div>
          <div style={{ whiteSpace: 'nowrap' }}>
            {markedAt === null ? say('handed.unknown') : format.dateTime(markedAt)}
          </div>
          <Text size="xs" c="dimmed">
            {say('attempt', { at: attempt })}
          </Text>
        </div>
      ),
    },
    {
      key: 'line',
      title: say('line'),
      cell: ({ line, channel, parts, sender }) => (
        <div>
          <div>
            {word(channel)} · {providerOf(line, word('sandbox'))}
          </div>
          <Text size="xs" c="dimmed">
            <bdi className="latin">{sender}</bdi>
            {parts !== null && ` · ${say('parts', { count: parts })}`}
          </Text>
        </div>
      ),
    },
    { key: 'known', title: say('known'), cell: (doubt) => <Known doubt={doubt} /> },
  ];
}

/** `sms:twilio` → Twilio */
function providerOf(line: string, sandbox: string): string {
  const name = line.slice(line.indexOf(':') + 1);
  return name === 'sandbox' ? sandbox : (PROVIDERS[name] ?? name);
}

function Whom({ doubt: { contact, sameAddress } }: { doubt: Doubt }) {
  const say = useUncertainWords();
  const gone = contact.name === null && contact.address === null;
  return (
    <div>
      {gone ? (
        <span className="soft">{say('gone')}</span>
      ) : (
        <Anchor component={Link} to={`/contacts/${contact.id}`} size="sm" className="written">
          {contact.name ?? say('nameless')}
        </Anchor>
      )}
      {contact.address !== null && (
        <Text size="xs" c="dimmed">
          <bdi className="latin">{contact.address}</bdi>
        </Text>
      )}
      {sameAddress === false && (
        <Text size="xs" c="var(--chapar-warn)">
          {say('moved')}
        </Text>
      )}
    </div>
  );
}
