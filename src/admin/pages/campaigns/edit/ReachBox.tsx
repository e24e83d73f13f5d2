import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { useFormat } from '../../../words/format.ts';
import { useTemplate } from '../api.ts';
import { faultsOf, type Draft } from './draft.ts';
import css from './Edit.module.css';
import { useEditWords } from './words.ts';

const LEFT_OUT = ['noAddress', 'suppressed', 'noConsent', 'capped'] as const;

/** matched − those who cannot or may not be written to = will receive, as it is at this moment. */
export function ReachBox({ draft }: { draft: Draft }) {
  const say = useEditWords();
  const { number } = useFormat();
  const [settled] = useDebouncedValue(draft.audience, 500);
  const template = useTemplate(draft.template).data?.template;
  const ready =
    settled !== null &&
    template !== undefined &&
    faultsOf({ ...draft, audience: settled }).audience === undefined;
  const channel = template?.channel ?? 'sms';
  const { purpose } = draft;
  const reach = useQuery({
    queryKey: ['reach', settled, channel, purpose],
    queryFn: () =>
      dataOf(api.POST('/reach', { body: { audience: settled ?? { everyone: true }, channel, purpose } })),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={css.box} aria-label={say('reach')} aria-busy={reach.isFetching}>
      <Text size="xs" c="dimmed" mb={6}>
        {say('reach')}
      </Text>
      {!ready && reach.data === undefined ? (
        <Text size="sm">{say('reach.wait')}</Text>
      ) : (
        <Loaded query={reach} rows={4}>
          {(found) => (
            <dl className={css.sum}>
              <Line name={say('matched')} value={number(found.matched)} />
              {LEFT_OUT.map((reason) => (
                <Line key={reason} name={say(reason)} value={number(-found[reason] || 0)} soft />
              ))}
              <Line name={say('willReceive')} value={number(found.willReceive)} strong />
            </dl>
          )}
        </Loaded>
      )}
      {draft.repeat.kind !== 'once' && (
        <Text size="xs" c="dimmed" mt={6}>
          {say('reach.repeats')}
        </Text>
      )}
    </section>
  );
}

type LineProps = { name: string; value: string; soft?: boolean; strong?: boolean };

function Line({ name, value, soft = false, strong = false }: LineProps) {
  return (
    <div className={[css.row, soft ? 'soft' : '', strong ? css.strong : ''].join(' ')}>
      <dt>{name}</dt>
      <dd className="latin figures">{value}</dd>
    </div>
  );
}
