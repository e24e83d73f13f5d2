import { useState } from 'react';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay, type Schemas } from '../../app/session.ts';
import { useAct } from '../../parts/act.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Page } from '../../parts/Page.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { useFilters } from './filters.ts';
import { List } from './List.tsx';
import { Message } from './Message.tsx';
import css from './sandbox.module.css';
import { useSandboxWords } from './words.ts';

const REFRESH_MS = 5_000;

/** What would have gone out: a list on one side, the message on the other; on a narrow screen one after the other. */
export function Sandbox() {
  const say = useSandboxWords();
  const word = useGlossary();
  const { id = null } = useParams();
  const { administer } = useMay();
  const { filters, any } = useFilters();
  const { channel, to } = filters;
  const pages = usePages<Schemas['SandboxMessage']>(
    ['sandbox', 'list', channel, to],
    (after) => {
      const wanted = { ...(channel === null ? {} : { channel }), ...(to === null ? {} : { to }) };
      const query = { limit: 30, ...wanted, ...(after === undefined ? {} : { after }) };
      return dataOf(api.GET('/sandbox', { params: { query } }));
    },
    { every: REFRESH_MS },
  );
  const bare = !any && id === null && pages.query.isSuccess && pages.items.length === 0;
  return (
    <Page
      title={word('sandbox')}
      about={say('about')}
      actions={administer && pages.items.length > 0 ? <Emptying /> : undefined}
    >
      {bare ? (
        <Panel>
          <Empty title={say('empty.title')} text={say('empty.text')}>
            <Button component={Link} to="/campaigns">
              {say('empty.do')}
            </Button>
          </Empty>
        </Panel>
      ) : (
        <div className={css.panes} data-open={id !== null}>
          <Panel flush>
            <Filters />
            <Paged pages={pages} empty={<Empty title={say('none.title')} />}>
              {(messages) => <List messages={messages} />}
            </Paged>
          </Panel>
          {id === null ? (
            <Panel>
              <Empty title={say('choose')} />
            </Panel>
          ) : (
            <Message id={id} />
          )}
        </div>
      )}
    </Page>
  );
}

function Filters() {
  const say = useSandboxWords();
  const word = useGlossary();
  const { filters, any, change } = useFilters();
  const [to, setTo] = useState(filters.to ?? '');
  const find = (): void => change({ to: to.trim() === '' ? null : to.trim() });
  return (
    <div className={css.filters} role="search" aria-label={say('filters')}>
      <SegmentedControl
        aria-label={say('channel')}
        value={filters.channel ?? ''}
        onChange={(channel) => change({ channel: channel === '' ? null : channel })}
        data={[
          { value: '', label: say('any') },
          { value: 'sms', label: word('sms') },
          { value: 'email', label: word('email') },
        ]}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <TextInput
          aria-label={say('to')}
          placeholder={say('to')}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
          maxLength={254}
          autoComplete="off"
          {...(to === '' ? {} : { dir: 'ltr' })}
        />
        <Button type="submit" variant="default">
          {say('to.find')}
        </Button>
      </form>
      {any && (
        <Button
          variant="subtle"
          onClick={() => {
            setTo('');
            change({ channel: null, to: null });
          }}
        >
          {say('clear')}
        </Button>
      )}
    </div>
  );
}

function Emptying() {
  const say = useSandboxWords();
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const { mutate } = useAct({
    run: () => dataOf(api.DELETE('/sandbox')),
    said: say('empty.done'),
    touches: [['sandbox']],
    onDone: () => void navigate('/sandbox'),
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() =>
          ask({
            title: say('empty.ask'),
            text: say('empty.ask.text'),
            yes: say('empty'),
            danger: true,
            act: () => mutate(),
          })
        }
      >
        {say('empty')}
      </Button>
      {dialog}
    </>
  );
}
