import { Button, Group, Stack, Text } from '@mantine/core';
import { useSettings } from '../app/office.ts';
import { useFormat } from '../words/format.ts';
import type { Language } from '../words/i18n.ts';
import { Dot } from './Dot.tsx';
import { HelpTip } from './HelpTip.tsx';
import { charKey, useMeterWords } from './meter-words.ts';
import { costOf, grouped, type Culprit, type SmsSize } from './sms-cost.ts';
import css from './frames.module.css';

export type Fit = 'latin-typography' | 'short-name' | 'optional-dropped';

type SmsMeterProps = {
  /** as the API has counted it, with link and opt-out line; null while it is not known */
  size: SmsSize | null;
  /** of the text: a Persian one is Unicode by nature */
  language: Language;
  culprits?: Culprit[];
  /** puts what is proposed in the place of a character, wherever it stands; without it there is no button */
  onCure?: (culprit: Culprit) => void;
  /** what was done so that it fits */
  fits?: Fit[];
};

/** How long an SMS is, in how many parts, at what cost; which character made it longer, and the cure. */
export function SmsMeter({ size, language, culprits = [], onCure, fits = [] }: SmsMeterProps) {
  const say = useMeterWords();
  return (
    <section aria-label={say('region')}>
      <Stack gap={6}>
        {size === null ? (
          <Text size="sm" c="dimmed">
            {say('waiting')}
          </Text>
        ) : (
          <Size size={size} />
        )}
        {size?.encoding === 'ucs2' && language === 'en' && culprits.length === 0 && (
          <Text size="xs">{say('foreign')}</Text>
        )}
        {fits.map((fit) => (
          <Text key={fit} size="xs" c="dimmed">
            {say(`fit.${fit}`)}
          </Text>
        ))}
        {culprits.length > 0 && <Culprits culprits={culprits} {...(onCure && { onCure })} />}
      </Stack>
    </section>
  );
}

function Size({ size }: { size: SmsSize }) {
  const say = useMeterWords();
  const settings = useSettings().data;
  const limits = settings?.sms;
  const isOver = limits !== undefined && (size.units > limits.maxUnits || size.parts > limits.maxParts);
  const share = limits === undefined ? 0 : Math.min(1, size.units / limits.maxUnits);
  return (
    <>
      <Group gap="xs" justify="space-between">
        <Text component="span" fw={600} className="figures">
          {say('parts', { count: size.parts })}
          <Text component="span" size="sm" fw={400} ms={8}>
            {limits !== undefined && say('units', { units: size.units, max: limits.maxUnits })}
          </Text>
        </Text>
        <HelpTip about={say('help.about')}>{say('help.text')}</HelpTip>
      </Group>
      <div className={css.bar} aria-hidden>
        <div style={{ inlineSize: `${share * 100}%` }} data-over={isOver} />
      </div>
      <Group gap="md">
        <Text size="xs" component="span">
          <Dot tone={isOver ? 'bad' : 'good'}>{say(isOver ? 'tooLong' : 'fits')}</Dot>
        </Text>
        <Text size="xs" c="dimmed">
          {say(size.encoding)}
        </Text>
        <Cost size={size} />
      </Group>
    </>
  );
}

function Cost({ size }: { size: SmsSize }) {
  const say = useMeterWords();
  const format = useFormat();
  const settings = useSettings().data;
  if (settings === undefined) return null;
  const cost = costOf(size, settings.prices.sms);
  const money = (amount: number) => format.money(amount, settings.currency);
  const words =
    cost === null
      ? say('costUnknown')
      : cost.from === cost.to
        ? say('cost', { cost: money(cost.from) })
        : say('costRange', { from: format.number(cost.from), to: money(cost.to) });
  return (
    <Text size="xs" c="dimmed">
      {words}
    </Text>
  );
}

function Culprits({ culprits, onCure }: { culprits: Culprit[]; onCure?: (culprit: Culprit) => void }) {
  const say = useMeterWords();
  return (
    <div role="status">
      <Text size="sm">
        <Dot tone="warn">{say('culprit.title')}</Dot>
      </Text>
      <ul className={css.culprits}>
        {grouped(culprits).map((culprit) => (
          <li key={culprit.char}>
            <Group gap="xs">
              <kbd className={css.char}>{culprit.char}</kbd>
              <Text size="xs">
                <Place culprit={culprit} />
                {culprit.times > 1 && ` ${say('culprit.times', { times: culprit.times - 1 })}`}
              </Text>
              {culprit.fix === null ? (
                <Text size="xs" c="dimmed">
                  {say('cure.none')}
                </Text>
              ) : (
                onCure !== undefined && (
                  <Button size="compact-xs" variant="default" onClick={() => onCure(culprit)}>
                    {culprit.fix === '' ? say('cure.remove') : say('cure.write', { fix: culprit.fix })}
                  </Button>
                )
              )}
            </Group>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Place({ culprit: { char, code, line, column } }: { culprit: Culprit }) {
  const say = useMeterWords();
  return say('culprit.place', { name: say(charKey(char, code), { code }), line, column });
}
