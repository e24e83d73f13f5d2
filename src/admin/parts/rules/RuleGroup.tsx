import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useBuilder } from './context.ts';
import { add, joinBy } from './edit.ts';
import { addButtonId, usePartRemoval } from './removal.ts';
import { RuleRow } from './RuleRow.tsx';
import css from './rules.module.css';
import { aGroup, aRow, isGroup, rowsOf, type Group } from './tree.ts';
import { useRuleWords } from './words.ts';

const JOINS = {
  all: { join: 'all', not: false },
  any: { join: 'any', not: false },
  none: { join: 'any', not: true },
  notAll: { join: 'all', not: true },
} as const;
type JoinName = keyof typeof JOINS;
const isJoin = (name: string | null): name is JoinName => name !== null && name in JOINS;

const nameOf = ({ join, not }: Group): JoinName =>
  join === 'all' ? (not ? 'notAll' : 'all') : not ? 'none' : 'any';

/** Conditions that belong together, and groups of them within. */
export function RuleGroup({ group }: { group: Group }) {
  const say = useRuleWords();
  const { root, edit, refused } = useBuilder();
  const isRoot = group.id === root.id;
  const remove = usePartRemoval(group.id);
  const raw = refused.get(group.id);
  return (
    <div
      className={isRoot ? `${css.group ?? ''} ${css.root ?? ''}` : css.group}
      data-join={group.join}
      role="group"
      aria-label={say(`join.${nameOf(group)}`)}
    >
      {(group.parts.length > 1 || group.not || !isRoot) && (
        <div className={css.head}>
          <Select
            className={css.join ?? ''}
            aria-label={say('join.label')}
            data={Object.keys(JOINS).map((name) => ({ value: name, label: say(`join.${name as JoinName}`) }))}
            value={nameOf(group)}
            onChange={(name) => {
              if (!isJoin(name)) return;
              const { join, not } = JOINS[name];
              edit((now) => joinBy(now, group.id, join, not));
            }}
          />
          {!isRoot && (
            <ActionIcon size={30} aria-label={say('group.remove')} onClick={remove} ms="auto">
              <IconX size={16} />
            </ActionIcon>
          )}
        </div>
      )}
      {group.parts.length > 0 && (
        <ul className={css.parts}>
          {group.parts.map((part, at) => (
            <li key={part.id}>
              {at > 0 && <div className={css.between}>{say(`between.${group.join}`)}</div>}
              {isGroup(part) ? <RuleGroup group={part} /> : <RuleRow row={part} />}
            </li>
          ))}
        </ul>
      )}
      {raw !== undefined && <p className={`${css.note ?? ''} ${css.refused ?? ''}`}>{raw}</p>}
      <Adding group={group} />
    </div>
  );
}

function Adding({ group }: { group: Group }) {
  const say = useRuleWords();
  const { root, edit, setFresh, vocabulary } = useBuilder();
  const full = rowsOf(root).length >= vocabulary.limits.clauses;
  const addRow = (): void => {
    const row = aRow();
    edit((now) => add(now, group.id, row));
    setFresh(row.id);
  };
  const addGroup = (): void => {
    const row = aRow();
    edit((now) => add(now, group.id, aGroup('any', [row])));
    setFresh(row.id);
  };
  return (
    <div className={css.head}>
      <Button
        id={addButtonId(group.id)}
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={addRow}
        disabled={full}
      >
        {say('addClause')}
      </Button>
      <Button variant="subtle" onClick={addGroup} disabled={full}>
        {say('addGroup')}
      </Button>
    </div>
  );
}
