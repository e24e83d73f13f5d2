import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useSettings } from '../../app/office.ts';
import type { Schemas } from '../../app/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import type { Contact } from './api.ts';
import { MessageEntry } from './MessageEntry.tsx';
import css from './Timeline.module.css';
import { useTimelineWords } from './timeline-words.ts';

type Entry = Schemas['TimelineEntry'];
type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** All that happened to a contact, over both channels. */
export function TimelineTab({ contact }: { contact: Contact }) {
  const say = useTimelineWords();
  const format = useFormat();
  const path = { id: contact.id };
  const pages = usePages(['timeline', contact.id], (after) =>
    dataOf(
      api.GET('/contacts/{id}/timeline', {
        params: { path, query: after === undefined ? {} : { after } },
      }),
    ),
  );
  return (
    <Paged pages={pages} empty={<Empty title={say('empty')} text={say('emptyText')} />}>
      {(items) => (
        <ol className={`panel ${css.list ?? ''}`} aria-label={say('list')}>
          {items.map((entry) => (
            <li key={`${entry.kind} ${entry.id} ${entry.at}`} className={css.entry}>
              <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
              <div>
                <Told entry={entry} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </Paged>
  );
}

function Told({ entry }: { entry: Entry }): ReactNode {
  const say = useTimelineWords();
  switch (entry.kind) {
    case 'delivery':
      return <MessageEntry message={entry} />;
    case 'opened':
    case 'clicked':
      return <Deed deed={entry} />;
    case 'replied':
    case 'unsubscribed':
    case 'resubscribed':
      return <Word said={entry} />;
    case 'consent':
      return <Consent consent={entry} />;
    case 'order':
      return <Order order={entry} />;
    case 'appointment':
      return <Appointment appointment={entry} />;
    case 'created':
      return say('created');
  }
}

function Deed({ deed: { kind, campaign, label, link } }: { deed: Of<'opened' | 'clicked'> }) {
  const say = useTimelineWords();
  const name = campaign.name ?? say('deletedCampaign');
  return (
    <>
      <div className={css.head}>
        <Anchor component={Link} size="sm" to={`/campaigns/${campaign.id}/report`}>
          {say(kind, { campaign: name })}
        </Anchor>
        {label !== null && <span className="soft">{say(`label.${label}`)}</span>}
      </div>
      {link?.url != null && (
        <div className={css.small}>
          <span className="latin">{link.url}</span>
        </div>
      )}
    </>
  );
}

function Word({ said: { kind, campaign, note } }: { said: Of<'replied' | 'unsubscribed' | 'resubscribed'> }) {
  const say = useTimelineWords();
  const name = campaign === null ? null : (campaign.name ?? say('deletedCampaign'));
  const head = kind === 'replied' && name !== null ? say('repliedTo', { campaign: name }) : say(kind);
  return (
    <>
      <div>{head}</div>
      {note !== null && <div className={`${css.small ?? ''} written`}>{note}</div>}
    </>
  );
}

function Consent({ consent: { scope, granted, source, wording } }: { consent: Of<'consent'> }) {
  const say = useTimelineWords();
  const word = useGlossary();
  const what = scope === 'spouse' ? say('spouse') : word(scope);
  return (
    <>
      <div>{say(granted ? 'consentYes' : 'consentNo', { scope: what })}</div>
      <div className={css.small}>{say('source', { source })}</div>
      {wording !== null && <div className={`${css.small ?? ''} written`}>{say('wording', { wording })}</div>}
    </>
  );
}

function Order({ order: { id, total, status, returned, products } }: { order: Of<'order'> }) {
  const say = useTimelineWords();
  const format = useFormat();
  const currency = useSettings().data?.currency ?? 'IRR';
  const amount = format.money(total, currency);
  const partly = status === 'placed' && returned > 0;
  return (
    <>
      <div>{say(status === 'returned' ? 'orderReturned' : 'order', { amount })}</div>
      {partly && (
        <div className={css.small}>{say('orderPartly', { amount: format.money(returned, currency) })}</div>
      )}
      <div className={css.small}>
        <span className="latin">{id}</span>
        {products.length > 0 && (
          <>
            {' · '}
            <span className="written">{format.list(products)}</span>
          </>
        )}
      </div>
    </>
  );
}

function Appointment({ appointment: { title, status } }: { appointment: Of<'appointment'> }) {
  const say = useTimelineWords();
  return (
    <div className={css.head}>
      <span>{title === null ? say('appointmentPlain') : say('appointment', { title })}</span>
      <span className="soft">{say(`status.${status}`)}</span>
    </div>
  );
}
