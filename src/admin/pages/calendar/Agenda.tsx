import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../../app/session.ts';
import { CampaignStateDot } from '../../parts/states.tsx';
import type { IsoDay } from '../../words/days.ts';
import { inDigits, isolated, useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import { isMovable, keyOf, type Board, type DayFacts, type Item } from './api.ts';
import css from './calendar.module.css';
import { useDayFormat } from './day-words.ts';
import { useCalendarWords } from './words.ts';

type AgendaProps = {
  days: IsoDay[];
  board: Board;
  today: IsoDay;
  onMove(item: Item, to: null): void;
  /** leaves out days on which nothing is sent */
  onlyBusy?: boolean;
};

/** Days one below the other, each with all that is sent on it. */
export function Agenda({ days, board, today, onMove, onlyBusy = false }: AgendaProps) {
  const { weekday, dayMonth } = useDayFormat();
  const shown = onlyBusy ? days.filter((day) => board.on(day).length > 0 || day === today) : days;
  return (
    <div className={css.agenda}>
      {shown.map((day) => (
        <section
          key={day}
          aria-label={`${weekday(day)} ${dayMonth(day)}`}
          className={css.agendaDay}
          data-closed={board.facts(day)?.closed != null}
          data-today={day === today}
        >
          <div className={css.agendaHead}>
            <h3>
              {weekday(day)} {dayMonth(day)}
            </h3>
            <DayState facts={board.facts(day)} />
          </div>
          <DayItems items={board.on(day)} onMove={onMove} />
        </section>
      ))}
    </div>
  );
}

/** Whether the office is open on a day and when, and what is celebrated. */
export function DayState({ facts }: { facts: DayFacts | null }) {
  const say = useCalendarWords();
  const { list } = useFormat();
  const { language } = usePrefs();
  if (facts === null) return null;
  const names = facts.holidays.map((name) => name[language]);
  const hours = facts.openings.map(({ from, to }) =>
    say('opening', { from: inDigits(from), to: inDigits(to) }),
  );
  const state = facts.closed === null ? say('opens', { hours: list(hours) }) : say('closed');
  return (
    <Text size="xs" c="dimmed">
      {[state, ...names].join(' · ')}
    </Text>
  );
}

/** All that is sent on a day, each with the way to its campaign and, if it is still to come, to another moment. */
export function DayItems({ items, onMove }: { items: Item[]; onMove(item: Item, to: null): void }) {
  const say = useCalendarWords();
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {say('nothing')}
      </Text>
    );
  return (
    <ul className={css.items}>
      {items.map((item) => (
        <OneItem key={keyOf(item)} item={item} onMove={() => onMove(item, null)} />
      ))}
    </ul>
  );
}

function OneItem({ item, onMove }: { item: Item; onMove(): void }) {
  const { campaign, channel, startsAt, firstOpening, state, runs, matched, kind } = item;
  const say = useCalendarWords();
  const word = useGlossary();
  const { time, dateTime } = useFormat();
  const { launch } = useMay();
  const waits = firstOpening !== null && firstOpening !== startsAt;
  const facts = [
    word(channel),
    matched === null ? null : say('people', { count: matched }),
    runs > 1 ? say('runs', { count: runs }) : null,
    kind === 'occurrence' ? say('kind.occurrence') : null,
    waits ? say('leaves', { at: dateTime(firstOpening) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li>
      <span className={css.time}>{time(startsAt)}</span>
      <div className={css.itemText}>
        <Anchor component={Link} to={`/campaigns/${campaign.id}`} size="sm">
          <bdi>{campaign.name}</bdi>
        </Anchor>
        <Group gap="sm">
          <Text size="xs" component="span">
            <CampaignStateDot state={state} />
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {facts.join(' · ')}
          </Text>
        </Group>
      </div>
      {launch && isMovable(item) && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={onMove}
          aria-label={say('moveOf', { name: isolated(campaign.name) })}
        >
          {say('move')}
        </Button>
      )}
    </li>
  );
}
