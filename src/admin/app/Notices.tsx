import { Anchor, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client.ts';
import { useFormat } from '../words/format.ts';
import { useGlossary } from '../words/i18n.ts';
import css from './Notices.module.css';
import { useShell } from './words.ts';

/** What everybody must know whatever page is open: that what seems to be sent is not, or that a channel stands still. */
export function Notices() {
  const say = useShell();
  const word = useGlossary();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['channels'],
    queryFn: () => dataOf(api.GET('/channels')),
    refetchInterval: 60_000,
  });
  if (data === undefined) return null;
  const named = (those: typeof data.channels) => format.list(those.map(({ channel }) => word(channel)));
  const sandboxed = data.channels.filter(({ sandbox }) => sandbox);
  const paused = data.channels.filter(({ state }) => state === 'paused');
  return (
    <>
      {sandboxed.length > 0 && (
        <Text component="div" size="xs" className={css.notice ?? ''}>
          <IconFlask size={14} stroke={1.6} aria-hidden />
          <span>{say('sandboxed', { channels: named(sandboxed) })}</span>
          <Anchor component={Link} to="/sandbox" size="xs">
            {say('seeSandbox')}
          </Anchor>
        </Text>
      )}
      {paused.length > 0 && (
        <Text component="div" size="xs" role="status" className={css.notice ?? ''} data-tone="bad">
          <span>{say('standsStill', { channels: named(paused) })}</span>
          <Anchor component={Link} to="/settings/channels" size="xs">
            {say('seeChannels')}
          </Anchor>
        </Text>
      )}
    </>
  );
}
