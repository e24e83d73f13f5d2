import { useState } from 'react';
import { Anchor, Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import type { Schemas } from '../../app/session.ts';
import { Dot } from '../../parts/Dot.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Sentence } from '../../parts/rules/Sentence.tsx';
import { useFormat } from '../../words/format.ts';
import { defineWords, useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Contact } from './api.ts';
import css from './Timeline.module.css';

const useWords = defineWords('contact-forecast', {
  about: [
    'What Chapar would send to this contact, from what it knows today.',
    'آنچه چاپار با دانسته‌های امروز برای این مخاطب خواهد فرستاد.',
  ],
  period: ['How far ahead', 'بازه'],
  days_one: ['{{count, number}} day', '{{count, number}} روز'],
  days_other: ['{{count, number}} days', '{{count, number}} روز'],
  list: ['Messages to come', 'پیام‌های پیش رو'],
  empty: ['Nothing is to be sent', 'پیامی در راه نیست'],
  emptyText: [
    'No scheduled campaign would reach this contact in this time.',
    'هیچ کمپین زمان‌بندی‌شده‌ای در این بازه به این مخاطب نمی‌رسد.',
  ],
  send: ['Will be sent', 'فرستاده می‌شود'],
  skip: ['Will be left out', 'فرستاده نمی‌شود'],
  waits: ['Waits for a person', 'منتظر تصمیم یک نفر'],
  'waits.paused': [
    'The campaign is paused; this is when it would go if it were let go now.',
    'کمپین مکث شده است؛ این زمان برای وقتی است که همین حالا ادامه یابد.',
  ],
  'waits.missed': [
    'The campaign missed its time and asks whether to go on.',
    'کمپین زمانش را از دست داده و می‌پرسد ادامه دهد یا نه.',
  ],
  'waits.growth': [
    'The audience has grown since it was checked; a person lets it go.',
    'گیرندگان پس از بررسی بیشتر شده‌اند؛ باید یک نفر تأیید کند.',
  ],
  moved: [
    'Planned for {{wished}}; arrives in the hours it keeps',
    'برای {{wished}} برنامه‌ریزی شده؛ در ساعت مجاز می‌رسد',
  ],
  parts_one: ['{{count, number}} part', '{{count, number}} پارت'],
  parts_other: ['{{count, number}} parts', '{{count, number}} پارت'],
  text: ['Show the text', 'نمایش متن'],
  subject: ['Subject: {{subject}}', 'موضوع: {{subject}}'],
  untold: [
    'Of these campaigns nothing can be told: {{names}}',
    'دربارهٔ این کمپین‌ها چیزی نمی‌توان گفت: {{names}}',
  ],
});

const PERIODS = [7, 30, 90] as const;

/** What would be sent to a contact, when, why, and with which text. */
export function ForecastTab({ contact }: { contact: Contact }) {
  const say = useWords();
  const format = useFormat();
  const [days, setDays] = useState(30);
  const query = useQuery({
    queryKey: ['forecast', contact.id, days],
    queryFn: () =>
      dataOf(api.GET('/contacts/{id}/forecast', { params: { path: { id: contact.id }, query: { days } } })),
  });
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {say('about')}
        </Text>
        <SegmentedControl
          aria-label={say('period')}
          data={PERIODS.map((count) => ({ value: String(count), label: say('days', { count }) }))}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
        />
      </Group>
      <Loaded query={query}>
        {({ items, untold }) => (
          <>
            {items.length === 0 && <Empty title={say('empty')} text={say('emptyText')} />}
            {items.length > 0 && (
              <ol className={`panel ${css.list ?? ''}`} aria-label={say('list')}>
                {items.map((item, place) => (
                  <li key={place} className={css.entry}>
                    <Foreseen item={item} />
                  </li>
                ))}
              </ol>
            )}
            {untold.length > 0 && (
              <Text size="xs" c="dimmed">
                {say('untold', { names: format.list(untold.map(({ campaign }) => campaign.name)) })}
              </Text>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Foreseen({ item }: { item: Schemas['ForecastItem'] }) {
  const say = useWords();
  const word = useGlossary();
  const format = useFormat();
  const { language } = usePrefs();
  const at = item.arrivesAt ?? item.wishedAt;
  const isMoved = item.arrivesAt !== null && item.arrivesAt !== item.wishedAt;
  return (
    <>
      <time dateTime={at}>{format.dateTime(at)}</time>
      <div>
        <div className={css.head}>
          <Anchor component={Link} size="sm" to={`/campaigns/${item.campaign.id}`}>
            {word(item.channel)}: {item.campaign.name}
          </Anchor>
          <Outcome item={item} />
          {item.parts !== null && item.channel === 'sms' && (
            <span className="soft">{say('parts', { count: item.parts })}</span>
          )}
        </div>
        <div className={css.small}>
          <Sentence text={item.why[language]} />
        </div>
        {item.reason !== null && (
          <div className={css.small}>
            {item.reason[language]}
            {item.detail !== null && (
              <>
                {' · '}
                <bdi>{item.detail}</bdi>
              </>
            )}
          </div>
        )}
        {item.waitsFor !== null && <div className={css.small}>{say(`waits.${item.waitsFor}`)}</div>}
        {isMoved && (
          <div className={css.small}>{say('moved', { wished: format.dateTime(item.wishedAt) })}</div>
        )}
        {item.subject !== null && (
          <div className={`${css.small ?? ''} written`}>{say('subject', { subject: item.subject })}</div>
        )}
        {item.text !== null && (
          <details>
            <summary className={css.summary}>{say('text')}</summary>
            <p className={css.text}>{item.text}</p>
          </details>
        )}
      </div>
    </>
  );
}

function Outcome({ item: { outcome, waitsFor } }: { item: Schemas['ForecastItem'] }) {
  const say = useWords();
  if (outcome !== 'send') return <Dot tone="quiet">{say('skip')}</Dot>;
  return waitsFor === null ? <Dot tone="good">{say('send')}</Dot> : <Dot tone="warn">{say('waits')}</Dot>;
}
