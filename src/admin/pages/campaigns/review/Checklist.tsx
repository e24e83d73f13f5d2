import { useState, type ReactNode } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { usePrefs } from '../../../words/prefs.ts';
import type { Campaign, Preflight, ProblemGroup } from '../api.ts';
import css from './Review.module.css';
import { hasPeople, settlingOf, undecided } from './decisions.ts';
import { useDecisions } from './decided.ts';
import { PeopleDrawer } from './PeopleDrawer.tsx';
import { useReviewWords } from './words.ts';

type ChecklistProps = { campaign: Campaign; preflight: Preflight; isStale: boolean };

/** What must be decided, what is worth knowing, who is left out anyway; each with its people and its cures. */
export function Checklist({ campaign, preflight, isStale }: ChecklistProps) {
  const say = useReviewWords();
  const own = useDecisions(campaign.id).decided;
  // What it was scheduled with counts as decided, whoever did it.
  const decided = new Set([...own, ...campaign.excluded]);
  const [shown, setShown] = useState<ProblemGroup | null>(null);
  const open = undecided(preflight, decided);
  const nothing = !preflight.groups.some(({ severity }) => severity === 'decide');
  return (
    <Panel title={say('checklist')} flush>
      <ul className={css.list}>
        {isStale && <Row kind="unknown" title={say('unknown')} />}
        {!isStale && nothing && <Row kind="ok" title={say('ok')} />}
        {preflight.groups.map((group) => (
          <Item
            key={group.key}
            group={group}
            campaign={campaign}
            isOpen={open.includes(group)}
            onPeople={() => setShown(group)}
          />
        ))}
      </ul>
      <PeopleDrawer preflight={preflight.id} group={shown} onClose={() => setShown(null)} />
    </Panel>
  );
}

type Kind = 'decide' | 'decided' | 'notice' | 'excluded' | 'ok' | 'unknown';
const ICONS = {
  decide: { icon: IconCircleX, color: 'var(--chapar-bad)' },
  decided: { icon: IconCircleCheck, color: 'var(--chapar-soft)' },
  notice: { icon: IconAlertTriangle, color: 'var(--chapar-warn)' },
  excluded: { icon: IconInfoCircle, color: 'var(--chapar-soft)' },
  ok: { icon: IconCircleCheck, color: 'var(--chapar-good)' },
  unknown: { icon: IconHelpCircle, color: 'var(--chapar-warn)' },
};

type RowProps = { kind: Kind; title: ReactNode; note?: ReactNode; children?: ReactNode };

function Row({ kind, title, note, children }: RowProps) {
  const { icon: Icon, color } = ICONS[kind];
  return (
    <li className={css.item}>
      <Icon size={20} stroke={1.7} color={color} aria-hidden className={css.icon} />
      <Stack gap={6} flex={1} miw={0}>
        <div>
          <Text component="span" size="sm" fw={600}>
            {title}
          </Text>{' '}
          {/* Persian letters join over the edges of elements: the space keeps the words apart. */}
          {note !== undefined && (
            <Text component="span" size="sm" c="dimmed" ms={4}>
              {note}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </li>
  );
}

type ItemProps = { group: ProblemGroup; campaign: Campaign; isOpen: boolean; onPeople(): void };

function Item({ group, campaign, isOpen, onPeople }: ItemProps) {
  const say = useReviewWords();
  const { language } = usePrefs();
  const people = hasPeople(group);
  const { severity } = group;
  const kind: Kind = severity !== 'decide' ? severity : isOpen ? 'decide' : 'decided';
  const settled = settlingOf(group) === 'accept' ? 'accepted' : 'decided';
  const state = say(kind === 'decided' ? settled : kind);
  const count = say(people ? 'count' : 'messages', { count: group.count });
  return (
    <Row kind={kind} title={group.words[language]} note={`${state} · ${count}`}>
      <Group gap="xs">
        {people && (
          <Button
            variant="default"
            onClick={onPeople}
            aria-label={`${say('people')}: ${group.words[language]}`}
          >
            {say('people')}
          </Button>
        )}
        {severity !== 'excluded' && <Cures group={group} campaign={campaign} isOpen={isOpen} />}
      </Group>
    </Row>
  );
}

function Cures({ group, campaign, isOpen }: Omit<ItemProps, 'onPeople'>) {
  const say = useReviewWords();
  const { write } = useMay();
  const { language } = usePrefs();
  const { decided, settle, takeBack } = useDecisions(campaign.id);
  const editable = write && ['draft', 'missed'].includes(campaign.state);
  if (!editable) return null;
  const own = settlingOf(group);
  if (decided.has(group.key) && !isOpen) {
    return (
      <Button variant="subtle" onClick={() => takeBack(group.key)}>
        {say('takeBack')}
      </Button>
    );
  }
  return group.cures.map(({ action, words }) => {
    const to = addressOf(action, campaign);
    if (action === own) {
      return (
        <Button key={action} onClick={() => settle(group.key)}>
          {words[language]}
        </Button>
      );
    }
    if (to === null) return null;
    return (
      <Button key={action} variant="default" component={Link} to={to}>
        <span className="written">{words[language]}</span>
      </Button>
    );
  });
}

/** Where a cure is done; null where its people are shown anyway. */
function addressOf(action: string, { id, template }: Campaign): string | null {
  switch (action) {
    case 'edit':
    case 'fallback':
      return `/templates/${template}`;
    case 'settings':
      return '/settings';
    case 'start':
      return `/campaigns/${id}/review#schedule`;
    default:
      return null;
  }
}
