import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useGlossary } from '../words/i18n.ts';
import { NAV } from './nav.ts';
import { useShell } from './words.ts';

/** Ctrl+K: anywhere from anywhere. */
export function Palette() {
  const say = useShell();
  const word = useGlossary();
  const navigate = useNavigate();
  const actions = NAV.flat().map(({ to, word: name, icon: Icon }) => ({
    id: to,
    label: word(name),
    onClick: () => void navigate(to),
    leftSection: <Icon size={18} stroke={1.5} />,
  }));
  return (
    <>
      <ActionIcon size={32} aria-label={say('find')} onClick={spotlight.open} hiddenFrom="sm">
        <IconSearch size={18} stroke={1.6} />
      </ActionIcon>
      <UnstyledButton onClick={spotlight.open} visibleFrom="sm" className="soft">
        {say('find')} <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <Spotlight
        actions={actions}
        shortcut="mod + K"
        nothingFound={say('nothingFound')}
        searchProps={{ placeholder: say('findHint'), 'aria-label': say('find') }}
      />
    </>
  );
}
