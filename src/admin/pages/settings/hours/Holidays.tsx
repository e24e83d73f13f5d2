import { useState } from 'react';
import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useZone } from '../../../app/office.ts';
import { DayPicker } from '../../../parts/DayPicker.tsx';
import { inDigits, useFormat } from '../../../words/format.ts';
import { currentPrefs } from '../../../words/prefs.ts';
import type { IsoDay } from '../../../words/days.ts';
import { wallTime } from '../../../words/zone.ts';
import css from './hours.module.css';
import { jalaliYearOf, useHolidayNames, usePublicHolidays, type PublicHoliday } from './holidays.ts';
import { useHoursWords } from './words.ts';

type HolidaysProps = { days: IsoDay[]; onChange(days: IsoDay[]): void };

/** The closed days to come, and those behind at a press; each with the name of its public holiday, if it is one. */
export function Holidays({ days, onChange }: HolidaysProps) {
  const say = useHoursWords();
  const today = wallTime(new Date(), useZone()).day;
  const [withPast, setWithPast] = useState(false);
  const [picked, setPicked] = useState(0);
  const sorted = [...new Set(days)].sort();
  const past = sorted.filter((day) => day < today);
  const shown = withPast ? sorted : sorted.filter((day) => day >= today);
  const names = useHolidayNames(shown);
  const add = (more: IsoDay[]) => onChange([...new Set([...days, ...more])].sort());
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('holidaysHelp')}
      </Text>
      {sorted.length === 0 && <Text size="sm">{say('none')}</Text>}
      {past.length > 0 && (
        <div>
          <Button variant="subtle" onClick={() => setWithPast(!withPast)} aria-expanded={withPast}>
            {withPast ? say('hidePast') : say('past', { count: past.length })}
          </Button>
        </div>
      )}
      {shown.length > 0 && (
        <ul className={css.days} aria-label={say('holidays')}>
          {shown.map((day) => (
            <ClosedDay
              key={day}
              day={day}
              holidays={names.get(day) ?? []}
              onRemove={() => onChange(days.filter((one) => one !== day))}
            />
          ))}
        </ul>
      )}
      <Group align="flex-end" gap="lg">
        <DayPicker
          key={picked}
          label={say('addDay')}
          value={null}
          onChange={(day) => {
            if (day === null) return;
            add([day]);
            setPicked(picked + 1);
          }}
          isClosed={(day) => days.includes(day)}
        />
        <YearOfHolidays today={today} days={days} onAdd={add} />
      </Group>
    </Stack>
  );
}

type ClosedDayProps = { day: IsoDay; holidays: PublicHoliday[]; onRemove(): void };

function ClosedDay({ day, holidays, onRemove }: ClosedDayProps) {
  const say = useHoursWords();
  const { locale } = useFormat();
  const { language } = currentPrefs();
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
  const names = holidays.map(({ name }) => name[language]).join(' · ');
  return (
    <li>
      <Text size="sm" style={{ flex: '0 0 108px' }}>
        {shown}
      </Text>
      <Text size="sm" c="dimmed" flex={1}>
        {names === '' ? say('nameless') : names}
        {holidays.some(({ kind }) => kind === 'moon') && ` (${say('foretold')})`}
      </Text>
      <ActionIcon size={28} aria-label={say('removeDay', { day: shown })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

type YearProps = { today: IsoDay; days: IsoDay[]; onAdd(days: IsoDay[]): void };

/** Takes over the public holidays of a year; those by the moon are as foretold. */
function YearOfHolidays({ today, days, onAdd }: YearProps) {
  const say = useHoursWords();
  const thisYear = jalaliYearOf(today);
  const [year, setYear] = useState(thisYear);
  const [added, setAdded] = useState<number | null>(null);
  const { data } = usePublicHolidays(year);
  const missing = [...new Set(data?.holidays.map(({ day }) => day) ?? [])].filter(
    (day) => !days.includes(day),
  );
  const named = inDigits(String(year));
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="xs">
        <Select
          label={say('year')}
          value={String(year)}
          onChange={(next) => {
            setYear(Number(next));
            setAdded(null);
          }}
          data={[thisYear, thisYear + 1].map((one) => ({ value: String(one), label: inDigits(String(one)) }))}
          w={100}
        />
        <Button
          variant="default"
          disabled={data === undefined || missing.length === 0}
          onClick={() => {
            setAdded(missing.length);
            onAdd(missing);
          }}
        >
          {say('addYear', { year: named })}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {added !== null && `${say('added', { count: added })} `}
        {added === null && data !== undefined && missing.length === 0 && say('allThere', { year: named })}
        {data?.complete === false && say('incomplete', { year: named })}
      </Text>
    </Stack>
  );
}
