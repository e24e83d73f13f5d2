import { Text } from '@mantine/core';
import { useFormat } from '../../words/format.ts';
import type { Doubt } from './reading.ts';
import { useUncertainWords } from './words.ts';

/** What the line itself writes down; any other detail is a provider's or a network's. */
const OURS: Record<string, 'known.died' | 'known.silent'> = {
  'the worker ended before it recorded the answer': 'known.died',
  'the adapter did not answer': 'known.silent',
};

/** What asking the provider has brought; nothing is said of one that cannot be asked and of a doubt that is new. */
function Asking({ doubt: { canBeAsked, asked } }: { doubt: Doubt }) {
  const say = useUncertainWords();
  const format = useFormat();
  if (asked === null) {
    return (
      <Text size="xs" c="dimmed">
        {say(canBeAsked ? 'asked.soon' : 'asked.cannot')}
      </Text>
    );
  }
  const { times, at, found, detail, nextAt } = asked;
  return (
    <>
      <div>{say(`asked.${found}`, { count: times })}</div>
      {detail !== null && (
        <Text size="xs" c="dimmed" className="written">
          {say('known.raw', { detail })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {say('asked.at', { at: format.dateTime(at) })}{' '}
        {nextAt === null ? say('asked.over') : say('asked.next', { at: format.dateTime(nextAt) })}
      </Text>
    </>
  );
}

/** All that is known of a doubt, in words first and raw below. */
export function Known({ doubt }: { doubt: Doubt }) {
  const say = useUncertainWords();
  const format = useFormat();
  const { detail, reason, providerMessageId, cannotResend, decided, test } = doubt;
  const raw = [reason, detail].filter((one) => one !== null).join(' · ');
  const ours = detail === null ? undefined : OURS[detail];
  return (
    <div>
      <div>{say(ours ?? 'known.broken')}</div>
      {test && <div>{say('known.test')}</div>}
      {raw !== '' && ours === undefined && (
        <Text size="xs" c="dimmed" className="written">
          {say('known.raw', { detail: raw })}
        </Text>
      )}
      {providerMessageId !== null && (
        <Text size="xs" c="dimmed">
          {say('known.id', { id: providerMessageId })}
        </Text>
      )}
      <Asking doubt={doubt} />
      {cannotResend !== null && (
        <Text size="xs" c="var(--chapar-warn)">
          {say('cannot', { why: say(`why.${cannotResend}`) })}
        </Text>
      )}
      {decided !== null && (
        <Text size="xs" c="dimmed" className="written">
          {say(`act.${decided.as}`)}:{' '}
          {say('decided', { name: decided.name, at: format.dateTime(decided.at) })}
        </Text>
      )}
    </div>
  );
}
