import type { ReactNode } from 'react';
import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { useSettings } from '../../app/office.ts';
import { numberFrom, useFormat } from '../../words/format.ts';
import { DayPicker } from '../DayPicker.tsx';
import {
  isNamed,
  useMonths,
  useNamedChoices,
  useTruths,
  useWordChoices,
  type Choice,
  type NamedKind,
} from './choices.ts';
import { useBuilder } from './context.ts';
import { NumberBox } from './NumberBox.tsx';
import css from './rules.module.css';
import type { Row, Value } from './tree.ts';
import type { FieldWord } from './vocabulary.ts';
import { useRuleWords } from './words.ts';

type EditorProps = {
  row: Row;
  field: FieldWord;
  label: string;
  error: ReactNode;
  onChange(value: Value | null): void;
};

/** What stands after the operator, by what the operator wants and the field holds. */
export function ValueEditor(props: EditorProps) {
  const { row, field } = props;
  const { vocabulary } = useBuilder();
  if (row.op === null) return null;
  switch (vocabulary.wants(row.op)) {
    case 'nothing':
      return null;
    case 'back':
    case 'ahead':
      return <DaysValue {...props} />;
    case 'month':
      return <MonthValue {...props} />;
    case 'many':
      return isNamed(field.kind) ? (
        <NamedValues {...props} kind={field.kind} />
      ) : field.kind === 'word' ? (
        <WordValues {...props} />
      ) : (
        <ListValue {...props} />
      );
    case 'one':
      return <OneValue {...props} />;
  }
}

function OneValue(props: EditorProps) {
  const { kind } = props.field;
  switch (kind) {
    case 'number':
    case 'figure':
      return <NumberValue {...props} />;
    case 'boolean':
    case 'reach':
      return <TruthValue {...props} />;
    case 'date':
    case 'moment':
      return <DayValue {...props} />;
    case 'groups':
    case 'campaign':
    case 'segment':
      return <NamedValue {...props} kind={kind} />;
    case 'word':
      return <WordValue {...props} />;
    case 'text':
    case 'tags':
    case 'bought':
    case 'occasion':
    case 'contacted':
      return <TextValue {...props} />;
  }
}

function TextValue({ row, label, error, onChange }: EditorProps) {
  const say = useRuleWords();
  const { vocabulary } = useBuilder();
  return (
    <TextInput
      className={css.value ?? ''}
      aria-label={label}
      placeholder={say('type')}
      value={typeof row.value === 'string' ? row.value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      maxLength={vocabulary.limits.text}
      error={error}
      {...(row.value === null ? {} : { dir: 'auto' })}
    />
  );
}

function NumberValue({ row, field, label, error, onChange }: EditorProps) {
  const currency = useSettings().data?.currency;
  const format = useFormat();
  const unit = field.name === 'orders.sum' && currency !== undefined ? format.currency(currency) : null;
  return (
    <div className={unit === null ? css.short : css.value}>
      <NumberBox
        label={label}
        value={typeof row.value === 'number' ? row.value : null}
        onChange={onChange}
        error={error}
        unit={unit}
      />
    </div>
  );
}

function DaysValue({ row, label, error, onChange }: EditorProps) {
  const say = useRuleWords();
  return (
    <div className={css.short}>
      <NumberBox
        label={label}
        value={typeof row.value === 'number' ? row.value : null}
        onChange={onChange}
        error={error}
        unit={say('days')}
        whole
      />
    </div>
  );
}

function DayValue({ row, label, error, onChange }: EditorProps) {
  return (
    <div className={`${css.value ?? ''} ${css.day ?? ''}`}>
      <DayPicker
        label={label}
        value={typeof row.value === 'string' ? row.value : null}
        onChange={onChange}
        error={typeof error === 'string' ? error : null}
      />
    </div>
  );
}

function ListValue({ row, field, label, error, onChange }: EditorProps) {
  const say = useRuleWords();
  const format = useFormat();
  const { vocabulary } = useBuilder();
  const numeric = field.kind === 'number' || field.kind === 'figure';
  const values = Array.isArray(row.value) ? row.value : [];
  const keep = (typed: string[]): void => {
    const kept: (string | number)[] = numeric ? typed.map(numberFrom).filter((one) => one !== null) : typed;
    onChange(kept.length === 0 ? null : kept);
  };
  return (
    <TagsInput
      className={css.value ?? ''}
      aria-label={label}
      placeholder={values.length === 0 ? say('type.many') : ''}
      value={values.map((one) => (typeof one === 'number' ? format.number(one) : one))}
      onChange={keep}
      splitChars={numeric ? ['؛', ';', ' '] : [',', '،', '؛', ';']}
      maxTags={vocabulary.limits.list}
      error={error}
    />
  );
}

type ChoicesProps = EditorProps & { choices: Choice[]; searchable?: boolean };

function OneOf({ row, label, error, onChange, choices, searchable = true }: ChoicesProps) {
  const say = useRuleWords();
  return (
    <Select
      className={css.value ?? ''}
      aria-label={label}
      placeholder={say('pick')}
      data={choices}
      value={row.value === null || Array.isArray(row.value) ? null : String(row.value)}
      onChange={onChange}
      searchable={searchable}
      limit={60}
      nothingFoundMessage={say('nothing')}
      error={error}
    />
  );
}

function ManyOf({ row, label, error, onChange, choices }: ChoicesProps) {
  const say = useRuleWords();
  const values = Array.isArray(row.value) ? row.value.map(String) : [];
  return (
    <MultiSelect
      className={css.value ?? ''}
      aria-label={label}
      placeholder={values.length === 0 ? say('pick.many') : ''}
      data={choices}
      value={values}
      onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
      searchable
      limit={60}
      hidePickedOptions
      nothingFoundMessage={say('nothing')}
      error={error}
    />
  );
}

function NamedValue({ kind, ...props }: EditorProps & { kind: NamedKind }) {
  const { self } = useBuilder();
  const chosen = typeof props.row.value === 'string' ? [props.row.value] : [];
  return <OneOf {...props} choices={useNamedChoices(kind, chosen, self)} />;
}

function NamedValues({ kind, ...props }: EditorProps & { kind: NamedKind }) {
  const { self } = useBuilder();
  const chosen = Array.isArray(props.row.value) ? props.row.value.map(String) : [];
  return <ManyOf {...props} choices={useNamedChoices(kind, chosen, self)} />;
}

function WordValue(props: EditorProps) {
  return <OneOf {...props} choices={useWordChoices(props.field.name)} />;
}

function WordValues(props: EditorProps) {
  return <ManyOf {...props} choices={useWordChoices(props.field.name)} />;
}

function TruthValue(props: EditorProps) {
  const choices = useTruths(props.field.name);
  return (
    <OneOf
      {...props}
      choices={choices}
      searchable={false}
      onChange={(value) => props.onChange(value === 'true')}
    />
  );
}

function MonthValue(props: EditorProps) {
  const choices = useMonths(props.row.op);
  return <OneOf {...props} choices={choices} onChange={(value) => props.onChange(Number(value))} />;
}
