import type { ReactNode } from 'react';
import { Alert, Anchor, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.ts';
import { useSettings } from '../../../app/office.ts';
import { Dot } from '../../../parts/Dot.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { isolated, useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import css from './channels.module.css';
import { useChannelWords } from './words.ts';

type View = operations['getChannels']['responses'][200]['content']['application/json'];
type Channel = View['channels'][number];

const AGAIN_MS = 15_000;
/** Of the variables, those that say whom messages come from, and how fast they leave at first. */
const SENDERS = ['TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID', 'MAIL_FROM'];
const RATES = { sms: 'RATE_SMS', email: 'RATE_EMAIL' };

/** Through what messages leave, and what stands in their way. */
export function ChannelsTab() {
  const say = useChannelWords();
  const query = useQuery({
    queryKey: ['channels'],
    queryFn: () => dataOf(api.GET('/channels')),
    refetchInterval: AGAIN_MS,
  });
  return (
    <Loaded query={query}>
      {(view) => (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {say('intro')}
          </Text>
          <Alerts alerts={view.alerts} />
          {view.channels.map((channel) => (
            <OneChannel key={channel.line} channel={channel} />
          ))}
          <Addresses view={view} />
          <System view={view} />
        </Stack>
      )}
    </Loaded>
  );
}

function Alerts({ alerts }: { alerts: View['alerts'] }) {
  const say = useChannelWords();
  if (alerts.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={say('alerts')}>
      {alerts.map(({ kind, line, runs }) => (
        <p key={`${kind} ${line ?? ''}`} style={{ margin: 0 }}>
          {say(`alert.${kind}`, { line: isolated(line ?? ''), runs: runs ?? 0 })}
        </p>
      ))}
    </Alert>
  );
}

/** Names and values of a thing, side by side. */
function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function OneChannel({ channel }: { channel: Channel }) {
  const say = useChannelWords();
  const word = useGlossary();
  const { number } = useFormat();
  const { sandbox, provider, line, rate, variables } = channel;
  return (
    <Panel title={word(channel.channel)}>
      <Stack gap="sm">
        <Facts
          facts={[
            [say('state'), <State key="state" channel={channel} />],
            [say('provider'), sandbox ? say('sandboxed') : <span className="latin">{provider}</span>],
            [say('sender'), <Sender key="sender" channel={channel} />],
            [
              say('line'),
              <bdi key="line" className="latin">
                {line}
              </bdi>,
            ],
            [
              say('rate'),
              <div key="rate">
                {say('perSecond', { rate: number(rate) })}{' '}
                <Anchor component={Link} to="/settings/limits" size="sm">
                  {say('changeRate')}
                </Anchor>
                <SlowedWays channel={channel} />
                <div className="soft">{say('rateFrom', { variable: isolated(RATES[channel.channel]) })}</div>
              </div>,
            ],
          ]}
        />
        {sandbox && <Text size="sm">{say(`real.${channel.channel}`)}</Text>}
        <Variables variables={variables} />
      </Stack>
    </Panel>
  );
}

/** Whom messages come from, and where each part of it was decided. */
function Sender({ channel: { channel, sender, variables } }: { channel: Channel }) {
  const say = useChannelWords();
  const { brand } = useSettings().data ?? {};
  const from = variables.find(({ name, set }) => set && SENDERS.includes(name));
  return (
    <div>
      <bdi className="latin">{sender}</bdi>
      <div className="soft">
        {from === undefined ? say('senderMadeUp') : say('senderFrom', { variable: isolated(from.name) })}
      </div>
      {channel === 'email' && brand !== undefined && (
        <div className="soft">
          {say('senderName')} <bdi className="written">{brand.fa}</bdi> ·{' '}
          <bdi className="written">{brand.en}</bdi>{' '}
          <Anchor component={Link} to="/settings/brand" size="sm">
            {say('changeName')}
          </Anchor>
        </div>
      )}
    </div>
  );
}

function State({ channel: { state, pausedUntil, reason } }: { channel: Channel }) {
  const say = useChannelWords();
  const { dateTime } = useFormat();
  if (state === 'ready') return <Dot tone="good">{say('ready')}</Dot>;
  return (
    <div>
      <Dot tone="warn">
        {pausedUntil === null ? say('pausedNow') : say('paused', { at: dateTime(pausedUntil) })}
      </Dot>
      {reason !== null && (
        <Text size="xs" c="dimmed" className="written">
          {say('why', { reason: isolated(reason) })}
        </Text>
      )}
    </div>
  );
}

/** What is slower than it is set, by whose wish and since when. */
function SlowedWays({ channel: { slowed } }: { channel: Channel }) {
  const say = useChannelWords();
  const { number, dateTime } = useFormat();
  if (slowed.length === 0) return null;
  return (
    <ul className={css.variables} aria-label={say('slowed')}>
      {slowed.map(({ scope, name, rate, of, since, why }) => (
        <li key={`${scope} ${name ?? ''}`}>
          <Dot tone="warn">
            {say(`slowed.${scope}`, {
              name: isolated(name ?? ''),
              rate: number(Math.round(rate * 100) / 100),
              of: number(of),
              since: dateTime(since),
            })}
          </Dot>
          <Text size="xs" c="dimmed" className="written">
            {say('why', { reason: isolated(why) })}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Variables({ variables }: { variables: Channel['variables'] }) {
  const say = useChannelWords();
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {say('variables')}
      </Text>
      <ul className={css.variables} aria-label={say('variables')}>
        {variables.map(({ name, set }) => (
          <li key={name}>
            <Code className="latin">{name}</Code>
            <Dot tone={set ? 'good' : 'quiet'}>{say(set ? 'set' : 'unset')}</Dot>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Addresses({ view: { publicUrl, linkUrl } }: { view: View }) {
  const say = useChannelWords();
  const told = ({ url, given, variable }: View['publicUrl'], help: string) => (
    <div>
      {url !== null && <bdi className="latin">{url}</bdi>}
      {!given && <div>{say(url === null ? 'noLinkUrl' : 'guessed', { variable })}</div>}
      <div className="soft">{help}</div>
    </div>
  );
  return (
    <Panel title={say('addresses')}>
      <Facts
        facts={[
          [say('publicUrl'), told(publicUrl, say('publicUrlHelp'))],
          [say('linkUrl'), told(linkUrl, say('linkUrlHelp'))],
        ]}
      />
    </Panel>
  );
}

function System({ view: { database, version } }: { view: View }) {
  const say = useChannelWords();
  return (
    <Panel title={say('system')}>
      <Facts
        facts={[
          [
            say('database'),
            <div key="database">
              {say(`database.${database}`)}
              <div className="soft">{say(`backup.${database}`)}</div>
            </div>,
          ],
          [
            say('version'),
            <bdi key="version" className="latin">
              {version}
            </bdi>,
          ],
        ]}
      />
    </Panel>
  );
}
