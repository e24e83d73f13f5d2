import { useEffect, useRef, useState } from 'react';
import { Kbd, Modal, Table } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { useCommon } from '../words/common.ts';
import { useGlossary } from '../words/i18n.ts';
import { NAV } from './nav.ts';
import { useShell } from './words.ts';

/** How long after g its second key counts. */
const PATIENCE_MS = 1_500;
const WAYS = NAV.flat().filter(({ key }) => key !== null);

/** Keys that work on every page while nothing is being typed: g and a letter, n, /, ?. By their place, so in any layout. */
export function Shortcuts() {
  const say = useShell();
  const word = useGlossary();
  const common = useCommon();
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const gone = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const wasGo = Date.now() - gone.current < PATIENCE_MS;
      gone.current = 0;
      const way = wasGo ? WAYS.find(({ key }) => event.code === codeOf(key ?? '')) : undefined;
      if (way !== undefined) {
        event.preventDefault();
        void navigate(way.to);
      } else if (event.code === 'KeyG') gone.current = Date.now();
      else if (event.code === 'KeyN') void navigate('/campaigns/new');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
  useHotkeys([
    ['shift+?', () => setShown(true)],
    ['/', () => document.querySelector<HTMLElement>('main [type=search], main [role=searchbox]')?.focus()],
  ]);
  const rows: [string[], string][] = [
    [['Ctrl', 'K'], say('find')],
    [['N'], say('newCampaign')],
    [['/'], say('focusSearch')],
    [['?'], say('shortcuts')],
    ...WAYS.map(({ key, word: name }): [string[], string] => [['G', (key ?? '').toUpperCase()], word(name)]),
  ];
  return (
    <Modal
      opened={shown}
      onClose={() => setShown(false)}
      title={say('shortcuts')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Table aria-label={say('shortcuts')}>
        <Table.Tbody>
          {rows.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td className="latin">
                {keys.map((key) => (
                  <Kbd key={key} mx={2}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function codeOf(key: string): string {
  return key === ',' ? 'Comma' : `Key${key.toUpperCase()}`;
}

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role=dialog]') !== null
  );
}
