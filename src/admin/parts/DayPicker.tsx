import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { dayFrom, dayInFigures, latinDigits, type IsoDay } from '../words/days.ts';
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
  /** takes what is no day as none, for a form that must not go on with the former one */
  strict?: boolean;
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
  const [isTyping, setTyping] = useState(false);
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
    const isBad = typed.trim() !== '' && (day === null || check(day) !== null);
    if (!isBad) setTyped(null);
    else if (props.strict !== true) return;
    const chosen = isBad ? null : day;
    if (chosen !== value) onChange(chosen);
  };
  return (
    <TextInput
      label={label}
      description={description}
      placeholder={say(`hint.${calendar}`)}
      value={typed ?? (value === null ? '' : inDigits(dayInFigures(value, calendar)))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        settle();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'ArrowDown' && event.altKey) setOpened(true);
      }}
      error={props.error ?? fault(typed, value, isTyping)}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled ?? false}
      required={required ?? false}
      styles={{ input: { unicodeBidi: 'plaintext' } }}
      rightSection={
        <Popover opened={opened} onChange={setOpened} position="bottom-start" returnFocus withinPortal>
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
  const fault = (typed: string | null, value: IsoDay | null, isTyping: boolean): string | null => {
    if (typed === null) return value === null ? null : check(value);
    if (typed.trim() === '' || (isTyping && /^[\d/.-]{0,9}$/.test(latinDigits(typed).trim()))) return null;
    const day = dayFrom(typed);
    return day === null ? say('notADay', { example }) : check(day);
  };
  return { check, fault };
}
