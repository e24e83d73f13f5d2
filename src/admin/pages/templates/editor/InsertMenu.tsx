import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Suggestion } from '../code/suggestions.ts';
import css from './editor.module.css';
import { useEditorWords } from './words.ts';

const GROUPS = ['reader', 'message', 'own', 'campaign', 'form', 'logic', 'block'] as const;
type Word = Parameters<ReturnType<typeof useEditorWords>>[0];

/** A suggestion in words; a field of one's own is called by its name. */
export function usePutWords(): (suggestion: Suggestion) => string {
  const say = useEditorWords();
  return ({ word, label }) => (word === null ? label : say(`put.${word}` as Word));
}

type InsertMenuProps = {
  /** the text that it writes into, for those who hear it */
  about: string;
  suggestions: Suggestion[];
  onChoose(suggestion: Suggestion): void;
};

/** All that can be put into a text, for those who do not know how it is written. */
export function InsertMenu({ about, suggestions, onChoose }: InsertMenuProps) {
  const say = useEditorWords();
  const put = usePutWords();
  const groups = GROUPS.map((group) => ({ group, of: suggestions.filter((one) => one.group === group) }));
  return (
    <Menu position="bottom-end" width={320} returnFocus={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} />}
          aria-label={`${say('insert')}: ${about}`}
        >
          {say('insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        {groups
          .filter(({ of }) => of.length > 0)
          .map(({ group, of }) => (
            <div key={group} role="group" aria-label={say(`group.${group}`)}>
              <Menu.Label>{say(`group.${group}`)}</Menu.Label>
              {of.map((suggestion) => (
                <Menu.Item
                  key={suggestion.label}
                  onClick={() => onChoose(suggestion)}
                  rightSection={
                    suggestion.word !== null && <bdi className={css.field}>{suggestion.label}</bdi>
                  }
                >
                  <bdi>{put(suggestion)}</bdi>
                </Menu.Item>
              ))}
            </div>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
