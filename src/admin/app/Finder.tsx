import '@mantine/spotlight/styles.css';
import { useEffect } from 'react';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useNavigate } from 'react-router';
import { useGlossary } from '../words/i18n.ts';
import { NAV } from './nav.ts';
import { useShell } from './words.ts';

/** The palette itself; it opens whenever `wanted` rises. */
export default function Finder({ wanted }: { wanted: number }) {
  const say = useShell();
  const word = useGlossary();
  const navigate = useNavigate();
  useEffect(spotlight.open, [wanted]);
  const actions = NAV.flat().map(({ to, word: name, icon: Icon }) => ({
    id: to,
    label: word(name),
    onClick: () => void navigate(to),
    leftSection: <Icon size={18} stroke={1.5} />,
  }));
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      nothingFound={say('nothingFound')}
      searchProps={{ placeholder: say('findHint'), 'aria-label': say('find') }}
    />
  );
}
