import { useState } from 'react';
import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useZone } from '../app/office.ts';
import { latinDigits, timeFrom, type IsoDay } from '../words/days.ts';
import { inDigits, useFormat } from '../words/format.ts';
import { browserZone, momentAt, sameClock, wallTime } from '../words/zone.ts';
import { DayPicker } from './DayPicker.tsx';
import { usePickerWords } from './picker-words.ts';

type MomentPickerProps = {
  /** an instant; null: none yet */
  value: string | null;
  onChange(at: string | null): void;
  min?: IsoDay | null;
  isClosed?(day: IsoDay): boolean;
  /** names of the two fields; "Day" and "Time" without */
  labels?: { day: string; time: string };
  error?: string | null;
};

/** Picks a moment as a day and a time on the office's clock, and shows it on the reader's where that is another. */
export function MomentPicker({ value, onChange, min, isClosed, labels, error }: MomentPickerProps) {
  const say = usePickerWords();
  const zone = useZone();
  const shown = value === null ? null : wallTime(value, zone);
  const [day, setDay] = useState(shown?.day ?? null);
  const [time, setTime] = useState(shown?.time ?? '');
  const [isTyping, setTyping] = useState(false);
  const wall = { day: shown?.day ?? day, time: shown?.time ?? timeFrom(time) };
  const isUnfinished = isTyping && /^\d{1,2}:\d?$/.test(latinDigits(time));
  const fault = time.trim() !== '' && timeFrom(time) === null && !isUnfinished;
  const change = (newDay: IsoDay | null, newTime: string | null) => {
    setDay(newDay);
    if (newTime !== null) setTime(newTime);
    const complete = newDay !== null && newTime !== null;
    onChange(complete ? momentAt({ day: newDay, time: newTime }, zone).toISOString() : null);
  };
  // Told while it is typed: what appears below must not move the button away under the press that leaves the field.
  // What is no time yet is no moment either: nothing may be scheduled for the one that stood there before.
  const type = (text: string) => {
    change(wall.day, timeFrom(text));
    setTime(text);
  };
  const settle = () => {
    setTyping(false);
    const read = timeFrom(time);
    if (read !== null && read !== shown?.time) change(wall.day, read);
  };
  return (
    <Stack gap={6}>
      <Group gap="sm" align="flex-start">
        <DayPicker
          label={labels?.day ?? say('day')}
          value={wall.day}
          onChange={(picked) => change(picked, timeFrom(time))}
          min={min ?? null}
          error={error ?? null}
          strict
          {...(isClosed === undefined ? {} : { isClosed })}
        />
        <TextInput
          label={labels?.time ?? say('time')}
          value={inDigits(time)}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setTyping(true)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
          error={fault ? say('notATime', { example: inDigits('09:30') }) : null}
          inputMode="numeric"
          autoComplete="off"
          placeholder={inDigits('10:00')}
          w={90}
          styles={{ input: { direction: 'ltr', textAlign: 'start', unicodeBidi: 'plaintext' } }}
        />
      </Group>
      {value !== null && <Clocks at={value} typed={timeFrom(time)} />}
    </Stack>
  );
}

/** A moment on the office's clock, and on the reader's own where it shows another time. */
export function Clocks({ at, typed = null }: { at: string; typed?: string | null }) {
  const say = usePickerWords();
  const { weekday, dateTime, timeIn, zone } = useFormat();
  const own = browserZone();
  const shown = wallTime(at, zone).time;
  return (
    <Text component="div" size="sm" aria-live="polite">
      <div>{say('office', { moment: `${weekday(at)} ${dateTime(at)}` })}</div>
      {!sameClock(at, zone, own) && (
        <div className="soft">
          {say('yours', { moment: timeIn(at, own) })} <span className="latin">({own})</span>
        </div>
      )}
      {typed !== null && typed !== shown && <div>{say('moved', { time: inDigits(shown) })}</div>}
    </Text>
  );
}
