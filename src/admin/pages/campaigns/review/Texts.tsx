import { Anchor, List, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../../parts/Panel.tsx';
import { PhoneFrame } from '../../../parts/PhoneFrame.tsx';
import { useSettings } from '../../../app/office.ts';
import { useFormat } from '../../../words/format.ts';
import type { Totals } from '../api.ts';
import { useSender } from '../edit/sender.ts';
import css from './Review.module.css';
import { useReviewWords } from './words.ts';

type Extreme = NonNullable<Totals['longest']>;
const FITS = ['latin-typography', 'short-name', 'optional-dropped'] as const;

/** The longest and the shortest message as they would be sent, and what was done so that texts fit. */
export function Texts({ totals, channel }: { totals: Totals; channel: 'sms' | 'email' }) {
  const say = useReviewWords();
  const { longest, shortest, fits } = totals;
  const made = FITS.filter((fit) => (fits[fit] ?? 0) > 0);
  if (longest === null && made.length === 0) return null;
  return (
    <Panel title={say('texts')}>
      {made.length > 0 && (
        <List size="sm" mb="md">
          {made.map((fit) => (
            <List.Item key={fit}>{say(`fit.${fit}`, { count: fits[fit] ?? 0 })}</List.Item>
          ))}
        </List>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {longest !== null && <Shown title={say('longest')} extreme={longest} channel={channel} />}
        {shortest !== null && <Shown title={say('shortest')} extreme={shortest} channel={channel} />}
      </SimpleGrid>
    </Panel>
  );
}

type ShownProps = { title: string; extreme: Extreme; channel: 'sms' | 'email' };

function Shown({ title, extreme, channel }: ShownProps) {
  const say = useReviewWords();
  const { number } = useFormat();
  const sender = useSender(channel);
  const { text, language, units, parts, contact } = extreme;
  const brand = useSettings().data?.brand[language] ?? '';
  const size =
    parts === null
      ? say('size.mail', { n: number(units / 1_000) })
      : say('size.sms', { units, count: parts });
  return (
    <div>
      <Title order={3} ta="center" mb={6}>
        {title}
      </Title>
      {channel === 'sms' ? (
        <PhoneFrame text={text} sender={sender ?? brand} language={language} />
      ) : (
        <pre
          className={css.plain}
          lang={language}
          dir={language === 'fa' ? 'rtl' : 'ltr'}
          tabIndex={0}
          role="region"
          aria-label={title}
        >
          {text}
        </pre>
      )}
      <Text size="sm" c="dimmed" ta="center" mt={6}>
        {size} ·{' '}
        <Anchor component={Link} to={`/contacts/${contact}`} size="sm" underline="always">
          {say('person')}
        </Anchor>
      </Text>
    </div>
  );
}
