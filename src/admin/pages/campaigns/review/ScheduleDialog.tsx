import type { ReactNode } from 'react';
import { Alert, Button, Group, List, Modal, Stack } from '@mantine/core';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { Refusal } from '../../../api/refusal.ts';
import { useAct } from '../../../parts/act.ts';
import { Clocks } from '../../../parts/MomentPicker.tsx';
import { useCommon } from '../../../words/common.ts';
import { useFormat } from '../../../words/format.ts';
import { useGlossary } from '../../../words/i18n.ts';
import { usePrefs } from '../../../words/prefs.ts';
import type { Campaign, Preflight, Totals } from '../api.ts';
import { useLaunchRefusal } from '../launch.ts';
import { useRepeat } from '../repeat.ts';
import { useDecisions } from './decided.ts';
import { useFaults } from './faults.ts';
import css from './Review.module.css';
import { Opening } from './Opening.tsx';
import { useScheduleWords } from './schedule-words.ts';

type ScheduleDialogProps = {
  campaign: Campaign;
  preflight: Preflight;
  /** null: now */
  at: string | null;
  opened: boolean;
  onClose(): void;
};

/** Says once more what is about to happen, and does it. */
export function ScheduleDialog({ campaign, preflight, at, opened, onClose }: ScheduleDialogProps) {
  const say = useScheduleWords();
  const common = useCommon();
  const faultsOf = useFaults();
  const refused = useLaunchRefusal();
  const { decided } = useDecisions(campaign.id);
  const groups = preflight.groups.filter(({ key }) => decided.has(key));
  const schedule = useAct({
    run: () =>
      dataOf(
        api.POST('/campaigns/{id}/schedule', {
          params: { path: { id: campaign.id }, header: onceKey() },
          body: { exclude: groups.map(({ key }) => key), ...(at === null ? {} : { at }) },
        }),
      ),
    touches: [['campaigns']],
    onDone: onClose,
    onRefused: (error) => (error instanceof Refusal && error.status === 422) || refused(error),
  });
  const faults = faultsOf(schedule.error);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('dialog.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Restated campaign={campaign} preflight={preflight} at={at} />
        {faults.length > 0 && (
          <Alert color="red" variant="outline" role="alert">
            <List size="sm">
              {faults.map((fault) => (
                <List.Item key={fault}>{fault}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          <Button onClick={() => schedule.mutate()} loading={schedule.isPending}>
            {say(at === null && campaign.repeat.kind === 'once' ? 'confirm.now' : 'confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type RestatedProps = Pick<ScheduleDialogProps, 'campaign' | 'preflight' | 'at'>;

function Restated({ campaign, preflight, at }: RestatedProps) {
  const say = useScheduleWords();
  const word = useGlossary();
  const repeat = useRepeat();
  const { number } = useFormat();
  const { language } = usePrefs();
  const { decided } = useDecisions(campaign.id);
  const leftOut = preflight.groups.filter(({ key }) => decided.has(key));
  const { totals } = preflight;
  const once = campaign.repeat.kind === 'once';
  const receive = totals?.willReceive ?? 0;
  return (
    <dl className={css.facts}>
      <Fact name={say('campaign')}>
        <span className="written">{campaign.name}</span> · {word(campaign.channel)} ·{' '}
        {repeat(campaign.repeat)}
      </Fact>
      <Fact name={say('audience')}>
        {once ? say('receives', { count: receive }) : say('receives.repeats', { n: number(receive) })}{' '}
        <span className="soft">{say('of', { n: number(totals?.matched ?? 0) })}</span>
      </Fact>
      {leftOut.length > 0 && (
        <Fact name={say('leftOut')}>
          {leftOut.map(({ key, words, count }) => (
            <div key={key}>
              {words[language]} ({number(count)})
            </div>
          ))}
        </Fact>
      )}
      {totals !== null && once && <Fact name={say('cost')}>{<Cost totals={totals} />}</Fact>}
      <Fact name={say('start')}>{at === null ? say('start.now') : <Clocks at={at} />}</Fact>
      <Fact name={say('people')}>
        {say(campaign.hoursIn === 'contact' ? 'people.own' : 'people.office')}
        {once && <Opening at={at} />}
      </Fact>
    </dl>
  );
}

function Cost({ totals: { cost, willReceive } }: { totals: Totals }) {
  const say = useScheduleWords();
  const { money, number } = useFormat();
  const { amount, currency, unpricedMessages } = cost;
  if (unpricedMessages === 0) return money(amount, currency);
  if (unpricedMessages >= willReceive) return say('cost.unknown');
  return say('cost.partly', { cost: money(amount, currency), n: number(unpricedMessages) });
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
