import { SimpleGrid, Stack, Title } from '@mantine/core';
import { Listing, type Column } from '../../../parts/Listing.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { Stat } from '../../../parts/Stat.tsx';
import { useFormat } from '../../../words/format.ts';
import { useGlossary, type Language } from '../../../words/i18n.ts';
import { useReason } from '../../../words/reasons.ts';
import type { Totals } from '../api.ts';
import { useReviewWords } from './words.ts';

type SumsProps = { totals: Totals; channel: 'sms' | 'email' };

/** Who gets it and who does not, in how many parts, at what cost. */
export function Sums({ totals, channel }: SumsProps) {
  const say = useReviewWords();
  const word = useGlossary();
  const { number, rate } = useFormat();
  const { matched, willReceive, languages, parts } = totals;
  const leftOut = matched - willReceive;
  const byLanguage = Object.entries(languages).map(([language, count]) =>
    say('byLanguage', { language: word(language as Language), n: number(count) }),
  );
  return (
    <Panel title={say('figures')}>
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="md">
          <Stat label={say('matched')} value={number(matched)} />
          <Stat label={say('willReceive')} value={number(willReceive)} note={byLanguage.join(' · ')} />
          <Stat label={say('leftOut')} value={number(leftOut)} note={rate(leftOut, matched)} />
          {channel === 'sms' && (
            <Stat label={say('parts')} value={number(parts.reduce((sum, row) => sum + row.parts, 0))} />
          )}
          <Cost totals={totals} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          {leftOut > 0 && <Excluded totals={totals} />}
          {parts.length > 0 && <Prices totals={totals} />}
        </SimpleGrid>
      </Stack>
    </Panel>
  );
}

function Cost({ totals: { cost, willReceive } }: { totals: Totals }) {
  const say = useReviewWords();
  const { money } = useFormat();
  const { amount, currency, unpricedMessages } = cost;
  const known = willReceive === 0 || unpricedMessages < willReceive;
  return (
    <Stat
      label={say('cost')}
      value={known ? money(amount, currency) : say('cost.none')}
      note={unpricedMessages > 0 ? say('unpriced', { count: unpricedMessages }) : undefined}
    />
  );
}

function Excluded({ totals: { excluded } }: { totals: Totals }) {
  const say = useReviewWords();
  const reason = useReason();
  const { number } = useFormat();
  const rows = Object.entries(excluded)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  return (
    <div>
      <Title order={3}>{say('why')}</Title>
      <Listing
        label={say('why')}
        rows={rows}
        rowKey={([code]) => code}
        columns={[
          {
            key: 'reason',
            title: say('reason'),
            cell: ([code]) => (code === 'bad-address' ? say('bad-address') : reason(code)),
          },
          { key: 'count', title: say('persons'), end: true, cell: ([, count]) => number(count) },
        ]}
      />
    </div>
  );
}

type PartRow = Totals['parts'][number];

function Prices({ totals: { parts, cost } }: { totals: Totals }) {
  const say = useReviewWords();
  const { number, money } = useFormat();
  const columns: Column<PartRow>[] = [
    { key: 'text', title: say('encoding'), cell: ({ encoding }) => say(encoding ?? 'mail') },
    {
      key: 'route',
      title: say('route'),
      cell: ({ prefix }) => {
        if (prefix === null) return <span className="soft">{say('noRow')}</span>;
        return prefix === '+' ? say('everywhere') : <span className="latin">{prefix}</span>;
      },
    },
    { key: 'messages', title: say('amount'), end: true, cell: (row) => number(row.messages) },
    { key: 'parts', title: say('parts'), end: true, cell: (row) => number(row.parts) },
    {
      key: 'price',
      title: say('price'),
      end: true,
      cell: ({ price }) => (price === null ? say('cost.none') : number(price)),
    },
    {
      key: 'cost',
      title: say('cost'),
      end: true,
      cell: (row) => (row.cost === null ? say('cost.none') : money(row.cost, cost.currency)),
    },
  ];
  return (
    <div>
      <Title order={3}>{say('prices')}</Title>
      <Listing
        label={say('prices')}
        columns={parts.some(({ encoding }) => encoding !== null) ? columns : columns.filter(ofMails)}
        rows={parts}
        rowKey={({ encoding, prefix }) => `${encoding ?? 'mail'} ${prefix ?? ''}`}
      />
    </div>
  );
}

/** Of mails there are neither routes nor parts. */
function ofMails({ key }: Column<PartRow>): boolean {
  return key !== 'route' && key !== 'parts';
}
