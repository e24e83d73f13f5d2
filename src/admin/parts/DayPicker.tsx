import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { dayFrom, dayInFigures, type IsoDay } from '../words/days.ts';
import { inDigits, useFormat } from '../words/format.ts';
import { usePrefs } from '../words/prefs.ts';
import { momentAt } from '../words/zone.ts';
import { usePickerWords } from './picker-words.ts';
import { Waiting } from './Waiting.tsx';

const DayGrid = lazy(async () => ({ default: (await import('./DayGrid.tsx')).DayGrid }));

type DayPickerProps = {
  label: string;
  /** a Gregorian day, YYYY-MM-DD, whatever calendar it is shown in; null: none yet */
  value: IsoDay | null;
  onChange(day: IsoDay | null): void;
  min?: IsoDay | null;
  max?: IsoDay | null;
  /** days on which the office is closed; they are marked and may be chosen */
  isClosed?(day: IsoDay): boolean;
  description?: string;
  error?: string | null;
  disabled?: boolean;
  required?: boolean;
};

/**
 * Picks a day in the reader's calendar: typed in either digits and either calendar, or from a month's sheet.
 * What is typed and is no day stays as it is, and says so.
 */
export function DayPicker(props: DayPickerProps) {
  const { label, value, onChange, min = null, max = null, isClosed, description, disabled, required } = props;
  const say = usePickerWords();
  const { calendar } = usePrefs();
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const { fault, check } = useFaults(min, max);
  const choose = (day: IsoDay) => {
    setTyped(null);
    setOpened(false);
    onChange(day);
  };
  const settle = () => {
    if (typed === null) return;
    const day = typed.trim() === '' ? null : dayFrom(typed);
    if (typed.trim() !== '' && (day === null || check(day) !== null)) return;
    setTyped(null);
    if (day !== value) onChange(day);
  };
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={say(`hint.${calendar}`)}
      value={typed ?? (value === null ? '' : inDigits(dayInFigures(value, calendar)))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
      }}
      error={props.error ?? fault(typed, value)}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled ?? false}
      required={required ?? false}
      styles={{ input: { unicodeBidi: 'plaintext' } }}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-end" returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              size={26}
              aria-label={`${say('openDays')}: ${label}`}
              disabled={disabled ?? false}
              onClick={() => setOpened(!opened)}
            >
              <IconCalendar size={16} stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={say('days')} p="xs">
            <Suspense fallback={<Waiting rows={4} />}>
              <DayGrid value={value} onChoose={choose} min={min} max={max} isClosed={isClosed ?? null} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** What is wrong with a day, in words. */
function useFaults(min: IsoDay | null, max: IsoDay | null) {
  const say = usePickerWords();
  const { calendar } = usePrefs();
  const { date, zone } = useFormat();
  const shown = (day: IsoDay): string => date(momentAt({ day, time: '12:00' }, zone));
  const check = (day: IsoDay): string | null => {
    if (min !== null && day < min) return say('tooEarly', { day: shown(min) });
    return max !== null && day > max ? say('tooLate', { day: shown(max) }) : null;
  };
  const example = inDigits(calendar === 'jalali' ? '1405/09/01' : '2026/11/22');
  const fault = (typed: string | null, value: IsoDay | null): string | null => {
    if (typed === null) return value === null ? null : check(value);
    if (typed.replace(/\D/g, '').length < 8 && /^[\d۰-۹٠-٩/.-]*$/.test(typed.trim())) return null; // still typing
    const day = dayFrom(typed);
    return day === null ? say('notADay', { example }) : check(day);
  };
  return { check, fault };
}
