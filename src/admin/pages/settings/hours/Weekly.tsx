import { ActionIcon, Group, Menu, Stack, Text } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useFormat } from '../../../words/format.ts';
import { usePrefs } from '../../../words/prefs.ts';
import { weekdayName, weekOrder, type Weekday } from '../../../words/weekdays.ts';
import { TimeField } from '../inputs.tsx';
import css from './hours.module.css';
import { copied, withOneMore, type Opening, type Week } from './week.ts';
import { useHoursWords } from './words.ts';

type WeeklyProps = { weekly: Week; onChange(week: Week): void; fault(path: string): string | null };

/** The openings of each weekday, in the order of the reader's week. */
export function Weekly({ weekly, onChange, fault }: WeeklyProps) {
  const { calendar } = usePrefs();
  return (
    <ul className={css.week}>
      {weekOrder(calendar).map((day) => (
        <Day
          key={day}
          day={day}
          openings={weekly[day]}
          onChange={(openings) => onChange({ ...weekly, [day]: openings })}
          onCopy={(days) => onChange(copied(weekly, day, days))}
          fault={(rest) => fault(`hours.weekly.${day}.${rest}`)}
        />
      ))}
    </ul>
  );
}

type DayProps = {
  day: Weekday;
  openings: Opening[];
  onChange(openings: Opening[]): void;
  onCopy(to: Weekday[]): void;
  fault(rest: string): string | null;
};

function Day({ day, openings, onChange, onCopy, fault }: DayProps) {
  const say = useHoursWords();
  const name = weekdayName(day, useFormat().locale);
  const change = (place: number, part: Partial<Opening>) =>
    onChange(openings.map((opening, at) => (at === place ? { ...opening, ...part } : opening)));
  return (
    <li className={css.day} aria-label={name}>
      <Text size="sm" fw={500} className={css.name ?? ''}>
        {name}
      </Text>
      <Stack gap={6} className={css.openings ?? ''}>
        {openings.length === 0 && (
          <Text size="sm" c="dimmed" lh="30px">
            {say('closed')}
          </Text>
        )}
        {openings.map((opening, place) => (
          <Group key={place} gap={6} align="flex-start" wrap="nowrap">
            <TimeField
              label={say('from', { day: name, place: place + 1 })}
              value={opening.from}
              onChange={(from) => change(place, { from })}
              error={fault(`${place}.from`) ?? fault(String(place))}
            />
            <Text size="sm" lh="30px">
              {say('until')}
            </Text>
            <TimeField
              label={say('to', { day: name, place: place + 1 })}
              value={opening.to}
              onChange={(to) => change(place, { to })}
              error={fault(`${place}.to`)}
              asEnd
            />
            <ActionIcon
              size={30}
              aria-label={say('removeOpening', { day: name, place: place + 1 })}
              onClick={() => onChange(openings.filter((_, at) => at !== place))}
            >
              <IconX size={15} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          size={30}
          aria-label={say('addOpeningOn', { day: name })}
          title={say('addOpening')}
          disabled={openings.length >= 10}
          onClick={() => onChange(withOneMore(openings))}
        >
          <IconPlus size={16} />
        </ActionIcon>
        <CopyMenu day={day} name={name} onCopy={onCopy} />
      </Group>
    </li>
  );
}

function CopyMenu({ day, name, onCopy }: { day: Weekday; name: string; onCopy(to: Weekday[]): void }) {
  const say = useHoursWords();
  const { locale } = useFormat();
  const { calendar } = usePrefs();
  const others = weekOrder(calendar).filter((one) => one !== day);
  const workdays: Weekday[] = calendar === 'jalali' ? [6, 7, 1, 2, 3] : [1, 2, 3, 4, 5];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={30} aria-label={say('copyOf', { day: name })} title={say('copy')}>
          <IconCopy size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCopy(others)}>{say('copyAll')}</Menu.Item>
        <Menu.Item onClick={() => onCopy(workdays.filter((one) => one !== day))}>
          {say(calendar === 'jalali' ? 'copyWork' : 'copyMonday')}
        </Menu.Item>
        <Menu.Divider />
        {others.map((one) => (
          <Menu.Item key={one} onClick={() => onCopy([one])}>
            {weekdayName(one, locale)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
