import { Kbd, Modal } from '@mantine/core';
import { useFromClosed } from '../parts/StandIn.tsx';
import { useCommon } from '../words/common.ts';
import { useGlossary } from '../words/i18n.ts';
import { WAYS } from './nav.ts';
import css from './Shell.module.css';
import { useShell } from './words.ts';

/** The keys that work on every page, in a window of their own. */
export default function ShortcutList({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const say = useShell();
  const word = useGlossary();
  const common = useCommon();
  const rows: [string[], string][] = [
    [['Ctrl', 'K'], say('find')],
    [['N'], say('newCampaign')],
    [['/'], say('focusSearch')],
    [['?'], say('shortcuts')],
    ...WAYS.map(({ key, word: name }): [string[], string] => [['G', (key ?? '').toUpperCase()], word(name)]),
  ];
  return (
    <Modal
      opened={useFromClosed(opened)}
      onClose={onClose}
      title={say('shortcuts')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <table className={css.keys} aria-label={say('shortcuts')}>
        <tbody>
          {rows.map(([keys, what]) => (
            <tr key={what}>
              <td className="latin">
                {keys.map((key) => (
                  <Kbd key={key} mx={2}>
                    {key}
                  </Kbd>
                ))}
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
