import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { timeFrom } from '../../../words/days.ts';
import { inDigits, numberFrom, useFormat } from '../../../words/format.ts';
import { useWhenWords } from './when-words.ts';

type TimeFieldProps = { label: string; value: string; onChange(time: string): void };

/** A time of day, typed in either digits. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const say = useWhenWords();
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const read = typed === null ? null : timeFrom(typed);
    if (read === null) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  const fault = typed !== null && typed.trim() !== '' && timeFrom(typed) === null;
  return (
    <TextInput
      label={label}
      value={inDigits(typed ?? value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      error={fault ? say('badTime', { example: inDigits('10:00') }) : null}
      inputMode="numeric"
      autoComplete="off"
      w={110}
      styles={{ input: { direction: 'ltr', textAlign: 'start', unicodeBidi: 'plaintext' } }}
    />
  );
}

type NumberFieldProps = {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange(value: number): void;
};

/** A whole number, typed in either digits. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const say = useWhenWords();
  const { number } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : numberFrom(typed);
  const sound = read !== null && Number.isInteger(read) && read >= least && read <= most;
  return (
    <TextInput
      label={label}
      value={typed ?? number(value)}
      onChange={(event) => {
        const next = numberFrom(event.currentTarget.value);
        setTyped(event.currentTarget.value);
        if (next !== null && Number.isInteger(next) && next >= least && next <= most) onChange(next);
      }}
      onBlur={() => sound && setTyped(null)}
      error={sound ? null : say('badNumber', { least: number(least), most: number(most) })}
      inputMode="numeric"
      autoComplete="off"
      w={160}
    />
  );
}
