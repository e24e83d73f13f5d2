import { Link, useParams } from 'react-router';
import type { Schemas } from '../../app/session.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useFilters } from './filters.ts';
import css from './sandbox.module.css';
import { useSandboxWords } from './words.ts';

type Message = Schemas['SandboxMessage'];

/** Messages as a mailbox lists them, the newest first. */
export function List({ messages }: { messages: Message[] }) {
  const say = useSandboxWords();
  return (
    <nav aria-label={say('list')}>
      <ul className={css.list}>
        {messages.map((message) => (
          <li key={message.id}>
            <Item message={message} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Item({ message: { id, channel, to, toName, subject, text, at, sms } }: { message: Message }) {
  const say = useSandboxWords();
  const word = useGlossary();
  const format = useFormat();
  const { id: opened } = useParams();
  const { suffix } = useFilters();
  const words = subject ?? text;
  const named = toName !== null && toName !== '';
  return (
    <Link
      to={`/sandbox/${id}${suffix}`}
      className={css.item}
      aria-current={id === opened ? 'page' : undefined}
      preventScrollReset
    >
      <div className={css.top}>
        <span className={css.name}>{named ? <bdi>{toName}</bdi> : <bdi className="latin">{to}</bdi>}</span>
        <time dateTime={at} title={format.dateTime(at)}>
          {format.relative(at)}
        </time>
      </div>
      <div className={`${css.words ?? ''} written`}>{words}</div>
      <div className={css.meta}>
        {word(channel)}
        {named && (
          <>
            {' · '}
            <bdi className="latin">{to}</bdi>
          </>
        )}
        {sms !== null && ` · ${say('parts', { count: sms.parts })}`}
      </div>
    </Link>
  );
}
