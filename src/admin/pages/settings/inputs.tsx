import { useState, type ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { latinDigits, timeFrom } from '../../words/days.ts';
import { inDigits, numberFrom, useFormat } from '../../words/format.ts';
import { useSettingsWords } from './words.ts';

const LEFT_TO_RIGHT = { input: { direction: 'ltr', textAlign: 'start', unicodeBidi: 'plaintext' } } as const;

type NumberFieldProps = {
  label: string;
  /** no column for its name: it is told to those who hear it */
  hideLabel?: boolean;
  description?: ReactNode;
  /** NaN: what was typed is no number; null: none, where that is allowed */
  value: number | null;
  onChange(value: number | null): void;
  /** an empty field means null */
  nullable?: boolean;
  unit?: string;
  error?: string | null;
  placeholder?: string;
};

/** A number, typed in either digits and shown in the reader's. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel = false, description, value, onChange, nullable = false, unit, error } = props;
  const say = useSettingsWords();
  const { number } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const isGap = value !== null && Number.isNaN(value);
  const shown = value === null || isGap ? '' : number(value);
  // What was typed stands until it is left, or until the value is taken back to what was stored.
  const stale = typed !== null && !isGap && readNumber(typed, nullable) !== value;
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label, description })}
      value={typed === null || stale ? shown : typed}
      placeholder={props.placeholder}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readNumber(currentTarget.value, nullable));
      }}
      onBlur={() => !isGap && setTyped(null)}
      error={isGap ? say('notNumber') : (error ?? null)}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit === undefined ? null : <span className="soft">{unit}</span>}
      rightSectionWidth={unit === undefined ? 0 : 76}
      rightSectionPointerEvents="none"
      maw={hideLabel ? undefined : 260}
    />
  );
}

function readNumber(typed: string, nullable: boolean): number | null {
  if (nullable && typed.trim() === '') return null;
  return numberFrom(typed) ?? Number.NaN;
}

type TimeFieldProps = {
  label: string;
  value: string;
  onChange(time: string): void;
  error?: string | null;
  /** 24:00 is a time, too: the end of the day */
  asEnd?: boolean;
};

/** A time of day, typed in either digits; its name is told to those who hear it. */
export function TimeField({ label, value, onChange, error, asEnd = false }: TimeFieldProps) {
  const say = useSettingsWords();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): string | null =>
    asEnd && /^24[:.]?(00)?$/.test(latinDigits(text).trim()) ? '24:00' : timeFrom(text);
  const settle = () => {
    const time = typed === null ? null : read(typed);
    if (time === null) return;
    setTyped(null);
    if (time !== value) onChange(time);
  };
  const isFault = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <TextInput
      aria-label={label}
      value={inDigits(typed ?? value)}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
      error={isFault ? say('badTime', { example: inDigits('09:30') }) : (error ?? null)}
      inputMode="numeric"
      autoComplete="off"
      w={84}
      styles={LEFT_TO_RIGHT}
    />
  );
}
