import { useState } from 'react';
import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../app/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { IsoDay } from '../../words/days.ts';
import { useGlossary } from '../../words/i18n.ts';
import { directionOf, usePrefs } from '../../words/prefs.ts';
import { Agenda } from './Agenda.tsx';
import { boardOf, useCalendar, type Board, type Item } from './api.ts';
import { useDayFormat } from './day-words.ts';
import { monthOf, shownDays, weekOf } from './days.ts';
import { DayDialog } from './DayDialog.tsx';
import { MonthTable } from './MonthTable.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { usePlace, type Place } from './place.ts';
import { States } from './States.tsx';
import { useCalendarWords } from './words.ts';

/** A letter is meant by its key, also on a Persian keyboard. */
const PHYSICAL = { usePhysicalKeys: true };

/** What was, is and will be sent, by month or week of the reader's calendar. */
export function Calendar() {
  const word = useGlossary();
  const say = useCalendarWords();
  const { calendar } = usePrefs();
  const { write } = useMay();
  const place = usePlace();
  const days = shownDays(place.view, place.day, calendar);
  const query = useCalendar(days);
  return (
    <Page
      title={word('calendar')}
      actions={
        write && (
          <Button component={Link} to="/campaigns/new">
            {say('newCampaign')}
          </Button>
        )
      }
    >
      <Bar place={place} />
      <Loaded query={query}>{(data) => <Sheet place={place} days={days} board={boardOf(data)} />}</Loaded>
    </Page>
  );
}

/** Where one is, and the way to other months and weeks, also by keys. */
function Bar({ place: { view, day, today, go, step } }: { place: Place }) {
  const say = useCalendarWords();
  const rtl = directionOf(usePrefs().language) === 'rtl';
  const Back = rtl ? IconChevronRight : IconChevronLeft;
  const On = rtl ? IconChevronLeft : IconChevronRight;
  useHotkeys([
    ['ArrowLeft', () => isFree() && step(rtl ? 1 : -1)],
    ['ArrowRight', () => isFree() && step(rtl ? -1 : 1)],
    ['t', () => isFree() && go({ day: today }), PHYSICAL],
    ['m', () => isFree() && go({ view: 'month' }), PHYSICAL],
    ['w', () => isFree() && go({ view: 'week' }), PHYSICAL],
  ]);
  return (
    <Group justify="space-between" mb="sm" gap="sm">
      <Group gap={6}>
        <ActionIcon size={30} variant="default" aria-label={say(`previous.${view}`)} onClick={() => step(-1)}>
          <Back size={16} />
        </ActionIcon>
        <ActionIcon size={30} variant="default" aria-label={say(`next.${view}`)} onClick={() => step(1)}>
          <On size={16} />
        </ActionIcon>
        <Button variant="default" onClick={() => go({ day: today })}>
          {say('today')}
        </Button>
        <Text component="h2" size="md" fw={600} ms="xs" aria-live="polite">
          <Period view={view} day={day} />
        </Text>
      </Group>
      <SegmentedControl
        aria-label={say('view')}
        value={view}
        onChange={(chosen) => go({ view: chosen })}
        data={(['month', 'week'] as const).map((value) => ({ value, label: say(value) }))}
      />
    </Group>
  );
}

/** Keys belong to a dialog while it is open. */
function isFree(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') === null;
}

function Period({ view, day }: Pick<Place, 'view' | 'day'>) {
  const { calendar } = usePrefs();
  const { month, dayMonth, full } = useDayFormat();
  if (view === 'month') return month(day);
  const { first, last } = weekOf(day, calendar);
  return `${dayMonth(first)} – ${full(last)}`;
}

type SheetProps = { place: Place; days: IsoDay[]; board: Board };
type Moving = { item: Item; to: IsoDay | null };

function Sheet({ place, days, board }: SheetProps) {
  const { view, day, today } = place;
  const say = useCalendarWords();
  const { calendar } = usePrefs();
  const { write } = useMay();
  const [opened, setOpened] = useState<IsoDay | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const span = view === 'month' ? monthOf(day, calendar) : weekOf(day, calendar);
  const inSpan = days.filter((one) => one >= span.first && one <= span.last);
  const isEmpty = inSpan.every((one) => board.on(one).length === 0);
  const move = (item: Item, to: IsoDay | null) => setMoving({ item, to });
  const shared = { board, today, onMove: move };
  return (
    <>
      {view === 'month' && !isNarrow && <MonthTable days={days} span={span} onOpen={setOpened} {...shared} />}
      {view === 'month' && isNarrow && !isEmpty && <Agenda days={inSpan} onlyBusy {...shared} />}
      {view === 'week' && <Agenda days={inSpan} {...shared} />}
      {isEmpty && (
        <Empty title={say(`empty.${view}`)}>
          {write && (
            <Button component={Link} to="/campaigns/new">
              {say('newCampaign')}
            </Button>
          )}
        </Empty>
      )}
      {view === 'month' && !isNarrow && <States items={days.flatMap((one) => board.on(one))} />}
      {!isNarrow && (
        <Text size="xs" c="dimmed" mt="xs">
          {say('keys')}
        </Text>
      )}
      {opened !== null && <DayDialog day={opened} onClose={() => setOpened(null)} {...shared} />}
      {moving !== null && <MoveDialog {...moving} onClose={() => setMoving(null)} />}
    </>
  );
}
