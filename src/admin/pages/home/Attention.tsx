import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../app/session.ts';
import { Dot, type Tone } from '../../parts/Dot.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { isolated, useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { useHome } from './words.ts';

type Item = Schemas['Overview']['attention'][number];

const TONES: Record<Item['code'], Tone> = {
  restored: 'bad',
  'campaign-missed': 'bad',
  'campaign-held': 'bad',
  'campaign-refused': 'bad',
  'campaign-paused': 'warn',
  'occurrences-passed': 'warn',
  'deliveries-uncertain': 'warn',
  'line-waiting': 'bad',
  'import-failed': 'bad',
  'preflight-failed': 'bad',
  'preflight-problems': 'warn',
  'public-url-missing': 'bad',
  sandbox: 'quiet',
  'brand-as-shipped': 'quiet',
  'hours-as-shipped': 'quiet',
};

/** Where each matter is dealt with; a campaign's or an import's own page where there is but one. */
const PLACES: Record<Item['code'], (id: string | null) => string> = {
  restored: (id) => (id === null ? '/campaigns?state=paused' : `/campaigns/${id}/live`),
  'campaign-missed': (id) => (id === null ? '/campaigns?state=missed' : `/campaigns/${id}/live`),
  'campaign-refused': (id) => (id === null ? '/campaigns' : `/campaigns/${id}/live`),
  'campaign-held': (id) => (id === null ? '/campaigns' : `/campaigns/${id}/live`),
  'campaign-paused': (id) => (id === null ? '/campaigns?state=paused' : `/campaigns/${id}/live`),
  'occurrences-passed': (id) => (id === null ? '/campaigns' : `/campaigns/${id}`),
  'deliveries-uncertain': () => '/uncertain',
  'line-waiting': () => '/settings/channels',
  'import-failed': (id) => (id === null ? '/contacts/import' : `/contacts/import/${id}`),
  'preflight-failed': (id) => (id === null ? '/campaigns' : `/campaigns/${id}/review`),
  'preflight-problems': (id) => (id === null ? '/campaigns' : `/campaigns/${id}/review`),
  'public-url-missing': () => '/settings/channels',
  sandbox: () => '/sandbox',
  'brand-as-shipped': () => '/settings/brand',
  'hours-as-shipped': () => '/settings/hours',
};

export function Attention({ items }: { items: Item[] }) {
  const say = useHome();
  const word = useGlossary();
  const format = useFormat();
  return (
    <Panel title={say('attention.title')}>
      <Stack gap="sm">
        {items.length === 0 && <Dot tone="good">{say('attention.none')}</Dot>}
        {items.map(({ code, count, items: about, channels, detail, at }) => {
          const [only] = about;
          const values = {
            count,
            channels: format.list(channels.map((channel) => word(channel))),
            at: at === null ? '' : format.dateTime(at),
          };
          return (
            <div key={code}>
              <Dot tone={TONES[code]}>
                <Anchor
                  component={Link}
                  to={PLACES[code](about.length === 1 ? (only?.id ?? null) : null)}
                  size="sm"
                >
                  {say(`attention.${code}`, values)}
                </Anchor>
              </Dot>
              {about.length > 0 && (
                <Text size="xs" c="dimmed" ps={14}>
                  {format.list(about.map(({ name }) => isolated(name ?? '—')))}
                </Text>
              )}
              {code === 'deliveries-uncertain' && at !== null && (
                <Text size="xs" c="dimmed" ps={14}>
                  {say('attention.since', { at: format.dateTime(at) })}
                </Text>
              )}
              {detail !== null && (
                <Text size="xs" c="dimmed" ps={14}>
                  <bdi>{detail}</bdi>
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </Panel>
  );
}
