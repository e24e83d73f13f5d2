import { useState, type ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { numberFrom, useFormat } from '../../words/format.ts';

type NumberBoxProps = {
  label: string;
  value: number | null;
  onChange(value: number | null): void;
  /** whole numbers only, as days are */
  whole?: boolean;
  error?: ReactNode;
  unit?: string | null;
};

/** A number, typed in whichever digits, shown in the reader's. */
export function NumberBox({ label, value, onChange, whole = false, error, unit = null }: NumberBoxProps) {
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={typed ?? (value === null ? '' : format.number(value))}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(numberFrom(currentTarget.value));
      }}
      onBlur={() => value !== null && setTyped(null)}
      error={error}
      rightSection={unit === null ? null : <span className="soft">{unit}</span>}
      rightSectionWidth={unit === null ? 0 : 52}
      rightSectionPointerEvents="none"
    />
  );
}
