import { useState } from 'react';
import { Button, Checkbox, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useMay } from '../../app/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { HelpTip } from '../../parts/HelpTip.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useNamed } from '../../parts/rules/named.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { Which } from './decide.ts';
import type { Outcome as Told } from './sums.ts';
import { Deciding } from './Deciding.tsx';
import { DoubtList } from './DoubtList.tsx';
import { Outcome } from './Outcome.tsx';
import { useDoubts, useFilters, type Filters } from './reading.ts';
import css from './uncertain.module.css';
import { useUncertainWords } from './words.ts';

/** Messages in doubt, what is known of each, and what a person can say of them. */
export function Uncertain() {
  const word = useGlossary();
  const { filters, change } = useFilters();
  const [outcome, setOutcome] = useState<Told | null>(null);
  return (
    <Page title={word('uncertain')} about={<About />}>
      <Filtering filters={filters} onChange={change} />
      {outcome !== null && (
        <div style={{ marginBottom: 16 }}>
          <Outcome outcome={outcome} onClose={() => setOutcome(null)} />
        </div>
      )}
      {/* Another filter is another list: what was selected in the one before is not selected in it. */}
      <Doubts key={`${filters.campaign ?? ''} ${filters.show}`} filters={filters} onDecided={setOutcome} />
    </Page>
  );
}

function Doubts({ filters, onDecided }: { filters: Filters; onDecided(outcome: Told): void }) {
  const say = useUncertainWords();
  const { launch } = useMay();
  const { pages, total, seenAt, countedAt } = useDoubts(filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const open = filters.show === 'open';
  const ofCampaign = whole && filters.campaign !== null && open ? filters.campaign : null;
  // What was decided elsewhere in the meantime is not on the list any more.
  const rows = pages.items.filter(({ id }) => chosen.has(id));
  const which: Which = ofCampaign === null ? { ids: rows.map(({ id }) => id) } : { campaign: ofCampaign };
  const count = ofCampaign === null ? rows.length : total;
  const drop = (): void => {
    setChosen(new Set());
    setWhole(false);
  };
  const shown = new Set(ofCampaign === null ? rows.map(({ id }) => id) : pages.items.map(({ id }) => id));
  return (
    <Panel flush>
      <Paged pages={pages} empty={<Nothing filters={filters} />}>
        {(doubts) => (
          <>
            {!launch && (
              <Text size="sm" c="dimmed" p="md">
                {say('may.not')}
              </Text>
            )}
            {launch && count > 0 && (
              <Deciding
                which={which}
                count={count}
                cannotResend={
                  ofCampaign === null ? rows.filter(({ cannotResend }) => cannotResend !== null).length : null
                }
                asOf={ofCampaign === null ? seenAt : countedAt}
                accepted={!open}
                onDecided={(told) => {
                  drop();
                  onDecided(told);
                }}
                onDrop={drop}
              />
            )}
            {launch && open && filters.campaign !== null && (
              <Checkbox
                p="sm"
                label={say('select.campaign', { count: total })}
                checked={whole}
                onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
              />
            )}
            <DoubtList
              doubts={doubts}
              selected={launch ? shown : null}
              onSelect={(ids) => {
                setWhole(false);
                setChosen(ids);
              }}
            />
          </>
        )}
      </Paged>
    </Panel>
  );
}

function About() {
  const say = useUncertainWords();
  return (
    <Group gap={4} wrap="nowrap">
      <span>{say('about')}</span>
      <HelpTip about={say('help.about')}>
        <p style={{ marginTop: 0 }}>{say('help.what')}</p>
        <p>{say('help.why')}</p>
        <p style={{ marginBottom: 0 }}>{say('help.how')}</p>
      </HelpTip>
    </Group>
  );
}

function Filtering({ filters, onChange }: { filters: Filters; onChange(changes: Partial<Filters>): void }) {
  const say = useUncertainWords();
  const named = useNamed('campaign');
  const campaigns = named.data ?? [];
  const known = campaigns.map(({ id, name }) => ({ value: id, label: name }));
  const { campaign } = filters;
  const gone = campaign !== null && named.data !== undefined && !campaigns.some(({ id }) => id === campaign);
  return (
    <div className={css.filters}>
      <SegmentedControl
        aria-label={say('show')}
        value={filters.show}
        onChange={(show) => onChange({ show })}
        data={[
          { value: 'open', label: say('show.open') },
          { value: 'accepted', label: say('show.accepted') },
        ]}
      />
      <Select
        className={css.campaign ?? ''}
        label={say('campaign')}
        data={[
          { value: '', label: say('campaign.any') },
          ...known,
          ...(gone ? [{ value: campaign, label: say('campaign.gone') }] : []),
        ]}
        value={campaign ?? ''}
        onChange={(value) => onChange({ campaign: value === '' ? null : value })}
        searchable
        limit={60}
      />
    </div>
  );
}

function Nothing({ filters: { campaign, show } }: { filters: Filters }) {
  const say = useUncertainWords();
  const { change } = useFilters();
  if (campaign === null && show === 'open')
    return <Empty title={say('empty.title')} text={say('empty.text')} />;
  return (
    <Empty title={say('none.title')} text={say(show === 'open' ? 'none.open' : 'none.accepted')}>
      <Button variant="default" onClick={() => change({ campaign: null, show: 'open' })}>
        {say('all.open')}
      </Button>
    </Empty>
  );
}
