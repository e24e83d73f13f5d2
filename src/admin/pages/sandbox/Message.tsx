import type { ReactNode } from 'react';
import { Anchor, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay, type Schemas } from '../../app/session.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MailFrame } from '../../parts/MailFrame.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { PhoneFrame } from '../../parts/PhoneFrame.tsx';
import { useFormat } from '../../words/format.ts';
import { useFilters } from './filters.ts';
import { languageOf } from './links.ts';
import { linksOf } from './mail-links.ts';
import { Reply } from './Reply.tsx';
import css from './sandbox.module.css';
import { useSandboxWords } from './words.ts';

type Sandboxed = Schemas['SandboxMessage'];

/** One message as its customer would have got it. */
export function Message({ id }: { id: string }) {
  const say = useSandboxWords();
  const { write } = useMay();
  const { suffix } = useFilters();
  const query = useQuery({
    queryKey: ['sandbox', 'one', id],
    queryFn: () => dataOf(api.GET('/sandbox/{id}', { params: { path: { id } } })),
  });
  return (
    <div>
      <div className={css['only-narrow']}>
        <Anchor component={Link} to={`/sandbox${suffix}`} size="sm">
          {say('back')}
        </Anchor>
      </div>
      <Loaded query={query}>
        {(message) => (
          <Stack gap="md">
            <Panel title={<span className="written">{message.subject ?? say('message')}</span>}>
              <Headers message={message} />
              <Body message={message} />
            </Panel>
            <Links message={message} />
            {message.channel === 'sms' && write && <Reply key={message.id} from={message.to} />}
          </Stack>
        )}
      </Loaded>
    </div>
  );
}

function Body({ message: { channel, from, subject, html, text, at } }: { message: Sandboxed }) {
  const say = useSandboxWords();
  const format = useFormat();
  const language = languageOf(text);
  return channel === 'sms' ? (
    <PhoneFrame text={text} sender={from ?? say('line')} time={format.time(at)} language={language} />
  ) : (
    <MailFrame from={from ?? ''} subject={subject} html={html} text={text} language={language} />
  );
}

/** Who it is from and to, and what it would have taken. */
function Headers({ message }: { message: Sandboxed }) {
  const say = useSandboxWords();
  const format = useFormat();
  const { to, toName, from, replyTo, at, sms, unsubscribeUrl } = message;
  const rows: [string, ReactNode][] = [
    [
      say('head.to'),
      <>
        {toName !== null && toName !== '' && <bdi>{toName}</bdi>} <bdi className="latin">{to}</bdi>
      </>,
    ],
    [say('head.from'), from === null ? say('line') : <bdi className="latin">{from}</bdi>],
  ];
  if (replyTo !== null) rows.push([say('head.replyTo'), <bdi className="latin">{replyTo}</bdi>]);
  rows.push([say('head.at'), format.dateTime(at)]);
  if (sms !== null) {
    const size = say('size', { parts: say('parts', { count: sms.parts }), units: sms.units });
    rows.push([say('head.size'), `${size} · ${say(`encoding.${sms.encoding}`)}`]);
  }
  if (unsubscribeUrl !== null) {
    rows.push([say('head.unsubscribe'), <bdi className="latin">{unsubscribeUrl}</bdi>]);
  }
  return (
    <dl className={css.headers}>
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every way out of the message, to be tried as the customer would. */
function Links({ message }: { message: Sandboxed }) {
  const say = useSandboxWords();
  const links = linksOf(message);
  return (
    <Panel title={say('links')}>
      <Text size="sm" c="dimmed">
        {say(links.length === 0 ? 'links.none' : 'links.note')}
      </Text>
      <ul className={css.links}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Anchor href={href} target="_blank" rel="noopener noreferrer" size="sm">
              <bdi>{href === message.unsubscribeUrl ? say('head.unsubscribe') : label}</bdi>{' '}
              <IconExternalLink size={13} aria-hidden />
              <VisuallyHidden> ({say('links.newTab')})</VisuallyHidden>
            </Anchor>
            {label !== href && (
              <Text size="xs" c="dimmed">
                <bdi className="latin">{href}</bdi>
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
