import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../app/session.ts';
import { DeliveryStateDot } from '../../parts/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useReason } from '../../words/reasons.ts';
import css from './Timeline.module.css';
import { useTimelineWords } from './timeline-words.ts';

type Message = Extract<Schemas['TimelineEntry'], { kind: 'delivery' }>;

/** One message: what became of it, why, in the provider's own words too, and its text where it is kept. */
export function MessageEntry({ message }: { message: Message }) {
  const say = useTimelineWords();
  const word = useGlossary();
  const reasonOf = useReason();
  const format = useFormat();
  const { campaign, channel, state, reason, detail, parts, deliveredAt, subject, text, test } = message;
  const name = campaign.name ?? say('deletedCampaign');
  const small = [
    ...(reason === null ? [] : [reasonOf(reason)]),
    ...(parts === null || channel === 'email' ? [] : [say('parts', { count: parts })]),
    ...(deliveredAt === null ? [] : [say('deliveredAt', { at: format.dateTime(deliveredAt) })]),
  ];
  return (
    <>
      <div className={css.head}>
        <Anchor component={Link} size="sm" to={`/campaigns/${campaign.id}`}>
          {say('delivery', { channel: word(channel), campaign: name })}
        </Anchor>
        <DeliveryStateDot state={state} />
        {test && <span className="soft">{say('test')}</span>}
      </div>
      {small.length > 0 && <div className={css.small}>{small.join(' · ')}</div>}
      {(detail !== null || reason !== null) && (
        <div className={css.small}>
          <bdi className="latin">{[reason, detail].filter((part) => part !== null).join(': ')}</bdi>
        </div>
      )}
      {subject !== null && <div className={`${css.small ?? ''} written`}>{say('subject', { subject })}</div>}
      {text !== null && (
        <details>
          <summary className={css.summary}>{say('text')}</summary>
          <p className={css.text}>{text}</p>
          <div className={css.small}>{say('textNote')}</div>
        </details>
      )}
    </>
  );
}
