import { useState, type FocusEvent } from 'react';
import { ActionIcon, Menu, Select } from '@mantine/core';
import { IconBoxMultiple, IconContrast, IconCopy, IconDots, IconX } from '@tabler/icons-react';
import { useBuilder } from './context.ts';
import { changeRow, duplicate, withField, withOp, wrap } from './edit.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { NumberBox } from './NumberBox.tsx';
import css from './rules.module.css';
import { usePartRemoval } from './removal.ts';
import type { Row } from './tree.ts';
import { ValueEditor } from './ValueEditor.tsx';
import type { FieldWord } from './vocabulary.ts';
import { lackOf } from './whole.ts';
import { useNames, useRuleWords } from './words.ts';

/** One condition: field, comparison, value, and where it looks back, how far. */
export function RuleRow({ row }: { row: Row }) {
  const say = useRuleWords();
  const { vocabulary, edit, numberOf, fresh } = useBuilder();
  // What is only begun is no fault yet; it is one when it is left like that.
  const [left, setLeft] = useState(row.field !== null);
  const at = numberOf.get(row.id) ?? 0;
  const field = row.field === null ? null : vocabulary.field(row.field);
  const change = (next: (row: Row) => Row): void => edit((root) => changeRow(root, row.id, next));
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setLeft(true);
  };
  const lack = left ? lackOf(row, vocabulary) : null;
  return (
    <div onBlur={leave} role="group" aria-label={say('condition', { at })}>
      <div className={css.row}>
        <div className={css.fields}>
          {row.not && <span className={css.not}>{say('not')}</span>}
          <div className={css.field}>
            <FieldSelect
              label={say('field.label', { at })}
              fields={vocabulary.fields}
              value={row.field}
              onChange={(name) => change((now) => withField(now, name, vocabulary))}
              error={lack === 'field'}
              autoFocus={fresh === row.id}
            />
          </div>
          {field !== null && <Comparison row={row} field={field} at={at} change={change} />}
          {field !== null && (
            <ValueEditor
              row={row}
              field={field}
              label={say('value.label', { at })}
              error={lack === 'value'}
              onChange={(value) => change((now) => ({ ...now, value }))}
            />
          )}
          {field?.windowed === true && <Window row={row} at={at} change={change} wrong={lack === 'days'} />}
        </div>
        <RowActions row={row} at={at} change={change} />
      </div>
      <Notes row={row} lack={lack} />
    </div>
  );
}

type PartProps = { row: Row; at: number; change(next: (row: Row) => Row): void };

function Comparison({ row, field, at, change }: PartProps & { field: FieldWord }) {
  const say = useRuleWords();
  const names = useNames();
  const { vocabulary } = useBuilder();
  if (field.ops.length === 1) return null;
  return (
    <Select
      className={css.op ?? ''}
      aria-label={say('op.label', { at })}
      data={field.ops.map((op) => ({ value: op, label: names.op(field.kind, op) }))}
      value={row.op}
      onChange={(op) => op !== null && change((now) => withOp(now, op, vocabulary))}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}

/** What happened at any time, or only of late. */
function Window({ row, at, change, wrong }: PartProps & { wrong: boolean }) {
  const say = useRuleWords();
  return (
    <div className={css.window}>
      <Select
        aria-label={say('window.label', { at })}
        data={[
          { value: 'any', label: say('window.any') },
          { value: 'last', label: say('window.last') },
        ]}
        value={row.days === null ? 'any' : 'last'}
        onChange={(which) => change((now) => ({ ...now, days: which === 'any' ? null : (now.days ?? 90) }))}
      />
      {row.days !== null && (
        <NumberBox
          label={say('days.label', { at })}
          value={row.days === 0 ? null : row.days}
          // Zero stands for a box that was emptied: the window is still wanted.
          onChange={(days) => change((now) => ({ ...now, days: days ?? 0 }))}
          unit={say('days')}
          error={wrong}
          whole
        />
      )}
    </div>
  );
}

function RowActions({ row, at, change }: PartProps) {
  const say = useRuleWords();
  const { edit } = useBuilder();
  const remove = usePartRemoval(row.id);
  return (
    <div className={css.row} style={{ gap: 2 }}>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={30} aria-label={say('more.label', { at })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconContrast size={14} />}
            onClick={() => change((now) => ({ ...now, not: !now.not }))}
          >
            {say('turn')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBoxMultiple size={14} />}
            onClick={() => edit((root) => wrap(root, row.id))}
          >
            {say('wrap')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={14} />}
            onClick={() => edit((root) => duplicate(root, row.id))}
          >
            {say('duplicate')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionIcon size={30} aria-label={say('remove.label', { at })} onClick={remove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

/** What a condition lacks, or what the server has against it. */
function Notes({ row, lack }: { row: Row; lack: ReturnType<typeof lackOf> }) {
  const say = useRuleWords();
  const { vocabulary, refused } = useBuilder();
  const { limits } = vocabulary;
  const raw = refused.get(row.id);
  if (lack !== null) return <p className={`${css.note ?? ''} ${css.refused ?? ''}`}>{lackWords()}</p>;
  if (raw === undefined) return null;
  const known =
    row.field === 'mobile' || row.field === 'email' || row.field === 'segment' ? row.field : 'other';
  return (
    <p className={`${css.note ?? ''} ${css.refused ?? ''}`} role="status">
      {say(`refused.${known}`)} <small className={`written ${css.raw ?? ''}`}>{raw}</small>
    </p>
  );

  function lackWords(): string {
    if (lack === 'field') {
      return row.field === null ? say('lack.field') : say('lack.gone', { field: row.field });
    }
    if (lack === 'days') return say('lack.days', { most: limits.days });
    const wants = row.op === null ? null : vocabulary.wants(row.op);
    if (wants === 'back') return say('lack.back', { most: limits.days });
    if (wants === 'ahead') return say('lack.back', { most: limits.ahead });
    return say(lack === 'op' ? 'lack.op' : 'lack.value');
  }
}
