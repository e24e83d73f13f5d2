import { lazy } from 'react';
import type { Matcher } from '@daypicker/react';
import '@daypicker/react/style.css';
import { Text } from '@mantine/core';
import type { IsoDay } from '../words/days.ts';
import { directionOf, usePrefs } from '../words/prefs.ts';
import { useZone } from '../app/office.ts';
import { wallTime } from '../words/zone.ts';
import css from './DayGrid.module.css';
import { usePickerWords } from './picker-words.ts';

const JalaliSheet = lazy(() => import('./JalaliSheet.tsx'));
const GregorianSheet = lazy(() => import('./GregorianSheet.tsx'));

type DayGridProps = {
  value: IsoDay | null;
  onChoose(day: IsoDay): void;
  min: IsoDay | null;
  max: IsoDay | null;
  isClosed: ((day: IsoDay) => boolean) | null;
};

/** A month's sheet in the reader's calendar; loaded when it is first opened. */
export function DayGrid({ value, onChoose, min, max, isClosed }: DayGridProps) {
  const say = usePickerWords();
  const { language, calendar } = usePrefs();
  const today = dateOf(wallTime(new Date(), useZone()).day);
  const Sheet = calendar === 'jalali' ? JalaliSheet : GregorianSheet;
  const shared = {
    mode: 'single',
    required: true,
    autoFocus: true,
    selected: value === null ? undefined : dateOf(value),
    defaultMonth: value === null ? (min === null ? today : dateOf(min)) : dateOf(value),
    onSelect: (date: Date) => onChoose(dayOf(date)),
    today,
    showOutsideDays: true,
    fixedWeeks: true,
    dir: directionOf(language),
    numerals: language === 'fa' ? 'arabext' : 'latn',
    className: css.grid ?? '',
    disabled: outside(min, max),
    modifiers: { closed: (date: Date) => isClosed?.(dayOf(date)) === true },
    modifiersClassNames: { closed: css.closed ?? '' },
  } as const;
  return (
    <div>
      <Sheet {...shared} language={language} />
      {isClosed !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {say('closedDays')}
        </Text>
      )}
    </div>
  );
}

/** The days that may not be chosen. */
function outside(min: IsoDay | null, max: IsoDay | null): Matcher[] {
  return [
    ...(min === null ? [] : [{ before: dateOf(min) }]),
    ...(max === null ? [] : [{ after: dateOf(max) }]),
  ];
}

/** Noon of the device's own day, which no change of clocks moves to another day. */
function dateOf(day: IsoDay): Date {
  return new Date(`${day}T12:00:00`);
}

function dayOf(date: Date): IsoDay {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
