import { useState } from 'react';
import { UnstyledButton } from '@mantine/core';
import type { IsoDay } from '../../words/days.ts';
import { useFormat } from '../../words/format.ts';
import { usePrefs } from '../../words/prefs.ts';
import { weekdayName, weekOrder } from '../../words/weekdays.ts';
import { keyOf, type Board, type Item } from './api.ts';
import css from './calendar.module.css';
import { Chip } from './Chip.tsx';
import { useDayFormat } from './day-words.ts';
import { inWeeks, type Span } from './days.ts';
import { useCalendarWords } from './words.ts';

const MOST_CHIPS = 3;

type MonthTableProps = {
  days: IsoDay[];
  span: Span;
  board: Board;
  today: IsoDay;
  onOpen(day: IsoDay): void;
  onMove(item: Item, to: IsoDay): void;
};

/** A month as a sheet of weeks. */
export function MonthTable({ days, span, board, today, onOpen, onMove }: MonthTableProps) {
  const say = useCalendarWords();
  const { calendar } = usePrefs();
  const { locale } = useFormat();
  const { month } = useDayFormat();
  const [dragged, setDragged] = useState<Item | null>(null);
  return (
    <table className={css.month} aria-label={say('table', { period: month(span.first) })}>
      <thead>
        <tr>
          {weekOrder(calendar).map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inWeeks(days).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                board={board}
                isOutside={day < span.first || day > span.last}
                isToday={day === today}
                takes={dragged !== null && day >= today && day !== dragged.day}
                onOpen={() => onOpen(day)}
                onDrag={setDragged}
                onDrop={() => dragged !== null && onMove(dragged, day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  day: IsoDay;
  board: Board;
  isOutside: boolean;
  isToday: boolean;
  /** whether what is dragged may be let go here */
  takes: boolean;
  onOpen(): void;
  onDrag(item: Item | null): void;
  onDrop(): void;
};

function Day({ day, board, isOutside, isToday, takes, onOpen, onDrag, onDrop }: DayProps) {
  const say = useCalendarWords();
  const { language } = usePrefs();
  const { number, dayMonth } = useDayFormat();
  const [isOver, setOver] = useState(false);
  const facts = board.facts(day);
  const items = board.on(day);
  const shown = items.length > MOST_CHIPS ? items.slice(0, MOST_CHIPS - 1) : items;
  const isClosed = facts !== null && facts.closed !== null;
  const holidays = facts?.holidays.map((name) => name[language]).join(' · ') ?? '';
  return (
    <td
      data-closed={isClosed}
      data-outside={isOutside}
      data-today={isToday}
      data-over={takes && isOver}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (takes) onDrop();
      }}
    >
      <div className={css.top}>
        <UnstyledButton
          className={css.number ?? ''}
          aria-label={say('openDay', { day: dayMonth(day) })}
          aria-current={isToday ? 'date' : undefined}
          onClick={onOpen}
        >
          {number(day)}
        </UnstyledButton>
        <span className={css.holiday} title={holidays}>
          {holidays === '' && isClosed ? say('closed') : holidays}
        </span>
      </div>
      {shown.map((item) => (
        <Chip key={keyOf(item)} item={item} onDrag={onDrag} />
      ))}
      {shown.length < items.length && (
        <UnstyledButton className={css.more ?? ''} onClick={onOpen}>
          +{say('more', { count: items.length - shown.length })}
        </UnstyledButton>
      )}
    </td>
  );
}
