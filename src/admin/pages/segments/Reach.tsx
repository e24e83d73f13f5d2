import { VisuallyHidden } from '@mantine/core';
import { HelpTip } from '../../parts/HelpTip.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { Rule } from '../../parts/rules/tree.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useReach } from './asking.ts';
import css from './segments.module.css';
import { useSegmentWords } from './words.ts';

const LESS = ['noAddress', 'suppressed', 'noConsent', 'capped'] as const;

/** Matched, less those who cannot or may not be written to, is who will receive it; for each channel. */
export function Reach({ rule }: { rule: Rule | null }) {
  const say = useSegmentWords();
  const word = useGlossary();
  const format = useFormat();
  const queries = [useReach(rule, 'sms'), useReach(rule, 'email')];
  const cell = (key: (typeof LESS)[number] | 'matched' | 'willReceive') =>
    queries.map(({ data, isError }, at) => (
      <td key={at} className="figures">
        {rule === null || isError || data === undefined || data === null ? '—' : format.number(data[key])}
      </td>
    ));
  const old = rule !== null && queries.some(({ isPlaceholderData }) => isPlaceholderData);
  return (
    <Panel title={say('reach')} actions={<HelpTip about={say('reach')}>{say('reach.help')}</HelpTip>}>
      <table className={old ? `${css.reach ?? ''} ${css.old ?? ''}` : css.reach} aria-label={say('reach')}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{say('reach.of')}</VisuallyHidden>
            </th>
            <th scope="col">{word('sms')}</th>
            <th scope="col">{word('email')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('reach.matched')}</th>
            {cell('matched')}
          </tr>
          {LESS.map((key) => (
            <tr key={key} className="soft">
              <th scope="row">
                {say('minus')} {say(`reach.${key}`)}
              </th>
              {cell(key)}
            </tr>
          ))}
          <tr>
            <th scope="row">{say('reach.willReceive')}</th>
            {cell('willReceive')}
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}
