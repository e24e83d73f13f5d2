import { useState } from 'react';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useZone } from '../../app/office.ts';
import { MomentPicker } from '../../parts/MomentPicker.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCommon } from '../../words/common.ts';
import type { IsoDay } from '../../words/days.ts';
import { isolated, useFormat } from '../../words/format.ts';
import { usePrefs } from '../../words/prefs.ts';
import { momentAt, wallTime } from '../../words/zone.ts';
import type { Item } from './api.ts';
import { useCheck, useMove } from './move.ts';
import { useCalendarWords } from './words.ts';

type MoveDialogProps = { item: Item; to: IsoDay | null; onClose(): void };

/** Asks before a campaign starts at another moment: which one, from when, to when. */
export function MoveDialog({ item, to, onClose }: MoveDialogProps) {
  const say = useCalendarWords();
  const common = useCommon();
  const check = useCheck(item.campaign.id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('move.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <strong>
          <bdi>{item.campaign.name}</bdi>
        </strong>
        {check.isPending && <Waiting rows={2} />}
        {check.isError && <Ask item={item} to={to} onClose={onClose} />}
        {check.isSuccess &&
          (check.data === 'holds' ? (
            <Ask item={item} to={to} onClose={onClose} />
          ) : (
            <MustCheck item={item} why={check.data} onClose={onClose} />
          ))}
      </Stack>
    </Modal>
  );
}

function Ask({ item, to, onClose }: MoveDialogProps) {
  const say = useCalendarWords();
  const common = useCommon();
  const { weekday, dateTime } = useFormat();
  const zone = useZone();
  const before = item.startsAt;
  const [after, setAfter] = useState<string | null>(() =>
    to === null ? before : momentAt({ day: to, time: wallTime(before, zone).time }, zone).toISOString(),
  );
  const move = useMove(item, onClose);
  const shown = (at: string): string => isolated(`${weekday(at)} ${dateTime(at)}`);
  const isSame = after !== null && Date.parse(after) === Date.parse(before);
  const isPast = after !== null && Date.parse(after) < Date.now();
  const fault = after === null ? null : isPast ? say('move.past') : isSame ? say('move.same') : null;
  return (
    <>
      <Text size="sm">{say('move.is', { moment: shown(before) })}</Text>
      <MomentPicker
        value={after}
        onChange={setAfter}
        min={wallTime(new Date(), zone).day}
        labels={{ day: say('move.day'), time: say('move.time') }}
      />
      <Text size="sm" role="status">
        {fault ??
          (after !== null &&
            say('move.sure', {
              name: isolated(item.campaign.name),
              before: shown(before),
              after: shown(after),
            }))}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          disabled={after === null || fault !== null}
          loading={move.isPending}
          onClick={() => after !== null && move.mutate(after)}
        >
          {say('move.do')}
        </Button>
      </Group>
    </>
  );
}

type MustCheckProps = { item: Item; why: { fa: string; en: string } | null; onClose(): void };

/** Its preflight does not hold: it can be scheduled anew only after another. */
function MustCheck({ item, why, onClose }: MustCheckProps) {
  const say = useCalendarWords();
  const common = useCommon();
  const { language } = usePrefs();
  const move = useMove(item, onClose);
  return (
    <>
      <Alert color="yellow" variant="outline">
        {say('move.stale', { why: why === null ? say('move.none') : why[language] })}
      </Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button loading={move.isPending} onClick={() => move.mutate(null)}>
          {say('move.review')}
        </Button>
      </Group>
    </>
  );
}
